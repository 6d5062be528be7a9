package dev.zayavka.core.devices.imports;

import dev.zayavka.ports.tables.TableReading;
import java.util.List;

/**
 * Table with its header row found below titles and dates.
 *
 * @param rows the rows below the header
 */
record TableWithHeader(List<String> header, List<TableReading.Row> rows) {

  /** Number of rows in which the header is searched. */
  private static final int ROWS_LOOKED_AT = 10;

  /** Number of known columns that make a header; a title can contain one such word. */
  private static final int FEWEST_KNOWN = 2;

  /** Finds the header: the row with the most known columns, else the first row. */
  static TableWithHeader of(TableReading.Table table) {
    List<Integer> known =
        table.rows().stream()
            .limit(ROWS_LOOKED_AT)
            .map(row -> ColumnMapping.of(row.values()).positions().size())
            .toList();
    int most = known.stream().reduce(0, Math::max);
    int at = most < FEWEST_KNOWN ? 0 : known.indexOf(most);
    return new TableWithHeader(
        table.rows().get(at).values(), table.rows().subList(at + 1, table.rows().size()));
  }
}
