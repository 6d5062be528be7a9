package dev.zayavka.adapter.telegram.routing;

import dev.zayavka.ports.shared.CommandId;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.Person;
import java.time.Instant;

/**
 * Button press, as a desk gets it.
 *
 * @param updateId the update it came with
 * @param by the person who pressed it
 * @param on the message the button is under
 * @param forwarded true when that message is a forwarded copy, whose buttons count as stale
 * @param at when it was received
 */
public record ButtonPress(long updateId, Person by, MessageRef on, boolean forwarded, Instant at) {

  /** Idempotency key of the command the press gives. */
  public CommandId id() {
    return CommandId.ofUpdate(updateId);
  }
}
