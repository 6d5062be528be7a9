package dev.zayavka.adapter.postgres;

import dev.zayavka.ports.delivery.Route.Channel;
import dev.zayavka.ports.shared.Dialogue;
import dev.zayavka.ports.shared.PersonId;
import java.util.Optional;
import java.util.Set;

/**
 * Listener for the changes of a transaction, called after its commit, on the thread that committed.
 * It delays the caller, so it must be quick; an exception is logged, and the caller does not
 * notice. The call may be lost if the process dies right after the commit.
 */
public interface CommitListener {

  /** There is something new to deliver in these channels. */
  void enqueued(Set<Channel> channels);

  /** A person's dialogue changed; empty if it ended. */
  void dialogueChanged(PersonId person, Optional<Dialogue> dialogue);

  /** Listens to nothing. */
  static CommitListener none() {
    return new CommitListener() {
      @Override
      public void enqueued(Set<Channel> channels) {}

      @Override
      public void dialogueChanged(PersonId person, Optional<Dialogue> dialogue) {}
    };
  }
}
