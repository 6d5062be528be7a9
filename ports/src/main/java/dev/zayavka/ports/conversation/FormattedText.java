package dev.zayavka.ports.conversation;

/**
 * Words with their formatting.
 *
 * @param text as people read it
 * @param marks the messenger's own notation of what is bold, a link, ...; kept and given back
 *     unread, empty for plain words
 */
public record FormattedText(String text, String marks) {

  /** Empty text. */
  public static final FormattedText NONE = new FormattedText("", "");

  public static FormattedText plain(String text) {
    return new FormattedText(text, "");
  }

  public boolean isEmpty() {
    return text.isEmpty();
  }

  /** Without the words, which belong in no log. */
  @Override
  public String toString() {
    return "FormattedText[" + text.length() + " characters]";
  }
}
