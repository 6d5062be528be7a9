package dev.zayavka.assembly.office;

import static dev.zayavka.assembly.office.AssessmentDeskDriver.BEHAVIOR;
import static dev.zayavka.assembly.office.TestOffice.awaitTrue;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.assembly.settings.Mode;
import dev.zayavka.sandbox.sheets.CellValue;
import dev.zayavka.sandbox.sheets.SheetsCall;
import dev.zayavka.sandbox.sheets.SheetsFault;
import dev.zayavka.sandbox.sheets.SheetsStandIn;
import dev.zayavka.sandbox.telegram.people.SimulatedPerson;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Results of trainings in a spreadsheet, whatever Google and people do to it. */
class AssessmentExportTest extends SharedAssessmentDesk {

  private static final String TRAININGS = "Тренировки";
  private static final String COMMENTS = "Комментарии";

  @Override
  OfficePlan plan() {
    return TestOffice.plan(Mode.POLLING).exporting();
  }

  @Test
  void scenario_24_each_training_and_comment_stands_once_as_text() {
    SheetsStandIn sheets = desk.office().assessmentDesk().sheets();
    SimulatedPerson person = desk.member();
    long first = ended(person);
    awaitRow(TRAININGS, "T-" + first);
    assertThat(sheets.rows(TRAININGS).getFirst())
        .containsExactly(
            "Ключ", "Кейс", "Итог", "Ходов", "Компонентов", "Начата (UTC)", "Завершена (UTC)");

    sheets.failsOnce(SheetsCall.VALUES_BATCH_UPDATE, new SheetsFault.CutAfter());
    long second = ended(person);
    awaitRow(TRAININGS, "T-" + second);
    sheets.failsOnce(
        SheetsCall.VALUES_BATCH_UPDATE,
        new SheetsFault.Status(429, Optional.of(Duration.ofSeconds(5))));
    desk.rates(person, "9", "=1+1");
    awaitRow(COMMENTS, "C-");
    desk.office().awaitRest();
    assertOnce(TRAININGS, "T-" + first, "T-" + second);

    sheets.sortsByHand(
        TRAININGS, 2, Comparator.<List<String>, String>comparing(List::getFirst).reversed());
    long third = ended(person);
    awaitRow(TRAININGS, "T-" + third);
    desk.office().awaitRest();
    assertOnce(TRAININGS, "T-" + first, "T-" + second, "T-" + third);
    assertThat(sheets.rows(COMMENTS)).hasSize(2);
    assertThat(sheets.rows(COMMENTS).get(1)).contains("=1+1");
    assertThat(sheets.cell(COMMENTS, 2, 2)).hasValueSatisfying(AssessmentExportTest::assertText);
    assertThat(sheets.rows("UsersByRole")).contains(List.of("user", "1"), List.of("admin", "0"));
    assertThat(sheets.rows("CaseStatistics"))
        .contains(
            List.of("Кейс", "Тип статистики", "Уникальных пользователей", "Всего случаев"),
            List.of("fb_peer", "started", "1", "3"),
            List.of("fb_peer", "reviewed_early", "1", "3"));
    assertThat(sheets.rows("RatingsByQuestion"))
        .contains(List.of("Вопрос", "Всего ответов", "Средняя оценка", "Мин", "Макс"));
    for (String tab : sheets.tabs()) {
      assertThat(sheets.rows(tab).toString())
          .doesNotContain(Long.toString(person.id()), "Ученик", BEHAVIOR);
    }
  }

  private long ended(SimulatedPerson person) {
    long training = desk.begins(person, "/fbpeer");
    desk.replied(person, BEHAVIOR);
    desk.reviewed(person);
    return training;
  }

  private void awaitRow(String tab, String key) {
    awaitTrue("a row " + key, () -> keys(tab).stream().anyMatch(found -> found.startsWith(key)));
  }

  private void assertOnce(String tab, String... keys) {
    assertThat(keys(tab)).containsExactlyInAnyOrder(keys);
  }

  private List<String> keys(String tab) {
    return desk.office().assessmentDesk().sheets().rows(tab).stream()
        .skip(1)
        .filter(row -> !row.isEmpty())
        .map(List::getFirst)
        .toList();
  }

  private static void assertText(CellValue cell) {
    assertThat(cell).isInstanceOf(CellValue.Text.class);
  }
}
