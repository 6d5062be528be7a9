package dev.zayavka.adapter.postgres.database;

import dev.zayavka.ports.delivery.Route.Channel;
import dev.zayavka.ports.shared.Dialogue;
import dev.zayavka.ports.shared.PersonId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Changes of a committed transaction that listeners are told of at once.
 *
 * @param enqueued the channels in which the outbox has something new to deliver
 * @param dialogues the dialogues that changed, empty for those that were closed
 */
public record CommittedChanges(Set<Channel> enqueued, Map<PersonId, Optional<Dialogue>> dialogues) {

  boolean none() {
    return enqueued.isEmpty() && dialogues.isEmpty();
  }
}
