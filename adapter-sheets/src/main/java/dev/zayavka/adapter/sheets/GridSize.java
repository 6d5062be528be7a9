package dev.zayavka.adapter.sheets;

import dev.zayavka.ports.sheets.ExportPlan;
import dev.zayavka.ports.sheets.FixedRange;
import dev.zayavka.ports.sheets.RowWrite;
import dev.zayavka.ports.sheets.Tab;
import java.util.HashMap;
import java.util.Map;

/** Number of rows and columns of a tab's grid. Writes beyond it are refused. */
record GridSize(int rows, int columns) {

  /** Rows added ahead, so that the grid does not grow by each run. */
  private static final int ROWS_AHEAD = 500;

  /** The size that each tab of a plan needs. */
  static Map<Tab, GridSize> needed(ExportPlan plan) {
    Map<Tab, GridSize> needed = new HashMap<>();
    for (FixedRange range : plan.ranges()) {
      needed.merge(range.tab(), new GridSize(range.rows().size(), range.width()), GridSize::union);
    }
    for (RowWrite row : plan.rows()) {
      needed.merge(row.tab(), new GridSize(row.row(), row.cells().size()), GridSize::union);
    }
    return needed;
  }

  /** Rows and columns to add so that the other size fits in. */
  GridSize growthFor(GridSize other) {
    int more = Math.max(0, other.rows - rows);
    return new GridSize(more == 0 ? 0 : more + ROWS_AHEAD, Math.max(0, other.columns - columns));
  }

  private GridSize union(GridSize other) {
    return new GridSize(Math.max(rows, other.rows), Math.max(columns, other.columns));
  }
}
