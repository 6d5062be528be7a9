package dev.zayavka.adapter.postgres.database;

import dev.zayavka.ports.shared.Dialogue;
import dev.zayavka.ports.shared.PersonId;
import java.util.Map;
import java.util.Optional;

/**
 * Changes of a committed transaction that listeners are told of at once.
 *
 * @param enqueued true when the outbox has something new to deliver
 * @param dialogues the dialogues that changed, empty for those that were closed
 */
public record CommittedChanges(boolean enqueued, Map<PersonId, Optional<Dialogue>> dialogues) {

  boolean none() {
    return !enqueued && dialogues.isEmpty();
  }
}
