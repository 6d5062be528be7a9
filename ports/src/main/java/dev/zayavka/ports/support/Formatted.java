package dev.zayavka.ports.support;

/**
 * Words with their formatting.
 *
 * @param text as people read it
 * @param marks the messenger's own notation of what is bold, a link, ...; kept and given back
 *     unread, empty for plain words
 */
public record Formatted(String text, String marks) {

  /** No words at all. */
  public static final Formatted NONE = new Formatted("", "");

  public static Formatted plain(String text) {
    return new Formatted(text, "");
  }

  public boolean isEmpty() {
    return text.isEmpty();
  }
}
