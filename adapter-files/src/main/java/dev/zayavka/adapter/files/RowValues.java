package dev.zayavka.adapter.files;

import java.util.List;

/** Values of a row, which grows with the cells that have one. */
final class RowValues {

  /** Columns of a worksheet: A to XFD. */
  static final int MAX_COLUMNS = 16_384;

  private RowValues() {}

  /** Sets the value of a column, from 0; an empty value changes nothing. */
  static void put(List<String> values, int column, String value) {
    if (column < 0 || column >= MAX_COLUMNS) {
      throw new IllegalArgumentException("a cell beyond the last column");
    }
    if (value.isEmpty()) {
      return;
    }
    while (values.size() <= column) {
      values.add("");
    }
    values.set(column, value);
  }
}
