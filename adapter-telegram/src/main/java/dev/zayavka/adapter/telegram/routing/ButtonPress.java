package dev.zayavka.adapter.telegram.routing;

import dev.zayavka.ports.shared.CommandId;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.Person;
import java.time.Instant;

/**
 * A press of a button on its way to a desk.
 *
 * @param updateId the update it came with
 * @param by who pressed it
 * @param on the message it stands under
 * @param forwarded true when that message is a forwarded copy, whose buttons count as stale
 * @param at when we heard of it
 */
public record ButtonPress(long updateId, Person by, MessageRef on, boolean forwarded, Instant at) {

  /** Names what the press asks for. */
  public CommandId id() {
    return CommandId.ofUpdate(updateId);
  }
}
