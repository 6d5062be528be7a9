package dev.zayavka.adapter.files;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What stands between the values of a text. */
final class Delimiter {

  /** Commas last: they stand in values, too. */
  private static final List<Character> CANDIDATES = List.of('\t', ';', ',');

  private static final char OF_ONE_COLUMN = ';';
  private static final int ROWS_LOOKED_AT = 20;

  /** Above the headers there may be a title. */
  private static final int HEADERS_LOOKED_AT = 10;

  /** A list of devices has three columns at least; the one comma of an address is no sign of it. */
  private static final int FEWEST_BELOW_TITLE = 2;

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
    return delimiter.dividing(delimiter.headers()).orElse(OF_ONE_COLUMN);
  }

  /** The first row, unless most are divided in another way: then it is a title. */
  private int headers() {
    return alike(0, 1) * 2 >= rows.size()
        ? 0
        : IntStream.range(0, Math.min(HEADERS_LOOKED_AT, rows.size()))
            .filter(row -> alike(row, FEWEST_BELOW_TITLE) > 0)
            .boxed()
            .max(
                Comparator.<Integer>comparingLong(row -> alike(row, FEWEST_BELOW_TITLE))
                    .thenComparing(Comparator.reverseOrder()))
            .orElse(0);
  }

  private Optional<Character> dividing(int headers) {
    return CANDIDATES.stream()
        .filter(mark -> alike(headers, mark, 1) > 0)
        .max(Comparator.comparingLong(mark -> alike(headers, mark, 1)));
  }

  private long alike(int headers, int fewest) {
    return CANDIDATES.stream().mapToLong(mark -> alike(headers, mark, fewest)).max().orElse(0);
  }

  /**
   * How many rows, from the headers on, the mark divides as it divides those; none when there are
   * fewer of it.
   */
  private long alike(int headers, char mark, int fewest) {
    long wanted = rows.isEmpty() ? 0 : count(mark, rows.get(headers));
    return wanted < fewest
        ? 0
        : rows.stream().skip(headers).filter(row -> count(mark, row) == wanted).count();
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
