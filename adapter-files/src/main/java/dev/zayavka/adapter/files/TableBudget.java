package dev.zayavka.adapter.files;

import dev.zayavka.ports.tables.TableReading.Row;
import java.util.List;

/** Values and characters that may be kept of one file, shared by its sheets. */
final class TableBudget {

  private int values = TableBuilder.MAX_VALUES;
  private long characters = TableBuilder.MAX_CHARACTERS;

  void spend(List<String> read) {
    values -= read.size();
    characters -= characters(read);
  }

  /** Returns what rows cost that are not kept. */
  void giveBack(List<Row> rows) {
    for (Row row : rows) {
      values += row.values().size();
      characters += characters(row.values());
    }
  }

  boolean isSpent() {
    return values < 0 || characters < 0;
  }

  private static long characters(List<String> read) {
    return read.stream().mapToLong(String::length).sum();
  }
}
