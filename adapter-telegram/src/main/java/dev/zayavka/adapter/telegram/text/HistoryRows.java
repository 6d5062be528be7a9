package dev.zayavka.adapter.telegram.text;

import static dev.zayavka.adapter.telegram.text.Arg.gap;

import java.util.List;

/** Rows of a history, oldest first: the latest ones, after a line that counts the earlier ones. */
public final class HistoryRows {

  /** Room for the line that counts earlier rows. */
  private static final int RESERVED = 60;

  private HistoryRows() {}

  /**
   * Appends the rows from this one on.
   *
   * @param first index of the first row shown, 0 for all
   */
  public static void append(Texts texts, LineBuilder lines, List<Html> rows, int first) {
    if (first > 0) {
      lines.add(texts.html("history.earlier", gap("count", first)));
    }
    rows.subList(first, rows.size()).forEach(lines::add);
  }

  /** Index of the first of the latest rows that fit into what is left of the message. */
  public static int firstThatFits(List<Html> rows, LineBuilder lines) {
    int left = lines.room() - RESERVED;
    int first = rows.size();
    while (first > 0 && rows.get(first - 1).length() + 1 <= left) {
      first--;
      left -= rows.get(first).length() + 1;
    }
    return first;
  }
}
