package dev.zayavka.adapter.files;

import dev.zayavka.ports.tables.TableNotice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;

/**
 * Lines inside quoted values that look like rows, because they have as many delimiters as most
 * rows. A quotation mark that is a sign of a text may swallow the lines up to the next one.
 */
final class SwallowedLines {

  private static final int MAX_COLUMNS = 1_000;

  private final String text;
  private final char delimiter;
  private final int[] rowsByWidth = new int[MAX_COLUMNS];
  private final List<LongRow> longRows = new ArrayList<>();

  SwallowedLines(String text, char delimiter) {
    this.text = text;
    this.delimiter = delimiter;
  }

  /** Notes a row that begins in one line and ends before another. */
  void row(int line, int next, CSVRecord row) {
    if (next > line + 1) {
      longRows.add(new LongRow(line, next, (int) row.getCharacterPosition()));
    } else {
      rowsByWidth[Math.min(row.size(), MAX_COLUMNS - 1)]++;
    }
  }

  Optional<TableNotice> notice() {
    int delimiters = commonWidth() - 1;
    int count = 0;
    int first = 0;
    for (LongRow row : delimiters < 1 ? List.<LongRow>of() : longRows) {
      List<String> lines = lines(row);
      if (lines.stream().filter(line -> delimiters(line) == delimiters).count() > 1) {
        first = count == 0 ? row.line() + 1 : first;
        count += lines.size() - 1;
      }
    }
    return count == 0
        ? Optional.empty()
        : Optional.of(new TableNotice.SwallowedLines(count, first));
  }

  private List<String> lines(LongRow row) {
    int end = row.from();
    for (int breaks = 0; breaks < row.next() - row.line() && end < text.length(); end++) {
      boolean pair = text.charAt(end) == '\r' && text.startsWith("\n", end + 1);
      boolean isBreak = text.charAt(end) == '\n' || text.charAt(end) == '\r';
      breaks += isBreak && !pair ? 1 : 0;
    }
    return text.substring(row.from(), end).lines().toList();
  }

  private int commonWidth() {
    int common = 0;
    for (int width = 0; width < MAX_COLUMNS; width++) {
      common = rowsByWidth[width] > rowsByWidth[common] ? width : common;
    }
    return common;
  }

  private long delimiters(String line) {
    return line.chars().filter(sign -> sign == delimiter).count();
  }

  private record LongRow(int line, int next, int from) {}
}
