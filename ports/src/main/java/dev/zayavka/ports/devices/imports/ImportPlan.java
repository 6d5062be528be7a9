package dev.zayavka.ports.devices.imports;

import java.util.List;

/**
 * Planned result for every row of an imported list.
 *
 * @param header empty if the list has none
 * @param columns columns with their fields
 */
public record ImportPlan(List<String> header, List<PlannedRow> rows, List<ListColumn> columns) {

  /** A plan of a list whose columns are of no interest. */
  public ImportPlan(List<String> header, List<PlannedRow> rows) {
    this(header, rows, List.of());
  }

  public ImportPlan {
    header = List.copyOf(header);
    rows = List.copyOf(rows);
    columns = List.copyOf(columns);
  }

  public RowCounts tally() {
    int added = 0;
    int changed = 0;
    int same = 0;
    int refused = 0;
    for (PlannedRow row : rows) {
      switch (row.fate()) {
        case PlannedRow.Fate.Added fate -> added++;
        case PlannedRow.Fate.Changed fate -> changed++;
        case PlannedRow.Fate.Same fate -> same++;
        case PlannedRow.Fate.Refused fate -> refused++;
      }
    }
    return new RowCounts(added, changed, same, refused);
  }
}
