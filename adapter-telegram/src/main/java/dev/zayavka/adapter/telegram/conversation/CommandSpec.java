package dev.zayavka.adapter.telegram.conversation;

/**
 * A command people can give in private. Its description is the text {@code command.<name>}, an
 * example of its use {@code usage.<name>}.
 *
 * @param name without the slash
 * @param audience whose it is; to everybody else it is unknown
 */
public record CommandSpec(String name, Audience audience) {

  /** For everybody. */
  public static CommandSpec forEverybody(String name) {
    return new CommandSpec(name, Audience.EVERYBODY);
  }

  /** Whose a command is. */
  public enum Audience {
    EVERYBODY,
    ADMINS,
    /** Who may do what cannot be undone; they need not be admins. */
    DEVELOPERS
  }
}
