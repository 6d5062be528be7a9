package dev.zayavka.adapter.telegram.assessment;

import static dev.zayavka.adapter.telegram.text.Arg.gap;

import dev.zayavka.adapter.telegram.delivery.Rendering;
import dev.zayavka.adapter.telegram.delivery.Rendering.SendFile;
import dev.zayavka.adapter.telegram.delivery.Rendering.Series;
import dev.zayavka.adapter.telegram.text.Html;
import dev.zayavka.adapter.telegram.text.Texts;
import dev.zayavka.ports.assessment.AssessmentView.SendExport;
import dev.zayavka.ports.assessment.TrainingEnding;
import dev.zayavka.ports.assessment.TrainingSummary;
import dev.zayavka.ports.assessment.driven.AssessmentReports.CommentRow;
import dev.zayavka.ports.assessment.driving.AskAssessment;
import dev.zayavka.ports.shared.ChatId;
import dev.zayavka.ports.tables.driven.TableFiles;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/** Results as CSV files, with the columns and keys of the spreadsheet, and no id of a person. */
final class ExportFile {

  private static final List<String> TRAININGS =
      List.of("Ключ", "Кейс", "Итог", "Ходов", "Компонентов", "Начата (UTC)", "Завершена (UTC)");
  private static final List<String> COMMENTS = List.of("Ключ", "Комментарий", "Дата/время (UTC)");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

  private final AskAssessment ask;
  private final TableFiles tables;
  private final Texts texts;

  ExportFile(AssessmentPorts ports, Texts texts) {
    this.ask = ports.ask();
    this.tables = ports.tables();
    this.texts = texts;
  }

  Rendering files(SendExport send) {
    ChatId chat = send.to().privateChat();
    AskAssessment.Results results = ask.results();
    List<List<String>> trainings = results.trainings().stream().map(ExportFile::row).toList();
    List<List<String>> comments = results.comments().stream().map(ExportFile::row).toList();
    Html caption =
        texts.html(
            "export.caption", gap("trainings", trainings.size()), gap("comments", comments.size()));
    return new Series(
        List.of(
            new SendFile(chat, "trainings.csv", tables.csv(TRAININGS, trainings), caption),
            new SendFile(chat, "comments.csv", tables.csv(COMMENTS, comments), Html.EMPTY)));
  }

  private static List<String> row(TrainingSummary training) {
    return List.of(
        "T-" + training.id().value(),
        training.scenario().value(),
        training.ending().map(ExportFile::words).orElse(""),
        Integer.toString(training.turns()),
        Integer.toString(training.met().size()),
        time(Optional.of(training.startedAt())),
        time(training.endedAt()));
  }

  private static List<String> row(CommentRow comment) {
    return List.of("C-" + comment.id(), comment.words(), time(Optional.of(comment.at())));
  }

  private static String time(Optional<Instant> at) {
    return at.map(TIME::format).orElse("");
  }

  /** As in the spreadsheet, in whatever language the bot speaks. */
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
}
