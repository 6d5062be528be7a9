package dev.zayavka.adapter.files;

import java.util.ArrayList;
import java.util.List;

/**
 * Text in which every quotation mark that begins a value is closed.
 *
 * @param lines lines with a quotation mark that never closed and was made a sign of its value
 */
record OpenQuotes(String text, List<Integer> lines) {

  /** More of them are no slips: the file has other quotes, or another delimiter. */
  private static final int MAX_OPEN = 20;

  /**
   * Finds a quotation mark that never closes, and quotes its value up to the next delimiter; what
   * follows is searched again.
   */
  static OpenQuotes closed(String text, char delimiter) {
    List<Integer> lines = new ArrayList<>();
    String closed = text;
    int open = open(closed, delimiter, 0);
    while (open >= 0 && lines.size() < MAX_OPEN) {
      lines.add(line(closed, open));
      int end = end(closed, delimiter, open);
      String value = '"' + closed.substring(open, end).replace("\"", "\"\"") + '"';
      closed = closed.substring(0, open) + value + closed.substring(end);
      open = open(closed, delimiter, open + value.length());
    }
    return new OpenQuotes(closed, lines);
  }

  /** Position of the quotation mark that never closes; negative if all do. */
  private static int open(String text, char delimiter, int from) {
    boolean begins = from == 0;
    for (int at = from; at < text.length(); at++) {
      char sign = text.charAt(at);
      if (sign == '"' && begins) {
        int closing = closing(text, at + 1);
        if (closing < 0) {
          return at;
        }
        at = closing;
        begins = false;
      } else {
        begins = sign == delimiter || isLineEnd(sign);
      }
    }
    return -1;
  }

  private static int closing(String text, int from) {
    int at = text.indexOf('"', from);
    while (at >= 0 && text.startsWith("\"\"", at)) {
      at = text.indexOf('"', at + 2);
    }
    return at;
  }

  private static int end(String text, char delimiter, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) != delimiter && !isLineEnd(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isLineEnd(char sign) {
    return sign == '\r' || sign == '\n';
  }

  private static int line(String text, int position) {
    int line = 1;
    for (int at = 0; at < position; at++) {
      boolean pair = text.charAt(at) == '\r' && text.charAt(at + 1) == '\n';
      line += isLineEnd(text.charAt(at)) && !pair ? 1 : 0;
    }
    return line;
  }
}
