package dev.zayavka.adapter.files;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What stands between the values of a text. */
final class Delimiter {

  /** Commas last: they stand in values, too. */
  private static final List<Character> CANDIDATES = List.of('\t', ';', ',');

  private static final char OF_ONE_COLUMN = ';';
  private static final int ROWS_LOOKED_AT = 20;

  private final String text;

  /** The candidates of each row that are in no quotes. */
  private final List<String> rows = new ArrayList<>();

  private Delimiter(String text) {
    this.text = text;
  }

  /** The one that divides the headers, and the most rows into as many values. */
  static char of(String text) {
    Delimiter delimiter = new Delimiter(text);
    delimiter.scan();
    return CANDIDATES.stream()
        .filter(delimiter::dividesHeaders)
        .max(Comparator.comparingLong(delimiter::likeHeaders))
        .orElse(OF_ONE_COLUMN);
  }

  private boolean dividesHeaders(char mark) {
    return !rows.isEmpty() && count(mark, rows.getFirst()) > 0;
  }

  private long likeHeaders(char mark) {
    long wanted = count(mark, rows.getFirst());
    return rows.stream().filter(row -> count(mark, row) == wanted).count();
  }

  private static long count(char mark, String row) {
    return row.chars().filter(sign -> sign == mark).count();
  }

  /** It is not known yet which candidate it is, so quotes may open behind any of them. */
  private void scan() {
    StringBuilder row = new StringBuilder();
    boolean hasValue = false;
    boolean begins = true;
    for (int at = 0; at < text.length() && rows.size() < ROWS_LOOKED_AT; at++) {
      char sign = text.charAt(at);
      if (sign == '"' && begins) {
        at = closing(at + 1);
        hasValue = true;
      } else if (sign == '\r' || sign == '\n') {
        end(row, hasValue);
        hasValue = false;
      } else if (CANDIDATES.contains(sign)) {
        row.append(sign);
      } else {
        hasValue |= !Values.isBlank(sign);
      }
      begins = sign == '\r' || sign == '\n' || CANDIDATES.contains(sign);
    }
    end(row, hasValue);
  }

  private int closing(int from) {
    int at = text.indexOf('"', from);
    while (at >= 0 && text.startsWith("\"\"", at)) {
      at = text.indexOf('"', at + 2);
    }
    return at < 0 ? text.length() : at;
  }

  private void end(StringBuilder row, boolean hasValue) {
    if (hasValue) {
      rows.add(row.toString());
    }
    row.setLength(0);
  }
}
