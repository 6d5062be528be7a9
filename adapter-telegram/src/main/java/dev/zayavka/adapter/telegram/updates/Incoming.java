package dev.zayavka.adapter.telegram.updates;

import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.Person;
import dev.zayavka.ports.shared.PersonId;
import java.util.Optional;

/** An update as the desks see it. */
public sealed interface Incoming {

  /** Telegram's {@code update_id}. */
  long updateId();

  /** A message somebody wrote to the bot in private; without text for stickers, photos, ... */
  record PrivateMessage(long updateId, Person from, long messageId, Optional<String> text)
      implements Incoming {}

  /**
   * A button was pressed.
   *
   * @param queryId what the ephemeral answer is addressed to
   * @param on the message with the button; empty when Telegram does not say
   * @param forwarded true for a copy somebody forwarded, which is not ours to change
   * @param data what the button carried; empty for a button of another kind
   */
  record Tap(
      long updateId,
      String queryId,
      Person from,
      Optional<MessageRef> on,
      boolean forwarded,
      Optional<String> data)
      implements Incoming {}

  /** Somebody let the bot write to them (again). */
  record Unblocked(long updateId, Person by) implements Incoming {}

  /** Somebody blocked the bot. */
  record Blocked(long updateId, PersonId by) implements Incoming {}

  /** Nothing any desk wants to know. */
  record Other(long updateId) implements Incoming {}
}
