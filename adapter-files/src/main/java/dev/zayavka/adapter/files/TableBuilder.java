package dev.zayavka.adapter.files;

import dev.zayavka.ports.tables.TableNotice;
import dev.zayavka.ports.tables.TableReading;
import dev.zayavka.ports.tables.TableReading.Problem;
import dev.zayavka.ports.tables.TableReading.Row;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Collects the rows of one sheet, with limits on rows, values and characters. */
final class TableBuilder {

  /** A hundred values per row: a few bytes may claim thousands of columns. */
  static final int MAX_VALUES = 100 * TableReading.MOST_ROWS;

  /** Characters of the largest text file: in a workbook, many cells may share one long string. */
  static final int MAX_CHARACTERS = TableReading.MOST_BYTES;

  private static final char REPLACEMENT = '\uFFFD';

  private final List<Row> rows = new ArrayList<>();
  private final List<MergedCell> merged = new ArrayList<>();
  private final List<HiddenColumns> hiddenColumns = new ArrayList<>();
  private final RowTally hiddenRows = new RowTally();
  private final RowTally errors = new RowTally();
  private final RowTally formulas = new RowTally();
  private final RowTally damaged = new RowTally();
  private final RowTally controls = new RowTally();
  private final TableBudget budget;
  private int width;

  TableBuilder(TableBudget budget) {
    this.budget = budget;
  }

  /** Adds a row; false if it has no value and is left out. */
  boolean add(int number, List<String> raw) {
    List<String> read = raw.stream().map(CellValues::read).toList();
    if (read.stream().allMatch(String::isEmpty)) {
      return false;
    }
    rows.add(new Row(number, read));
    budget.spend(read);
    width = Math.max(width, read.size());
    notice(number, raw, read);
    return true;
  }

  /** Notes that a row is not shown; a row without values does not count. */
  void hidden(int number) {
    if (!rows.isEmpty() && rows.getLast().number() == number) {
      hiddenRows.add(number);
    }
  }

  /** Notes that columns are not shown, from 0. */
  void hiddenColumns(int first, int last) {
    if (hiddenColumns.size() < MAX_VALUES) {
      hiddenColumns.add(new HiddenColumns(first, last));
    }
  }

  /** Notes a cell that spans rows: its value belongs to each of them. */
  void merged(int firstRow, int lastRow, int column) {
    if (lastRow > firstRow && merged.size() < MAX_VALUES) {
      merged.add(new MergedCell(firstRow, lastRow, column));
    }
  }

  /** Drops the rows of a sheet that turns out to be damaged. */
  void drop() {
    budget.giveBack(rows);
    rows.clear();
  }

  /** True if a limit is exceeded, so that reading on is pointless. */
  boolean isFull() {
    return rows.size() > TableReading.MOST_ROWS + 1 || budget.isSpent();
  }

  /** The sheet of the rows added. */
  ReadSheet finish(String name, boolean hidden) {
    int spread = isFull() ? 0 : spread();
    List<TableNotice> notices = new ArrayList<>();
    hiddenRows.ifAny((count, first) -> notices.add(new TableNotice.HiddenRows(count, first)));
    int columns = hiddenColumns.stream().mapToInt(hiding -> hiding.within(width)).sum();
    if (columns > 0) {
      notices.add(new TableNotice.HiddenColumns(columns));
    }
    if (spread > 0) {
      notices.add(new TableNotice.Merged(spread));
    }
    formulas.ifAny(
        (count, first) -> notices.add(new TableNotice.FormulasWithoutValue(count, first)));
    errors.ifAny((count, first) -> notices.add(new TableNotice.ErrorValues(count, first)));
    damaged.ifAny((count, first) -> notices.add(new TableNotice.DamagedSigns(count, first)));
    controls.ifAny((count, first) -> notices.add(new TableNotice.DroppedSigns(count, first)));
    Optional<Problem> problem = problem();
    if (problem.isPresent()) {
      budget.giveBack(rows);
      return new ReadSheet(name, hidden, ReadSheet.head(rows), rows.size(), problem, notices);
    }
    return new ReadSheet(name, hidden, rows, rows.size(), problem, notices);
  }

  private Optional<Problem> problem() {
    if (budget.isSpent()) {
      return Optional.of(Problem.TOO_LARGE);
    }
    return isFull() ? Optional.of(Problem.TOO_MANY_ROWS) : Optional.empty();
  }

  private void notice(int number, List<String> raw, List<String> read) {
    for (String value : read) {
      if (value.equals(TableReading.UNKNOWN)) {
        formulas.add(number);
      } else if (TableReading.isUnknown(value)) {
        errors.add(number);
      }
    }
    if (read.stream().anyMatch(value -> value.indexOf(REPLACEMENT) >= 0)) {
      damaged.add(number);
    }
    if (raw.stream().anyMatch(CellValues::hasControl)) {
      controls.add(number);
    }
  }

  /** Gives the values of merged cells to the rows below; returns how many cells had any below. */
  private int spread() {
    int visits = MAX_VALUES;
    int count = 0;
    for (MergedCell cell : merged) {
      int from = index(cell.firstRow());
      if (from < 0) {
        continue;
      }
      String value = value(rows.get(from), cell.column());
      boolean any = false;
      for (int at = from + 1; at < rows.size() && rows.get(at).number() <= cell.lastRow(); at++) {
        any |= fill(at, cell.column(), value);
        visits--;
      }
      count += any ? 1 : 0;
      if (visits < 0 || budget.isSpent()) {
        return count;
      }
    }
    return count;
  }

  private boolean fill(int at, int column, String value) {
    Row row = rows.get(at);
    if (value.isEmpty() || !value(row, column).isEmpty()) {
      return false;
    }
    List<String> values = new ArrayList<>(row.values());
    while (values.size() <= column) {
      values.add("");
    }
    values.set(column, value);
    rows.set(at, new Row(row.number(), values));
    budget.spend(List.of(value));
    return true;
  }

  private static String value(Row row, int column) {
    return column < row.values().size() ? row.values().get(column) : "";
  }

  private int index(int number) {
    return Collections.binarySearch(
        rows, new Row(number, List.of()), Comparator.comparingInt(Row::number));
  }

  private record MergedCell(int firstRow, int lastRow, int column) {}

  private record HiddenColumns(int first, int last) {
    int within(int width) {
      return Math.max(0, Math.min(last, width - 1) - first + 1);
    }
  }
}
