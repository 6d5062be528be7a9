package dev.zayavka.ports.sheets;

import java.util.List;

/**
 * Content of an export. It is written by one request: all of it or nothing.
 *
 * @param ranges content of the fixed tabs
 * @param rows rows of the keyed tabs, at most {@link #MOST_ROWS}: the rest is left for the next run
 */
public record ExportPlan(List<FixedRange> ranges, List<RowWrite> rows) {

  /** Rows of one request, which Google wants below 2 MB. */
  public static final int MOST_ROWS = 2000;

  public ExportPlan {
    ranges = List.copyOf(ranges);
    rows = List.copyOf(rows);
    if (rows.size() > MOST_ROWS) {
      throw new IllegalArgumentException("an export writes at most 2000 rows: " + rows.size());
    }
  }

  public boolean isEmpty() {
    return ranges.isEmpty() && rows.isEmpty();
  }
}
