package dev.zayavka.core.assessment;

import static dev.zayavka.testkit.fixture.AssessmentFixtures.aMessage;
import static dev.zayavka.testkit.fixture.AssessmentFixtures.aReply;
import static dev.zayavka.testkit.fixture.AssessmentFixtures.aReview;
import static dev.zayavka.testkit.fixture.AssessmentFixtures.aTrainee;
import static dev.zayavka.testkit.fixture.ScenarioFixtures.PEER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.ports.assessment.AssessmentEffect.ExportResults;
import dev.zayavka.ports.assessment.SurveyCommand;
import dev.zayavka.ports.assessment.SurveyOutcome;
import dev.zayavka.ports.assessment.SurveyQuestion;
import dev.zayavka.ports.assessment.TrainingCommand;
import dev.zayavka.ports.assessment.driven.AssessmentReports.CommentRow;
import dev.zayavka.ports.delivery.Claim;
import dev.zayavka.ports.delivery.Delivery;
import dev.zayavka.ports.shared.Person;
import dev.zayavka.ports.sheets.Cell;
import dev.zayavka.ports.sheets.ExportPlan;
import dev.zayavka.ports.sheets.ExportReceipt;
import dev.zayavka.ports.sheets.KeyColumn;
import dev.zayavka.ports.sheets.RowWrite;
import dev.zayavka.ports.sheets.SheetsChannel;
import dev.zayavka.ports.sheets.Tab;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Exports to a spreadsheet that people sort and whose connection is cut. */
class ExportServiceTest {

  private static final Person TRAINEE = aTrainee();

  private final TrainingRoom room = TrainingRoom.open().with(TRAINEE);
  private final Map<Tab, List<List<Cell>>> sheet = new HashMap<>();

  @Test
  void each_training_and_comment_stands_once_however_often_it_runs() {
    training();
    training();
    comment("=1+1");

    export(false);
    export(true);
    training();
    Collections.swap(sheet.get(ExportTables.TRAININGS), 1, 2);
    export(true);
    export(true);

    assertThat(keys(ExportTables.TRAININGS)).hasSize(3).doesNotHaveDuplicates();
    assertThat(sheet.get(ExportTables.COMMENTS))
        .hasSize(2)
        .last()
        .satisfies(row -> assertThat(row.get(1)).isEqualTo(Cell.of("=1+1")));
    assertThat(plan().rows()).allMatch(RowWrite.Titles.class::isInstance);
  }

  @Test
  void the_row_of_a_training_that_was_erased_is_blanked() {
    training();
    export(true);
    room.transactions.run(work -> work.trainings().deleteOf(TRAINEE.id()));
    export(true);

    assertThat(keys(ExportTables.TRAININGS)).containsExactly("");
    assertThat(plan().rows()).allMatch(RowWrite.Titles.class::isInstance);
  }

  @Test
  void statistics_have_the_titles_people_know_and_hide_small_groups() {
    training();
    comment("хорошо");

    assertThat(plan().ranges())
        .extracting(range -> range.tab().title())
        .containsExactly("Summary", "UsersByRole", "RatingsByQuestion", "CaseStatistics");
    assertThat(plan().ranges().get(2).rows().get(1))
        .startsWith(Cell.of("overall_impression"), Cell.of(1), Cell.BLANK);
    assertThat(plan().ranges().get(3).rows())
        .contains(List.of(Cell.of("fb_peer"), Cell.of("reviewed_early"), Cell.of(1), Cell.of(1)));
  }

  @Test
  void results_are_all_trainings_that_ended_and_all_comments() {
    training();
    for (int i = 1; i <= 21; i++) {
      comment("слово " + i);
    }
    room.start(TRAINEE, PEER);

    assertThat(room.queries.results().trainings()).hasSize(1);
    assertThat(room.queries.results().comments())
        .hasSize(21)
        .extracting(CommentRow::words)
        .startsWith("слово 1")
        .endsWith("слово 21");
  }

  @Test
  void a_survey_is_open_to_those_who_were_invited() {
    assertThat(room.rate(new SurveyCommand.OpenSurvey(TRAINEE, room.now())))
        .isInstanceOf(SurveyOutcome.NotInvited.class);
    training();
    comment("хорошо");
    room.rate(
        new SurveyCommand.GiveMark(
            SurveyQuestion.OVERALL_IMPRESSION, 4, aMessage(TRAINEE, 80), TRAINEE, room.now()));

    assertThat(room.queries.marks(TRAINEE.id()))
        .containsEntry(SurveyQuestion.OVERALL_IMPRESSION, 4)
        .hasSize(3);
  }

  private void training() {
    room.start(TRAINEE, PEER);
    room.turn(TRAINEE, "отчёт пришёл поздно", aReply("И что?"));
    room.handle(new TrainingCommand.AskReview(TRAINEE, room.now()));
    room.script.add(aReview("Начало есть.", "отчёт пришёл поздно"));
    room.models();
  }

  private void comment(String words) {
    for (SurveyQuestion question : SurveyQuestion.values()) {
      room.rate(
          new SurveyCommand.GiveMark(question, 9, aMessage(TRAINEE, 80), TRAINEE, room.now()));
    }
    room.rate(new SurveyCommand.GiveComment(words, TRAINEE, room.now()));
  }

  private void export(boolean answered) {
    room.tend.export(room.now());
    Claim claim = room.claim(SheetsChannel.SHEETS, 1).getFirst();
    ExportPlan plan = plan();
    plan.rows().forEach(this::write);
    room.settle(
        claim,
        answered ? new Delivery.Delivered(new ExportReceipt(plan)) : new Delivery.TryLater("cut"));
    room.later(java.time.Duration.ofMinutes(15));
  }

  private void write(RowWrite row) {
    List<List<Cell>> rows = sheet.computeIfAbsent(row.tab(), tab -> new ArrayList<>());
    while (rows.size() < row.row()) {
      rows.add(List.of(Cell.BLANK));
    }
    rows.set(row.row() - 1, row.cells());
  }

  private ExportPlan plan() {
    return room.exports.prepare(
        new ExportResults("sheet-1"),
        List.of(column(ExportTables.TRAININGS), column(ExportTables.COMMENTS)),
        room.now());
  }

  private KeyColumn column(Tab tab) {
    return new KeyColumn(
        tab,
        sheet.getOrDefault(tab, List.of()).stream()
            .map(row -> ((Cell.Text) row.getFirst()).value())
            .toList());
  }

  private List<String> keys(Tab tab) {
    return column(tab).cells().stream().skip(1).toList();
  }
}
