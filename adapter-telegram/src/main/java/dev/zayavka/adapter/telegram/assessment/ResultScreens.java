package dev.zayavka.adapter.telegram.assessment;

import static dev.zayavka.adapter.telegram.text.Arg.gap;

import dev.zayavka.adapter.telegram.assessment.AssessmentButton.TurnTrainees;
import dev.zayavka.adapter.telegram.assessment.AssessmentButton.TurnTrainings;
import dev.zayavka.adapter.telegram.delivery.Rendering;
import dev.zayavka.adapter.telegram.delivery.Rendering.Edit;
import dev.zayavka.adapter.telegram.delivery.Rendering.Send;
import dev.zayavka.adapter.telegram.text.HistoryRows;
import dev.zayavka.adapter.telegram.text.Html;
import dev.zayavka.adapter.telegram.text.Keyboards;
import dev.zayavka.adapter.telegram.text.LineBuilder;
import dev.zayavka.adapter.telegram.text.Screen;
import dev.zayavka.adapter.telegram.text.Texts;
import dev.zayavka.adapter.telegram.text.Truncate;
import dev.zayavka.ports.assessment.AssessmentView.MemberChange;
import dev.zayavka.ports.assessment.AssessmentView.ShowMyResults;
import dev.zayavka.ports.assessment.AssessmentView.ShowTrainee;
import dev.zayavka.ports.assessment.AssessmentView.ShowTrainees;
import dev.zayavka.ports.assessment.AssessmentView.ShowTraining;
import dev.zayavka.ports.assessment.AssessmentView.ShowTrainings;
import dev.zayavka.ports.assessment.SurveyQuestion;
import dev.zayavka.ports.assessment.Trainee;
import dev.zayavka.ports.assessment.TrainingDossier;
import dev.zayavka.ports.assessment.TrainingState.Existing;
import dev.zayavka.ports.assessment.TrainingState.Left;
import dev.zayavka.ports.assessment.TrainingState.Open;
import dev.zayavka.ports.assessment.TrainingState.Reviewed;
import dev.zayavka.ports.assessment.TrainingSummary;
import dev.zayavka.ports.assessment.driven.AssessmentAudit;
import dev.zayavka.ports.assessment.driving.AskAssessment;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.Page;
import dev.zayavka.ports.shared.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Screens of members and trainings, by numbers: no word of a talk is in them. */
final class ResultScreens {

  private static final int NAME = 40;
  private static final int DETAIL = 160;

  /** Actions with a text; others are shown by their names. */
  private static final Set<String> ACTIONS =
      Set.of("STARTED", "STALLED", "ENDED", "REVIEWED", "LEFT");

  private final AskAssessment ask;
  private final SurveyScreens survey;
  private final DeskTexts words;
  private final Texts texts;

  ResultScreens(AssessmentPorts ports, SurveyScreens survey, DeskTexts words, Texts texts) {
    this.ask = ports.ask();
    this.survey = survey;
    this.words = words;
    this.texts = texts;
  }

  Rendering mine(ShowMyResults show) {
    List<TrainingSummary> trainings = ask.trainingsOf(show.to());
    LineBuilder lines = new LineBuilder().add(texts.html("my.title"));
    if (trainings.isEmpty()) {
      lines.add(texts.html("my.none"));
    }
    for (int i = 0; i < trainings.size(); i++) {
      lines.add(mine(i + 1, trainings.get(i)));
    }
    Map<SurveyQuestion, Integer> marks = ask.marks(show.to());
    if (!marks.isEmpty()) {
      lines.gap().add(texts.html("my.marks"));
      marks.forEach(
          (question, mark) ->
              lines.add(
                  texts.html(
                      "my.mark",
                      gap("question", survey.question(question)),
                      gap("mark", mark.toString()))));
    }
    return new Send(show.to().privateChat(), new Screen(lines.html(), List.of(words.menuRow())));
  }

  private Html mine(int number, TrainingSummary training) {
    return texts.html(
        "my.line",
        gap("number", Integer.toString(number)),
        gap("title", words.title(training.scenario())),
        gap("ending", words.outcome(training.ending())),
        gap("met", Integer.toString(training.met().size())),
        gap("all", words.components(training.scenario())),
        gap("when", texts.moment(training.startedAt())));
  }

  Rendering trainees(ShowTrainees show) {
    Page<Trainee> page = ask.trainees(show.page());
    if (page.items().isEmpty() && page.total() > 0) {
      page = ask.trainees(page.pages());
    }
    LineBuilder lines =
        new LineBuilder().add(texts.html("trainees.title", gap("count", page.total()))).gap();
    page.items().forEach(one -> lines.add(line(one)));
    if (page.total() == 0) {
      lines.add(texts.html("trainees.none"));
    }
    return paged(
        show.to(),
        show.on(),
        new Screen(lines.html(), List.of(Keyboards.numberedPager(texts, page, TurnTrainees::new))));
  }

  private Html line(Trainee one) {
    return one.revokedAt().isPresent()
        ? texts.html("trainees.revoked", gap("id", id(one.id())), gap("name", name(one)))
        : texts.html(
            "trainees.line",
            gap("id", id(one.id())),
            gap("name", name(one)),
            gap("role", words.role(one.role())),
            gap("started", Integer.toString(one.started())),
            gap("completed", Integer.toString(one.completed())));
  }

  Rendering trainee(ShowTrainee show) {
    return TalkScreens.send(
        show.to().privateChat(),
        ask.trainee(show.member())
            .map(this::describe)
            .orElseGet(() -> member(show.member(), MemberChange.UNKNOWN)));
  }

  Html member(PersonId member, MemberChange change) {
    return texts.html("member." + change.name(), gap("id", id(member)));
  }

  private Html describe(Trainee one) {
    LineBuilder lines =
        new LineBuilder()
            .add(texts.html("trainee.title", gap("name", name(one)), gap("id", id(one.id()))))
            .add(
                texts.html(
                    "trainee.role",
                    gap("role", words.role(one.role())),
                    gap("when", texts.moment(one.signedInAt()))));
    one.revokedAt()
        .ifPresent(at -> lines.add(texts.html("trainee.revoked", gap("when", texts.moment(at)))));
    lines.add(
        texts.html(
            "trainee.counts",
            gap("started", Integer.toString(one.started())),
            gap("completed", Integer.toString(one.completed()))));
    List<TrainingSummary> trainings = ask.trainingsOf(one.id());
    if (!trainings.isEmpty()) {
      lines.gap().add(texts.html("trainee.trainings"));
      trainings.forEach(training -> lines.add(line(training)));
    }
    return lines.gap().add(texts.html("trainee.how", gap("id", id(one.id())))).html();
  }

  Rendering trainings(ShowTrainings show) {
    Page<TrainingSummary> page = ask.trainings(show.scenario(), show.page());
    if (page.items().isEmpty() && page.total() > 0) {
      page = ask.trainings(show.scenario(), page.pages());
    }
    int total = page.total();
    LineBuilder lines =
        new LineBuilder()
            .add(
                show.scenario()
                    .map(
                        scenario ->
                            texts.html(
                                "trainings.of",
                                gap("title", words.title(scenario)),
                                gap("count", total)))
                    .orElseGet(() -> texts.html("trainings.title", gap("count", total))))
            .gap();
    page.items().forEach(training -> lines.add(line(training)));
    if (total == 0) {
      lines.add(texts.html("trainings.none"));
    }
    return paged(
        show.to(),
        show.on(),
        new Screen(
            lines.html(),
            List.of(
                Keyboards.numberedPager(
                    texts, page, number -> new TurnTrainings(show.scenario(), number)))));
  }

  private Html line(TrainingSummary training) {
    return texts.html(
        "trainings.line",
        gap("number", Long.toString(training.id().value())),
        gap("title", words.title(training.scenario())),
        gap("person", id(training.person())),
        gap("ending", words.outcome(training.ending())),
        gap("met", Integer.toString(training.met().size())),
        gap("all", words.components(training.scenario())),
        gap("when", texts.moment(training.startedAt())));
  }

  Rendering training(ShowTraining show) {
    String number = Long.toString(show.training().value());
    Html text =
        ask.training(show.training()) instanceof Existing existing
            ? describe(number, existing)
            : texts.html("training.unknown", gap("number", number));
    return TalkScreens.send(show.to().privateChat(), text);
  }

  private Html describe(String number, Existing training) {
    TrainingDossier dossier = training.dossier();
    LineBuilder lines =
        new LineBuilder()
            .add(texts.html("training.title", gap("number", number)))
            .add(
                texts.html(
                    "training.facts",
                    gap("title", words.title(dossier.scenario())),
                    gap("person", id(dossier.person())),
                    gap("status", status(training)),
                    gap("count", dossier.turnsMade()),
                    gap("met", Integer.toString(dossier.met().size())),
                    gap("all", words.components(dossier.scenario())),
                    gap("when", texts.moment(dossier.startedAt()))));
    endedAt(training)
        .ifPresent(at -> lines.add(texts.html("training.ended", gap("when", texts.moment(at)))));
    lines.gap().add(texts.html("history.title"));
    List<Html> rows = ask.history(dossier.id()).stream().map(this::row).toList();
    HistoryRows.append(texts, lines, rows, HistoryRows.firstThatFits(rows, lines));
    return lines.html();
  }

  private String status(Existing training) {
    return switch (training) {
      case Reviewed reviewed -> words.outcome(Optional.of(reviewed.ending()));
      case Left left -> words.outcome(Optional.of(left.why()));
      case Open open -> texts.plain("status." + open.status().name());
    };
  }

  private static Optional<Instant> endedAt(Existing training) {
    return switch (training) {
      case Reviewed reviewed -> Optional.of(reviewed.endedAt());
      case Left left -> Optional.of(left.endedAt());
      case Open open -> Optional.empty();
    };
  }

  private Html row(AssessmentAudit.Entry entry) {
    String details =
        entry.details().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(detail -> detail.getKey() + " " + detail.getValue())
            .collect(Collectors.joining(", "));
    return texts.html(
        "history.row",
        gap("when", texts.moment(entry.at())),
        gap("what", action(entry)),
        gap("rest", details.isEmpty() ? "" : " · " + Truncate.line(details, DETAIL)));
  }

  private String action(AssessmentAudit.Entry entry) {
    return ACTIONS.contains(entry.action())
        ? texts.plain("action." + entry.action())
        : entry.action();
  }

  private static Rendering paged(PersonId to, Optional<MessageRef> on, Screen screen) {
    return on.<Rendering>map(message -> new Edit(message, screen))
        .orElseGet(() -> new Send(to.privateChat(), screen));
  }

  private static String id(PersonId person) {
    return Long.toString(person.value());
  }

  private static String name(Trainee one) {
    return one.name().map(name -> Truncate.line(name, NAME)).orElse("—");
  }
}
