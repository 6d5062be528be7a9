package dev.zayavka.adapter.files;

import dev.zayavka.ports.tables.TableReading;
import dev.zayavka.ports.tables.TableReading.Problem;
import dev.zayavka.ports.tables.TableReading.Row;
import dev.zayavka.ports.tables.TableReading.Table;
import dev.zayavka.ports.tables.TableReading.Unreadable;
import dev.zayavka.ports.tables.TextEncoding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects the rows of a table, with limits on rows, values and characters. */
final class TableBuilder {

  /** A hundred values per row: a few bytes may claim thousands of columns. */
  static final int MAX_VALUES = 100 * TableReading.MOST_ROWS;

  /** Characters of the largest text file: in a workbook, many cells may share one long string. */
  static final int MAX_CHARACTERS = TableReading.MOST_BYTES;

  private final List<Row> rows = new ArrayList<>();
  private int values;
  private long characters;

  /** Adds a row. A row without values is skipped. */
  void add(int number, List<String> raw) {
    List<String> read = raw.stream().map(CellValues::clean).map(CellValues::unguard).toList();
    if (!read.stream().allMatch(String::isEmpty)) {
      rows.add(new Row(number, read));
      values += read.size();
      characters += read.stream().mapToLong(String::length).sum();
    }
  }

  /** True if a limit is exceeded, so that reading on is pointless. */
  boolean isFull() {
    return rows.size() > TableReading.MOST_ROWS + 1 || isTooLarge();
  }

  private boolean isTooLarge() {
    return values > MAX_VALUES || characters > MAX_CHARACTERS;
  }

  /** Table of the rows added, or the reason for refusing them. */
  TableReading reading(Optional<TextEncoding> encoding) {
    if (isTooLarge()) {
      return new Unreadable(Problem.TOO_LARGE);
    }
    if (isFull()) {
      return new Unreadable(Problem.TOO_MANY_ROWS);
    }
    return rows.isEmpty() ? new Unreadable(Problem.EMPTY) : new Table(rows, encoding);
  }
}
