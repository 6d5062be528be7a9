package dev.zayavka.adapter.postgres;

import dev.zayavka.ports.shared.Dialogue;
import dev.zayavka.ports.shared.PersonId;
import java.util.Optional;

/**
 * Told of what a transaction changed, once it has committed, on the thread that committed. It holds
 * the caller up, so it is quick; what it throws is logged, and the caller does not notice. It may
 * be forgotten when the process dies right after the commit.
 */
public interface CommitListener {

  /** There is something new to deliver. */
  void enqueued();

  /** A person's dialogue changed; empty if it ended. */
  void dialogueChanged(PersonId person, Optional<Dialogue> dialogue);

  /** Listens to nothing. */
  static CommitListener none() {
    return new CommitListener() {
      @Override
      public void enqueued() {}

      @Override
      public void dialogueChanged(PersonId person, Optional<Dialogue> dialogue) {}
    };
  }
}
