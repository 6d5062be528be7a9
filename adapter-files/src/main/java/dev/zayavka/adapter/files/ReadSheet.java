package dev.zayavka.adapter.files;

import dev.zayavka.ports.tables.TableNotice;
import dev.zayavka.ports.tables.TableReading.Problem;
import dev.zayavka.ports.tables.TableReading.Row;
import java.util.List;
import java.util.Optional;

/**
 * A sheet as it was read.
 *
 * @param rows its first rows only, if it has a problem
 * @param count number of all its rows
 * @param problem why it cannot be taken as a table
 */
record ReadSheet(
    String name,
    boolean hidden,
    List<Row> rows,
    int count,
    Optional<Problem> problem,
    List<TableNotice> notices) {

  /** Number of rows by which a sheet is judged. */
  private static final int ROWS_LOOKED_AT = 30;

  /** The rows by which a sheet is judged. */
  List<Row> head() {
    return head(rows);
  }

  static List<Row> head(List<Row> rows) {
    return List.copyOf(rows.subList(0, Math.min(ROWS_LOOKED_AT, rows.size())));
  }

  /** A sheet without a table, for example a chart. */
  static ReadSheet blank(String name, boolean hidden) {
    return new ReadSheet(name, hidden, List.of(), 0, Optional.empty(), List.of());
  }

  /** A sheet that cannot be read. */
  static ReadSheet damaged(String name, boolean hidden) {
    return new ReadSheet(name, hidden, List.of(), 0, Optional.of(Problem.DAMAGED), List.of());
  }
}
