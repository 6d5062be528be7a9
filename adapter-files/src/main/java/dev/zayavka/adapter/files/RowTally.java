package dev.zayavka.adapter.files;

import java.util.function.BiConsumer;

/** Count of remarkable rows or cells, with the row of the first one. */
final class RowTally {

  private int count;
  private int first;

  void add(int row) {
    if (count == 0) {
      first = row;
    }
    count++;
  }

  /** Passes on the count and the first row, unless the count is zero. */
  void ifAny(BiConsumer<Integer, Integer> told) {
    if (count > 0) {
      told.accept(count, first);
    }
  }
}
