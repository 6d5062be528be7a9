package dev.zayavka.testkit.memory.assessment;

import dev.zayavka.ports.assessment.driven.ExportRows;
import dev.zayavka.testkit.memory.DeskDraft;
import dev.zayavka.testkit.memory.assessment.AssessmentTables.Exported;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Rows of the spreadsheet; the one lock of the store holds each of them. */
record InMemoryExportRows(DeskDraft<AssessmentTables> draft) implements ExportRows {

  @Override
  public Map<String, Placed> lock(String sheet) {
    Map<String, Placed> rows = new HashMap<>();
    draft
        .tables()
        .exported
        .forEach(
            (exported, placed) -> {
              if (exported.sheet().equals(sheet)) {
                rows.put(exported.key(), placed);
              }
            });
    return rows;
  }

  @Override
  public void place(String sheet, Map<String, Integer> rows, Instant at) {
    rows.forEach(
        (key, row) ->
            draft
                .tables()
                .exported
                .put(new Exported(sheet, key), new Placed(row, Optional.empty())));
    long different = lock(sheet).values().stream().map(Placed::row).distinct().count();
    if (different < lock(sheet).size()) {
      throw new IllegalStateException("two keys with one row on " + sheet);
    }
  }

  @Override
  public void written(String sheet, Map<String, String> digests, Instant at) {
    digests.forEach(
        (key, digest) ->
            draft
                .tables()
                .exported
                .computeIfPresent(
                    new Exported(sheet, key),
                    (exported, placed) -> new Placed(placed.row(), Optional.of(digest))));
  }
}
