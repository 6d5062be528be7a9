package dev.zayavka.adapter.files;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Range of cells, for example {@code A2:B7}; rows from 1, columns from 0. */
record CellRange(int firstRow, int lastRow, int column) {

  private static final Pattern RANGE =
      Pattern.compile("\\$?([A-Za-z]{1,3})\\$?(\\d{1,7}):\\$?[A-Za-z]{1,3}\\$?(\\d{1,7})");

  /** Reads a range; empty if it is none. */
  static Optional<CellRange> of(String text) {
    Matcher range = RANGE.matcher(text);
    return range.matches()
        ? Optional.of(
            new CellRange(
                Integer.parseInt(range.group(2)),
                Integer.parseInt(range.group(3)),
                column(range.group(1))))
        : Optional.empty();
  }

  /** Column of a cell reference such as {@code AB12}, from 0. */
  static int column(String reference) {
    int column = 0;
    int at = 0;
    while (at < reference.length() && Character.isLetter(reference.charAt(at))) {
      column = column * 26 + Character.toUpperCase(reference.charAt(at)) - 'A' + 1;
      at++;
      if (column < 1 || column > RowValues.MAX_COLUMNS) {
        throw new IllegalArgumentException("a cell beyond the last column");
      }
    }
    if (at == 0) {
      throw new IllegalArgumentException("a cell reference without a column");
    }
    return column - 1;
  }

  void mergeIn(TableBuilder table) {
    table.merged(firstRow, lastRow, column);
  }
}
