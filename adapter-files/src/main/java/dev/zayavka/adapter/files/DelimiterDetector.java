package dev.zayavka.adapter.files;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Detector for the delimiter of a CSV text: tab, semicolon, vertical bar or comma. */
final class DelimiterDetector {

  /** Commas last, because they are frequent inside values. */
  private static final List<Character> CANDIDATES = List.of('\t', ';', '|', ',');

  private static final char DEFAULT = ';';
  private static final int MAX_ROWS = 20;

  /** Rows that may be the header; a title may precede it. */
  private static final int MAX_HEADER_ROW = 10;

  /** Delimiters a header below a title must have: a single comma may belong to an address. */
  private static final int MIN_BELOW_TITLE = 2;

  private final String text;
  private final boolean literalQuotes;

  /** Candidates in each row, outside quotes. */
  private final List<String> rows = new ArrayList<>();

  private DelimiterDetector(String text, boolean literalQuotes) {
    this.text = text;
    this.literalQuotes = literalQuotes;
  }

  /** Delimiter that splits the header, and most rows, into the same number of columns. */
  static char detect(String text, boolean literalQuotes) {
    DelimiterDetector delimiter = new DelimiterDetector(text, literalQuotes);
    delimiter.scan();
    return delimiter.splitting(delimiter.header()).orElse(DEFAULT);
  }

  /** Index of the header: the first row, or a later one if most rows have other columns. */
  private int header() {
    return alike(0, 1) * 2 >= rows.size()
        ? 0
        : IntStream.range(0, Math.min(MAX_HEADER_ROW, rows.size()))
            .filter(row -> alike(row, MIN_BELOW_TITLE) > 0)
            .boxed()
            .max(
                Comparator.<Integer>comparingLong(row -> alike(row, MIN_BELOW_TITLE))
                    .thenComparing(Comparator.reverseOrder()))
            .orElse(0);
  }

  private Optional<Character> splitting(int header) {
    return CANDIDATES.stream()
        .filter(mark -> alike(header, mark, 1) > 0)
        .max(Comparator.comparingLong(mark -> alike(header, mark, 1)));
  }

  private long alike(int header, int least) {
    return CANDIDATES.stream().mapToLong(mark -> alike(header, mark, least)).max().orElse(0);
  }

  /**
   * Number of rows, from the header on, with as many delimiters as the header; 0 if the header has
   * fewer than required.
   */
  private long alike(int header, char mark, int least) {
    long wanted = rows.isEmpty() ? 0 : count(mark, rows.get(header));
    return wanted < least
        ? 0
        : rows.stream().skip(header).filter(row -> count(mark, row) == wanted).count();
  }

  private static long count(char mark, String row) {
    return row.chars().filter(sign -> sign == mark).count();
  }

  /** Collects the candidates of each row. A quoted value may follow any candidate. */
  private void scan() {
    StringBuilder row = new StringBuilder();
    boolean hasValue = false;
    boolean begins = true;
    for (int at = 0; at < text.length() && rows.size() < MAX_ROWS; at++) {
      char sign = text.charAt(at);
      if (sign == '"' && begins && !literalQuotes) {
        at = closing(at + 1);
        hasValue = true;
      } else if (sign == '\r' || sign == '\n') {
        end(row, hasValue);
        hasValue = false;
      } else if (CANDIDATES.contains(sign)) {
        row.append(sign);
      } else {
        hasValue |= !CellValues.isBlank(sign);
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
