package dev.zayavka.ports.sheets;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Range of cells from A1 on, always of one size: what is not needed any more is overwritten with
 * blanks, never cleared before.
 *
 * @param rows the title row first; all of one width
 */
public record FixedRange(Tab tab, List<List<Cell>> rows) {

  public FixedRange {
    rows = rows.stream().map(List::copyOf).toList();
    if (rows.isEmpty() || rows.getFirst().isEmpty()) {
      throw new IllegalArgumentException("a range has a title row: " + tab.title());
    }
    int width = rows.getFirst().size();
    if (rows.stream().anyMatch(row -> row.size() != width)) {
      throw new IllegalArgumentException("rows of a range have one width: " + tab.title());
    }
  }

  /**
   * A title row, the rows, and blanks below.
   *
   * @param height rows of the range with its title row, the same for each run
   */
  public static FixedRange padded(Tab tab, List<String> titles, List<List<Cell>> rows, int height) {
    if (rows.size() >= height) {
      throw new IllegalArgumentException("the range is too low: " + tab.title());
    }
    List<List<Cell>> all = new ArrayList<>(height);
    all.add(titles.stream().map(Cell::of).toList());
    rows.stream().map(row -> padded(row, titles.size())).forEach(all::add);
    all.addAll(Collections.nCopies(height - all.size(), blanks(titles.size())));
    return new FixedRange(tab, all);
  }

  public int width() {
    return rows.getFirst().size();
  }

  private static List<Cell> padded(List<Cell> row, int width) {
    if (row.size() > width) {
      throw new IllegalArgumentException("a row is wider than its titles");
    }
    List<Cell> cells = new ArrayList<>(row);
    cells.addAll(blanks(width - row.size()));
    return cells;
  }

  private static List<Cell> blanks(int count) {
    return Collections.nCopies(count, Cell.BLANK);
  }
}
