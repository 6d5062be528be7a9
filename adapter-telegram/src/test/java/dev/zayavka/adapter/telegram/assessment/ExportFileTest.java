package dev.zayavka.adapter.telegram.assessment;

import static dev.zayavka.adapter.telegram.assessment.Talks.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.adapter.telegram.delivery.Rendering.Series;
import dev.zayavka.adapter.telegram.fake.FakeAssessmentDesk;
import dev.zayavka.adapter.telegram.text.Language;
import dev.zayavka.adapter.telegram.text.Texts;
import dev.zayavka.ports.assessment.AssessmentView.SendExport;
import dev.zayavka.ports.assessment.TrainingEnding;
import dev.zayavka.ports.assessment.TrainingId;
import dev.zayavka.ports.assessment.TrainingStatus;
import dev.zayavka.ports.assessment.TrainingSummary;
import dev.zayavka.ports.assessment.driven.AssessmentReports.CommentRow;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.ports.tables.ReadingOptions;
import dev.zayavka.ports.tables.TableArchive;
import dev.zayavka.ports.tables.TableReading;
import dev.zayavka.ports.tables.TableReading.Row;
import dev.zayavka.ports.tables.driven.TableFiles;
import dev.zayavka.testkit.fixture.ScenarioFixtures;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;

/** Results as files: the columns and keys of the spreadsheet, and nobody's id. */
class ExportFileTest {

  private static final long SOMEBODY = 987_654_321;

  private final FakeAssessmentDesk desk = new FakeAssessmentDesk();
  private final WrittenTables tables = new WrittenTables();

  @Test
  void ended_trainings_and_comments_are_written_oldest_first_and_without_people() {
    for (int i = 25; i >= 1; i--) {
      desk.trainings.add(summary(i, Optional.of(TrainingEnding.ALL_MET)));
    }
    desk.trainings.add(summary(26, Optional.empty()));
    desk.comments.add(new CommentRow(2, "=1+1", Talks.NOW));
    desk.comments.add(new CommentRow(1, "полезно", Talks.NOW));
    Texts texts = Texts.in(Language.EN, ZoneOffset.UTC).with(AssessmentFeature.TEXTS);

    assertThat(new ExportFile(desk.ports(tables), texts).files(new SendExport(ANNA.id())))
        .isInstanceOf(Series.class);

    assertThat(tables.headers)
        .containsExactly(
            List.of(
                "Ключ", "Кейс", "Итог", "Ходов", "Компонентов", "Начата (UTC)", "Завершена (UTC)"),
            List.of("Ключ", "Комментарий", "Дата/время (UTC)"));
    assertThat(tables.rows.getFirst()).hasSize(25);
    assertThat(tables.rows.getFirst().getFirst())
        .containsExactly(
            "T-1",
            "fb_peer",
            "Все компоненты",
            "3",
            "1",
            "2026-11-20 10:00:00",
            "2026-11-20 10:00:00");
    assertThat(tables.rows.getLast())
        .containsExactly(
            List.of("C-1", "полезно", "2026-11-20 10:00:00"),
            List.of("C-2", "=1+1", "2026-11-20 10:00:00"));
    assertThat(tables.rows.toString()).doesNotContain(Long.toString(SOMEBODY));
  }

  private static TrainingSummary summary(long id, Optional<TrainingEnding> ending) {
    return new TrainingSummary(
        new TrainingId(id),
        new PersonId(SOMEBODY),
        ScenarioFixtures.PEER,
        TrainingStatus.REVIEWED,
        3,
        Set.of(Talks.BEHAVIOR),
        ending,
        Talks.NOW,
        ending.map(why -> Talks.NOW));
  }

  /** Keeps what was written. */
  private static final class WrittenTables implements TableFiles {
    private final List<List<String>> headers = new ArrayList<>();
    private final List<List<List<String>>> rows = new ArrayList<>();

    @Override
    public TableReading read(
        byte[] content, ReadingOptions options, ToIntFunction<List<Row>> score) {
      return new TableReading.Unreadable(TableReading.Problem.NOT_A_TABLE);
    }

    @Override
    public byte[] csv(List<String> header, List<List<String>> written) {
      headers.add(header);
      rows.add(written);
      return new byte[0];
    }

    @Override
    public TableArchive archive(int mostBytes) {
      throw new UnsupportedOperationException("no archive is sent");
    }
  }
}
