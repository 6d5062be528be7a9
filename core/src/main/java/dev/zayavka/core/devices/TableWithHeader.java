package dev.zayavka.core.devices;

import dev.zayavka.ports.tables.TableReading;
import java.util.List;

/**
 * A table below its header, above which offices put a title or a date.
 *
 * @param rows those below the header
 */
record TableWithHeader(List<String> header, List<TableReading.Row> rows) {

  /** How far down a header is looked for. */
  private static final int ROWS_LOOKED_AT = 10;

  /** One word of ours may stand in a title. */
  private static final int FEWEST_KNOWN = 2;

  /** The header is the row with the most columns we know; without such a one it is the first. */
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
