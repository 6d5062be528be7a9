package dev.zayavka.core.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.ports.sheets.KeyColumn;
import dev.zayavka.ports.sheets.Tab;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RowPlacementTest {

  private static final String TITLE = "Ключ"; // "key"

  @Test
  void the_first_keys_are_put_below_the_titles_in_their_order() {
    RowPlacement placed = placed(Map.of(), List.of("b", "a"));

    assertThat(placed.rows()).containsExactly(Map.entry("b", 2), Map.entry("a", 3));
    assertThat(placed.missing()).containsExactly("b", "a");
    assertThat(placed.surplus()).isEmpty();
  }

  @Test
  void a_key_that_is_where_it_was_put_stays_and_is_not_missing() {
    RowPlacement placed = placed(Map.of("a", 2), List.of("a", "b"), TITLE, "a");

    assertThat(placed.rows()).containsOnly(Map.entry("a", 2), Map.entry("b", 3));
    assertThat(placed.missing()).containsExactly("b");
    assertThat(placed.changedFrom(Map.of("a", 2))).containsOnly(Map.entry("b", 3));
  }

  @Test
  void a_key_that_was_not_written_before_the_cut_gets_the_same_row_again() {
    assertThat(placed(Map.of("a", 2, "b", 3), List.of("b"), TITLE, "a").rows())
        .containsEntry("b", 3);
  }

  @Test
  void sorted_rows_are_found_by_their_keys() {
    RowPlacement placed =
        placed(Map.of("a", 2, "b", 3, "c", 4), List.of("a", "b", "c", "d"), TITLE, "c", "b", "a");

    assertThat(placed.rows())
        .containsOnly(Map.entry("a", 4), Map.entry("b", 3), Map.entry("c", 2), Map.entry("d", 5));
  }

  @Test
  void a_key_whose_row_is_taken_is_put_after_the_last() {
    RowPlacement placed =
        placed(Map.of("a", 2, "b", 3), List.of("a", "b"), TITLE, "", "a", "a note");

    assertThat(placed.rows()).containsOnly(Map.entry("a", 3), Map.entry("b", 5));
    assertThat(placed.missing()).containsExactly("b");
  }

  @Test
  void a_row_that_a_person_deleted_is_missing() {
    assertThat(placed(Map.of("a", 2, "b", 3), List.of(), TITLE, "b").missing())
        .containsExactly("a");
  }

  @Test
  void a_key_that_is_there_twice_keeps_its_row_and_the_other_is_blanked() {
    RowPlacement placed = placed(Map.of("a", 4), List.of("a"), TITLE, "a", "x", "a", "a");

    assertThat(placed.rows()).containsOnly(Map.entry("a", 4));
    assertThat(placed.surplus()).containsExactly(2, 5);
  }

  @Test
  void titles_that_were_sorted_into_the_rows_are_blanked_and_what_is_in_row_one_is_missing() {
    RowPlacement placed = placed(Map.of("a", 2, "b", 3), List.of(), "a", TITLE, "b");

    assertThat(placed.surplus()).containsExactly(2);
    assertThat(placed.missing()).containsExactly("a");
    assertThat(placed.rows()).containsOnly(Map.entry("a", 4), Map.entry("b", 3));
  }

  @Test
  void no_row_has_two_keys_whatever_the_sheet_looks_like() {
    Random random = new Random(7);
    for (int round = 0; round < 2_000; round++) {
      List<String> keys = List.of("a", "b", "c", "d", "e", "f");
      Map<String, Integer> known = new LinkedHashMap<>();
      List<Integer> free = new ArrayList<>(List.of(2, 3, 4, 5, 6, 7, 8));
      Collections.shuffle(free, random);
      keys.stream()
          .filter(key -> random.nextBoolean())
          .forEach(key -> known.put(key, free.removeLast()));
      List<String> cells = new ArrayList<>();
      for (int row = 0; row < random.nextInt(10); row++) {
        cells.add(
            List.of("a", "b", "c", "d", "e", "f", "", "", "x", TITLE).get(random.nextInt(10)));
      }

      RowPlacement placed = placed(known, keys, cells.toArray(String[]::new));

      assertThat(placed.rows().keySet()).containsExactlyInAnyOrderElementsOf(keys);
      assertThat(placed.rows().values()).doesNotHaveDuplicates().allMatch(row -> row >= 2);
      assertThat(placed.surplus()).doesNotContainAnyElementsOf(placed.rows().values());
    }
  }

  private static RowPlacement placed(
      Map<String, Integer> known, List<String> wanted, String... cells) {
    return RowPlacement.of(known, wanted, new KeyColumn(new Tab("T"), List.of(cells)), TITLE);
  }
}
