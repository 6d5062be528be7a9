package dev.zayavka.adapter.telegram.text;

/** Builder of a message, line by line; it stops before the message exceeds Telegram's limit. */
public final class LineBuilder {

  /** Longest message, "after entities parsing" (Bot API, sendMessage). */
  public static final int LONGEST = 4096;

  private static final String ELLIPSIS = "\n…";

  private final StringBuilder markup = new StringBuilder();
  private int length;
  private boolean full;

  /** Adds a line, or an ellipsis and nothing more from then on when it does not fit. */
  public LineBuilder add(Html line) {
    if (full) {
      return this;
    }
    if (length + 1 + line.length() > LONGEST - ELLIPSIS.length()) {
      full = true;
      markup.append(ELLIPSIS);
      return this;
    }
    if (!markup.isEmpty()) {
      markup.append('\n');
      length++;
    }
    markup.append(line.markup());
    length += line.length();
    return this;
  }

  /** Adds an empty line, but not at the top. */
  public LineBuilder gap() {
    return markup.isEmpty() ? this : add(Html.EMPTY);
  }

  /** Number of characters that still fit. */
  public int room() {
    return full ? 0 : LONGEST - ELLIPSIS.length() - length - 1;
  }

  public Html html() {
    return new Html(markup.toString());
  }
}
