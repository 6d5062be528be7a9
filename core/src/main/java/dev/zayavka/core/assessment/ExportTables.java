package dev.zayavka.core.assessment;

import dev.zayavka.ports.assessment.MarkStats;
import dev.zayavka.ports.assessment.MemberRole;
import dev.zayavka.ports.assessment.ScenarioStats;
import dev.zayavka.ports.assessment.TrainingEnding;
import dev.zayavka.ports.assessment.TrainingSummary;
import dev.zayavka.ports.assessment.driven.AssessmentReports;
import dev.zayavka.ports.assessment.driven.AssessmentReports.CommentRow;
import dev.zayavka.ports.sheets.Cell;
import dev.zayavka.ports.sheets.FixedRange;
import dev.zayavka.ports.sheets.Tab;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Content of the exported tabs. Their titles are a contract with those who read the spreadsheet; no
 * tab names a person.
 */
final class ExportTables {

  static final Tab SUMMARY = new Tab("Summary");
  static final Tab USERS = new Tab("UsersByRole");
  static final Tab RATINGS = new Tab("RatingsByQuestion");
  static final Tab CASES = new Tab("CaseStatistics");
  static final Tab TRAININGS = new Tab("Тренировки");
  static final Tab COMMENTS = new Tab("Комментарии");

  static final String KEY = "Ключ";

  static final List<String> TRAINING_TITLES =
      List.of(KEY, "Кейс", "Итог", "Ходов", "Компонентов", "Начата (UTC)", "Завершена (UTC)");

  static final List<String> COMMENT_TITLES = List.of(KEY, "Комментарий", "Дата/время (UTC)");

  private static final int SUMMARY_HEIGHT = 10;
  private static final int USERS_HEIGHT = 5;
  private static final int RATINGS_HEIGHT = 5;
  private static final int CASES_HEIGHT = 400;

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final AssessmentReports reports;
  private final int smallestGroup;

  ExportTables(AssessmentReports reports, int smallestGroup) {
    this.reports = reports;
    this.smallestGroup = smallestGroup;
  }

  List<FixedRange> ranges(List<TrainingSummary> ended, Instant at) {
    return List.of(summary(at), users(), ratings(), cases(ended));
  }

  private FixedRange summary(Instant at) {
    AssessmentReports.Activity activity = reports.activity();
    List<List<Cell>> rows =
        List.of(
            row("Обновлено (UTC)", Cell.of(TIME.format(at))),
            row("Участников", Cell.of(activity.members())),
            row("С завершёнными тренировками", Cell.of(activity.trained())),
            row("С оценками", Cell.of(activity.rated())));
    return FixedRange.padded(SUMMARY, List.of("Показатель", "Значение"), rows, SUMMARY_HEIGHT);
  }

  private FixedRange users() {
    Map<MemberRole, Integer> members = reports.members();
    List<List<Cell>> rows = new ArrayList<>();
    for (MemberRole role : MemberRole.values()) {
      int count = members.getOrDefault(role, 0);
      rows.add(row(role.name().toLowerCase(Locale.ROOT), Cell.of(count)));
    }
    return FixedRange.padded(USERS, List.of("Роль", "Количество"), rows, USERS_HEIGHT);
  }

  private FixedRange ratings() {
    return FixedRange.padded(
        RATINGS,
        List.of("Вопрос", "Всего ответов", "Средняя оценка", "Мин", "Макс"),
        reports.markStats().stream().map(this::rating).toList(),
        RATINGS_HEIGHT);
  }

  /** Of few answers only their number. */
  private List<Cell> rating(MarkStats stats) {
    return stats.answers() < Math.max(1, smallestGroup)
        ? row(stats.question().key(), Cell.of(stats.answers()))
        : row(
            stats.question().key(),
            Cell.of(stats.answers()),
            Cell.of(BigDecimal.valueOf(stats.average()).setScale(2, RoundingMode.HALF_UP)),
            Cell.of(stats.least()),
            Cell.of(stats.most()));
  }

  private FixedRange cases(List<TrainingSummary> ended) {
    List<List<Cell>> rows = new ArrayList<>();
    for (ScenarioStats stats : reports.scenarioStats()) {
      List<TrainingSummary> own =
          ended.stream().filter(training -> training.scenario().equals(stats.scenario())).toList();
      String scenario = stats.scenario().value();
      rows.add(
          row(scenario, Cell.of("started"), Cell.of(stats.people()), Cell.of(stats.started())));
      rows.add(counted(scenario, "completed", own, EnumSet.of(TrainingEnding.ALL_MET)));
      rows.add(counted(scenario, "out_of_moves", own, EnumSet.of(TrainingEnding.OUT_OF_TURNS)));
      rows.add(
          counted(
              scenario,
              "auto_finished",
              own,
              EnumSet.of(TrainingEnding.ALL_MET, TrainingEnding.OUT_OF_TURNS)));
      rows.add(counted(scenario, "reviewed_early", own, EnumSet.of(TrainingEnding.BY_REQUEST)));
      rows.add(counted(scenario, "self_check", own, EnumSet.of(TrainingEnding.SELF_CHECK)));
      rows.add(
          counted(
              scenario,
              "left",
              own,
              EnumSet.of(
                  TrainingEnding.MENU,
                  TrainingEnding.RESTART,
                  TrainingEnding.EXPIRED,
                  TrainingEnding.REVOKED)));
    }
    return FixedRange.padded(
        CASES,
        List.of("Кейс", "Тип статистики", "Уникальных пользователей", "Всего случаев"),
        rows.stream().limit(CASES_HEIGHT - 1L).toList(),
        CASES_HEIGHT);
  }

  private static List<Cell> counted(
      String scenario, String statistic, List<TrainingSummary> own, Set<TrainingEnding> endings) {
    List<TrainingSummary> counted =
        own.stream()
            .filter(training -> training.ending().filter(endings::contains).isPresent())
            .toList();
    long people = counted.stream().map(TrainingSummary::person).distinct().count();
    return row(scenario, Cell.of(statistic), Cell.of(people), Cell.of(counted.size()));
  }

  /** Rows of trainings by their keys, the oldest first. */
  static Map<String, List<Cell>> trainings(List<TrainingSummary> ended) {
    Map<String, List<Cell>> rows = new LinkedHashMap<>();
    for (TrainingSummary training : ended) {
      rows.put(
          "T-" + training.id().value(),
          row(
              training.scenario().value(),
              Cell.of(training.ending().map(ExportTables::words).orElse("")),
              Cell.of(training.turns()),
              Cell.of(training.met().size()),
              Cell.of(TIME.format(training.startedAt())),
              Cell.of(time(training.endedAt()))));
    }
    return rows;
  }

  /** Rows of comments by their keys, the oldest first. */
  Map<String, List<Cell>> comments() {
    Map<String, List<Cell>> rows = new LinkedHashMap<>();
    for (CommentRow comment : reports.comments(Integer.MAX_VALUE).reversed()) {
      rows.put("C-" + comment.id(), row(comment.words(), Cell.of(TIME.format(comment.at()))));
    }
    return rows;
  }

  private static String time(Optional<Instant> at) {
    return at.map(TIME::format).orElse("");
  }

  private static String words(TrainingEnding ending) {
    return switch (ending) {
      case ALL_MET -> "Все компоненты";
      case OUT_OF_TURNS -> "Закончились ходы";
      case BY_REQUEST -> "Разбор по запросу";
      case SELF_CHECK -> "Самопроверка";
      case MENU -> "Выход в меню";
      case RESTART -> "Начата другая";
      case EXPIRED -> "Брошена";
      case REVOKED -> "Доступ закрыт";
    };
  }

  private static List<Cell> row(String first, Cell... more) {
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.of(first));
    cells.addAll(List.of(more));
    return cells;
  }
}
