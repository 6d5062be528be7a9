package dev.zayavka.core.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.ports.sheets.Cell;
import dev.zayavka.ports.sheets.ExportPlan;
import dev.zayavka.ports.sheets.KeyColumn;
import dev.zayavka.ports.sheets.RowWrite;
import dev.zayavka.ports.sheets.Tab;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KeyedTabPlanTest {

  private static final Tab TAB = new Tab("Комментарии"); // "comments"
  private static final List<String> TITLES = List.of("Ключ", "Слова"); // "key", "words"
  private static final RowWrite HEAD = new RowWrite.Titles(TAB, TITLES);

  private final Map<String, List<Cell>> records = new LinkedHashMap<>();
  private final Map<String, KeptRow> kept = new LinkedHashMap<>();

  @Test
  void new_records_get_rows_and_are_written_with_the_titles() {
    record("a", "раз");
    record("b", "два");

    KeyedTabPlan plan = plan();

    assertThat(plan.place()).containsExactly(Map.entry("a", 2), Map.entry("b", 3));
    assertThat(plan.writes()).containsExactly(HEAD, keyed(2, "a", "раз"), keyed(3, "b", "два"));
  }

  @Test
  void written_records_are_not_written_again_until_they_change() {
    record("a", "раз");
    record("b", "два");
    settle(plan(), true);

    assertThat(plan("Ключ", "a", "b").writes()).containsExactly(HEAD);
    record("b", "иначе");
    KeyedTabPlan changed = plan("Ключ", "a", "b");
    assertThat(changed.writes()).containsExactly(HEAD, keyed(3, "b", "иначе"));
    assertThat(changed.place()).isEmpty();
  }

  @Test
  void a_plan_whose_end_is_unknown_is_made_again() {
    record("a", "раз");
    KeyedTabPlan first = plan();
    settle(first, false);

    assertThat(plan().writes()).isEqualTo(first.writes());
    assertThat(plan("Ключ", "a").writes()).isEqualTo(first.writes());
    assertThat(plan("Ключ", "a").place()).isEmpty();
  }

  @Test
  void a_row_that_was_deleted_by_hand_is_written_again() {
    record("a", "раз");
    settle(plan(), true);

    assertThat(plan("Ключ").writes()).containsExactly(HEAD, keyed(2, "a", "раз"));
  }

  @Test
  void a_second_row_of_a_key_is_blanked() {
    record("a", "раз");
    settle(plan(), true);

    assertThat(plan("Ключ", "a", "", "a").writes())
        .containsExactly(HEAD, new RowWrite.Blanked(TAB, 4, 2));
  }

  @Test
  void rows_over_the_limit_are_placed_now_and_written_by_the_next_run() {
    record("a", "раз");
    record("b", "два");
    KeyedTabPlan plan = KeyedTabPlan.of(new KeyColumn(TAB, List.of()), TITLES, records, kept, 2);
    assertThat(plan.place()).hasSize(2);
    assertThat(plan.writes()).containsExactly(HEAD, keyed(2, "a", "раз"));
    settle(plan, true);

    assertThat(plan("Ключ", "a").writes()).containsExactly(HEAD, keyed(3, "b", "два"));
  }

  @Test
  void cells_that_only_look_alike_have_other_digests() {
    assertThat(
            List.of(
                RowDigest.of(List.of(Cell.of("1"), Cell.of("2"))),
                RowDigest.of(List.of(Cell.of("12"), Cell.of(""))),
                RowDigest.of(List.of(Cell.of(1), Cell.of("2"))),
                RowDigest.of(List.of(Cell.of("1"), Cell.of("2"), Cell.BLANK))))
        .doesNotHaveDuplicates()
        .allMatch(digest -> digest.length() == 32);
  }

  private void record(String key, String words) {
    records.put(key, List.of(Cell.of(words)));
  }

  private KeyedTabPlan plan(String... column) {
    return KeyedTabPlan.of(
        new KeyColumn(TAB, List.of(column)), TITLES, records, kept, ExportPlan.MOST_ROWS);
  }

  private void settle(KeyedTabPlan plan, boolean written) {
    plan.place().forEach((key, row) -> kept.put(key, new KeptRow(row, Optional.empty())));
    if (written) {
      KeyedTabPlan.digests(new ExportPlan(List.of(), plan.writes()), TAB)
          .forEach(
              (key, digest) ->
                  kept.computeIfPresent(
                      key, (same, row) -> new KeptRow(row.row(), Optional.of(digest))));
    }
  }

  private static RowWrite keyed(int row, String key, String words) {
    return new RowWrite.Keyed(TAB, row, key, List.of(Cell.of(words)));
  }
}
