package dev.zayavka.testkit.contract.assessment;

import static dev.zayavka.testkit.fixture.TrainingFixtures.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zayavka.ports.assessment.driven.AssessmentWork;
import dev.zayavka.ports.assessment.driven.ExportRows;
import dev.zayavka.ports.assessment.driven.ExportRows.Placed;
import dev.zayavka.ports.shared.driven.Transactions;
import dev.zayavka.testkit.Concurrently;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Contract of {@link ExportRows}. */
public interface ExportRowsContract {

  /** The sheet these tests are about. */
  String SHEET = "Тренировки";

  /** Transactions over a store without rows. */
  Transactions<AssessmentWork> transactions();

  @Test
  default void a_sheet_has_no_rows_at_first() {
    assertThat(rows(SHEET)).isEmpty();
    driver().tell(work -> work.exportRows().written(SHEET, Map.of("a", "digest"), NOW));
    assertThat(rows(SHEET)).isEmpty();
  }

  @Test
  default void a_row_belongs_to_its_key_and_its_sheet() {
    place(SHEET, Map.of("a", 2, "b", 3));
    place("Комментарии", Map.of("a", 3));
    assertThat(rows(SHEET)).isEqualTo(Map.of("a", blank(2), "b", blank(3)));
    assertThat(rows("Комментарии")).isEqualTo(Map.of("a", blank(3)));
  }

  @Test
  default void what_was_written_is_known_until_the_row_is_given_again() {
    place(SHEET, Map.of("a", 2, "b", 3));
    driver().tell(work -> work.exportRows().written(SHEET, Map.of("a", "1", "c", "2"), NOW));
    assertThat(rows(SHEET)).isEqualTo(Map.of("a", new Placed(2, Optional.of("1")), "b", blank(3)));
    place(SHEET, Map.of("a", 4));
    assertThat(rows(SHEET)).isEqualTo(Map.of("a", blank(4), "b", blank(3)));
  }

  @Test
  default void keys_exchange_their_rows() {
    place(SHEET, Map.of("a", 2, "b", 3, "c", 4));
    place(SHEET, Map.of("a", 3, "b", 4, "c", 2));
    assertThat(rows(SHEET)).isEqualTo(Map.of("a", blank(3), "b", blank(4), "c", blank(2)));
  }

  @Test
  default void no_row_is_given_twice() {
    place(SHEET, Map.of("a", 2, "b", 3));
    assertThatThrownBy(() -> place(SHEET, Map.of("c", 3))).isInstanceOf(RuntimeException.class);
    assertThat(rows(SHEET)).isEqualTo(Map.of("a", blank(2), "b", blank(3)));
  }

  @Test
  default void exports_at_once_place_one_after_the_other() {
    Concurrently.all(10, number -> placesNext("key" + number));
    assertThat(rows(SHEET).values().stream().map(Placed::row))
        .containsExactlyInAnyOrder(2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
  }

  private boolean placesNext(String key) {
    return driver()
        .ask(
            work -> {
              int next = work.exportRows().lock(SHEET).size() + 2;
              work.exportRows().place(SHEET, Map.of(key, next), NOW);
              return true;
            });
  }

  private void place(String sheet, Map<String, Integer> rows) {
    driver()
        .tell(
            work -> {
              work.exportRows().lock(sheet);
              work.exportRows().place(sheet, rows, NOW);
            });
  }

  private Map<String, Placed> rows(String sheet) {
    return driver().ask(work -> work.exportRows().lock(sheet));
  }

  private static Placed blank(int row) {
    return new Placed(row, Optional.empty());
  }

  private AssessmentDriver driver() {
    return new AssessmentDriver(transactions());
  }
}
