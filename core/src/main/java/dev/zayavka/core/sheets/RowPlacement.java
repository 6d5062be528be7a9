package dev.zayavka.core.sheets;

import dev.zayavka.ports.sheets.KeyColumn;
import dev.zayavka.ports.sheets.RowWrite;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Rows for the keys of a tab, given those kept in the store and those found in column A. Each key
 * has one row, and no row has two keys.
 *
 * <p>A key keeps its row. A key that is found elsewhere has the row where it was found, and one
 * that is nowhere keeps its row if that is blank. All others are put after the last row, in their
 * order.
 *
 * @param rows the row of each key: of those kept in the store, and of the wanted ones
 * @param missing keys that are in no row below the titles, and have to be written
 * @param surplus rows to blank: a key is there for the second time, or the titles are
 */
public record RowPlacement(Map<String, Integer> rows, Set<String> missing, List<Integer> surplus) {

  private static final int FIRST = RowWrite.TITLE_ROW + 1;

  public RowPlacement {
    rows = Collections.unmodifiableMap(new LinkedHashMap<>(rows));
    missing = Collections.unmodifiableSet(new LinkedHashSet<>(missing));
    surplus = List.copyOf(surplus);
  }

  /**
   * Places keys.
   *
   * @param known rows kept in the store, of all keys that have one
   * @param wanted keys that need a row, in the order in which new ones are put
   * @param found column A of the tab
   * @param title title of column A, which is in row 1 alone
   */
  public static RowPlacement of(
      Map<String, Integer> known, Collection<String> wanted, KeyColumn found, String title) {
    Set<String> keys = new LinkedHashSet<>(known.keySet());
    keys.addAll(wanted);
    return new Placing(known, keys, found.cells(), title).place();
  }

  /** Keys whose row is another than the one kept in the store, or that have none there. */
  public Map<String, Integer> changedFrom(Map<String, Integer> known) {
    Map<String, Integer> changed = new LinkedHashMap<>(rows);
    changed.entrySet().removeIf(entry -> entry.getValue().equals(known.get(entry.getKey())));
    return changed;
  }

  /** Placing of the keys of one tab. */
  private static final class Placing {

    private final Map<String, Integer> known;
    private final Set<String> keys;
    private final List<String> column;
    private final Map<String, Integer> rows = new HashMap<>();
    private final Set<String> missing = new LinkedHashSet<>();
    private final List<Integer> surplus = new ArrayList<>();
    private final String title;

    Placing(Map<String, Integer> known, Set<String> keys, List<String> column, String title) {
      this.known = known;
      this.keys = keys;
      this.column = column;
      this.title = title;
    }

    RowPlacement place() {
      for (int row = FIRST; row <= column.size(); row++) {
        see(column.get(row - 1), row);
      }
      keys.stream().filter(key -> !rows.containsKey(key)).forEach(missing::add);
      missing.forEach(this::keepIfBlank);
      putAfterLast();
      Map<String, Integer> ordered = new LinkedHashMap<>();
      keys.forEach(key -> ordered.put(key, rows.get(key)));
      return new RowPlacement(ordered, missing, surplus);
    }

    /** Takes a cell of the column; of several rows with one key, the kept one or the first wins. */
    private void see(String cell, int row) {
      if (cell.equals(title)) {
        surplus.add(row);
      } else if (keys.contains(cell)) {
        Integer before = rows.get(cell);
        boolean better = before == null || Integer.valueOf(row).equals(known.get(cell));
        if (before != null) {
          surplus.add(better ? before : row);
        }
        if (better) {
          rows.put(cell, row);
        }
      }
    }

    private void keepIfBlank(String key) {
      Integer row = known.get(key);
      if (row != null && row >= FIRST && isBlank(row)) {
        rows.put(key, row);
      }
    }

    private boolean isBlank(int row) {
      return row > column.size() || column.get(row - 1).isBlank();
    }

    private void putAfterLast() {
      int last = Math.max(lastFilled(), rows.values().stream().max(Integer::compare).orElse(0));
      last = Math.max(last, RowWrite.TITLE_ROW);
      for (String key : missing) {
        if (!rows.containsKey(key)) {
          last++;
          rows.put(key, last);
        }
      }
    }

    private int lastFilled() {
      int last = column.size();
      while (last > 0 && column.get(last - 1).isBlank()) {
        last--;
      }
      return last;
    }
  }
}
