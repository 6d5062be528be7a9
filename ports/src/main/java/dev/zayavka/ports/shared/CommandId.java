package dev.zayavka.ports.shared;

/**
 * Idempotency key of a command: a command with the same id is never applied twice.
 *
 * @param value 1 to 128 characters, unique over all sources, as {@code tg:<update_id>}
 */
public record CommandId(String value) {

  /** Longest value, in characters. */
  public static final int MAX_LENGTH = 128;

  public CommandId {
    if (value.isBlank() || value.length() > MAX_LENGTH) {
      throw new IllegalArgumentException("a command id has 1 to 128 characters: " + value);
    }
  }

  /** The command that came with a Telegram update, the same however often Telegram repeats it. */
  public static CommandId ofUpdate(long updateId) {
    return new CommandId("tg:" + updateId);
  }
}
