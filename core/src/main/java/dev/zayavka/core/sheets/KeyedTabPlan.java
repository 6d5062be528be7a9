package dev.zayavka.core.sheets;

import dev.zayavka.ports.sheets.Cell;
import dev.zayavka.ports.sheets.ExportPlan;
import dev.zayavka.ports.sheets.KeyColumn;
import dev.zayavka.ports.sheets.RowWrite;
import dev.zayavka.ports.sheets.Tab;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Plan for a tab with a row for each record: the rows to keep in the store, and the rows to write.
 *
 * @param place rows to keep before anything is written, for keys that are new or were moved
 * @param writes the titles, second rows of a key to blank, and the rows of records that are new,
 *     changed, moved or gone from the sheet
 */
public record KeyedTabPlan(Map<String, Integer> place, List<RowWrite> writes) {

  public KeyedTabPlan {
    place = Collections.unmodifiableMap(new LinkedHashMap<>(place));
    writes = List.copyOf(writes);
  }

  /**
   * Plans a tab.
   *
   * @param found column A of the tab
   * @param titles the title row, that of the keys first
   * @param records the cells after the key, by key; in the order in which new ones are put. A
   *     record that is missing here keeps its row as it is
   * @param kept what the store has, by key, of all records
   * @param most rows to write at most; the others are left for the next run
   */
  public static KeyedTabPlan of(
      KeyColumn found,
      List<String> titles,
      Map<String, List<Cell>> records,
      Map<String, KeptRow> kept,
      int most) {
    Map<String, Integer> known = new HashMap<>();
    kept.forEach((key, row) -> known.put(key, row.row()));
    RowPlacement placement = RowPlacement.of(known, records.keySet(), found, titles.getFirst());
    Map<String, Integer> place = placement.changedFrom(known);
    List<RowWrite> writes = new ArrayList<>();
    writes.add(new RowWrite.Titles(found.tab(), titles));
    placement
        .surplus()
        .forEach(row -> writes.add(new RowWrite.Blanked(found.tab(), row, titles.size())));
    records.forEach(
        (key, values) -> {
          RowWrite write =
              new RowWrite.Keyed(
                  found.tab(), Objects.requireNonNull(placement.rows().get(key)), key, values);
          KeptRow before = kept.get(key);
          boolean isWritten = before != null && before.isWritten(RowDigest.of(write.cells()));
          if (!isWritten || place.containsKey(key) || placement.missing().contains(key)) {
            writes.add(write);
          }
        });
    return new KeyedTabPlan(place, writes.subList(0, Math.min(writes.size(), most)));
  }

  /** Digests of the records of a tab in a plan that was written, by key. */
  public static Map<String, String> digests(ExportPlan written, Tab tab) {
    Map<String, String> digests = new LinkedHashMap<>();
    for (RowWrite row : written.rows()) {
      if (row instanceof RowWrite.Keyed record && record.tab().equals(tab)) {
        digests.put(record.key(), RowDigest.of(record.cells()));
      }
    }
    return digests;
  }
}
