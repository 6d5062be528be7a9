package dev.zayavka.adapter.telegram.routing;

import dev.zayavka.ports.shared.CommandId;
import dev.zayavka.ports.shared.Person;
import java.time.Instant;
import java.util.Optional;

/**
 * A private message on its way to a desk.
 *
 * @param updateId the update it came with
 * @param from who wrote it
 * @param text what they wrote; empty for stickers, voice messages, photos, ...
 * @param at when we heard it
 */
public record Heard(long updateId, Person from, Optional<String> text, Instant at) {

  /** Names what the message asks for. */
  public CommandId id() {
    return CommandId.ofUpdate(updateId);
  }
}
