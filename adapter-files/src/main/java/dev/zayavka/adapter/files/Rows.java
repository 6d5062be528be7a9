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

/** Rows as they are read, and whether there are too many. */
final class Rows {

  /** A hundred in every row; a few bytes may claim thousands of columns. */
  static final int MOST_VALUES = 100 * TableReading.MOST_ROWS;

  /** As many as the largest text has; in a workbook one long string may stand in every cell. */
  static final int MOST_CHARACTERS = TableReading.MOST_BYTES;

  private final List<Row> rows = new ArrayList<>();
  private int values;
  private long characters;

  /** Takes a row, unless there is nothing in it. */
  void add(int number, List<String> raw) {
    List<String> read = raw.stream().map(Values::clean).map(Values::unguard).toList();
    if (!read.stream().allMatch(String::isEmpty)) {
      rows.add(new Row(number, read));
      values += read.size();
      characters += read.stream().mapToLong(String::length).sum();
    }
  }

  /** True when there is no use in reading on. */
  boolean areTooMany() {
    return rows.size() > TableReading.MOST_ROWS + 1 || isTooMuch();
  }

  private boolean isTooMuch() {
    return values > MOST_VALUES || characters > MOST_CHARACTERS;
  }

  /** What came of it. */
  TableReading reading(Optional<TextEncoding> encoding) {
    if (isTooMuch()) {
      return new Unreadable(Problem.TOO_LARGE);
    }
    if (areTooMany()) {
      return new Unreadable(Problem.TOO_MANY_ROWS);
    }
    return rows.size() < 2 ? new Unreadable(Problem.EMPTY) : new Table(rows, encoding);
  }
}
