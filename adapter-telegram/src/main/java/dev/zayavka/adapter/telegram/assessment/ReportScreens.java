package dev.zayavka.adapter.telegram.assessment;

import static dev.zayavka.adapter.telegram.text.Arg.gap;

import dev.zayavka.adapter.telegram.text.Arg;
import dev.zayavka.adapter.telegram.text.Html;
import dev.zayavka.adapter.telegram.text.LineBuilder;
import dev.zayavka.adapter.telegram.text.Texts;
import dev.zayavka.adapter.telegram.text.Truncate;
import dev.zayavka.ports.ai.AiModel;
import dev.zayavka.ports.assessment.AssessmentPolicy;
import dev.zayavka.ports.assessment.MarkStats;
import dev.zayavka.ports.assessment.ScenarioStats;
import dev.zayavka.ports.assessment.driven.AssessmentReports.CommentRow;
import dev.zayavka.ports.assessment.driving.AskAssessment;
import dev.zayavka.ports.assessment.driving.AskAssessment.AiState;
import dev.zayavka.ports.assessment.scenario.Scenario;
import dev.zayavka.ports.assessment.scenario.Scenarios;
import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** Reports for the desk's admins. What so few people said that they could be known is not shown. */
final class ReportScreens {

  private static final int COMMENT = 400;
  private static final int DIGEST = 8;

  private final AskAssessment ask;
  private final Scenarios scenarios;
  private final AssessmentPolicy policy;
  private final SurveyScreens survey;
  private final DeskTexts words;
  private final Moments moments;
  private final Texts texts;

  ReportScreens(AssessmentPorts ports, AssessmentScreens screens, Texts texts) {
    this.ask = ports.ask();
    this.scenarios = ports.scenarios();
    this.policy = ports.policy();
    this.survey = screens.survey();
    this.words = screens.words();
    this.moments = screens.moments();
    this.texts = texts;
  }

  Html stats() {
    List<ScenarioStats> all = ask.scenarioStats();
    LineBuilder lines = new LineBuilder().add(texts.html("stats.title"));
    if (all.isEmpty()) {
      lines.add(texts.html("stats.none"));
    }
    all.forEach(stats -> lines.gap().add(stats(stats)));
    return lines.html();
  }

  private Html stats(ScenarioStats stats) {
    String title = words.title(stats.scenario());
    return stats.people() < policy.smallestGroup()
        ? texts.html("stats.few", gap("title", title), gap("least", least()))
        : texts.html(
            "stats.scenario",
            gap("title", title),
            number("people", stats.people()),
            number("started", stats.started()),
            number("completed", stats.completed()),
            number("out", stats.outOfMoves()),
            number("auto", stats.autoFinished()),
            number("early", stats.reviewedEarly()),
            number("self", stats.selfChecked()),
            number("left", stats.left()));
  }

  Html ratings() {
    List<MarkStats> marks = ask.markStats().stream().filter(one -> one.answers() > 0).toList();
    LineBuilder lines = new LineBuilder().add(texts.html("ratings.title"));
    if (marks.isEmpty()) {
      lines.add(texts.html("ratings.none"));
    }
    marks.forEach(one -> lines.gap().add(marks(one)));
    boolean enough = marks.stream().anyMatch(one -> one.answers() >= policy.smallestGroup());
    List<CommentRow> comments = enough ? ask.comments() : List.of();
    if (!comments.isEmpty()) {
      lines.gap().add(texts.html("ratings.comments"));
      comments.forEach(
          comment ->
              lines.add(
                  texts.html(
                      "ratings.comment", gap("words", Truncate.line(comment.words(), COMMENT)))));
    }
    return lines.html();
  }

  private Html marks(MarkStats one) {
    String question = survey.question(one.question());
    return one.answers() < policy.smallestGroup()
        ? texts.html("ratings.few", gap("question", question), gap("least", least()))
        : texts.html(
            "ratings.line",
            gap("question", question),
            gap("average", texts.amount(BigDecimal.valueOf(one.average()))),
            number("from", one.least()),
            number("to", one.most()),
            gap("count", one.answers()));
  }

  Html scenarios() {
    LineBuilder lines = new LineBuilder().add(texts.html("scenarios.title"));
    scenarios.all().forEach(scenario -> lines.gap().add(scenario(scenario)));
    return lines.html();
  }

  private Html scenario(Scenario scenario) {
    return texts.html(
        "scenarios.line",
        gap("title", words.title(scenario)),
        gap("id", scenario.id().value()),
        number("turns", scenario.turns()),
        number("components", scenario.components().size()),
        gap("digest", scenario.digest().substring(0, DIGEST)));
  }

  Html ai() {
    AiState state = ask.ai(moments.now());
    LineBuilder lines = new LineBuilder().add(texts.html("ai.title"));
    if (state.selfCheck()) {
      lines.add(texts.html("ai.self_check"));
    }
    lines
        .add(texts.html("ai.partner", gap("models", models(policy.partners()))))
        .add(texts.html("ai.reviewer", gap("models", models(policy.reviewers()))))
        .add(texts.html("ai.transcriber", gap("models", models(policy.transcribers()))));
    if (state.skipped().isEmpty()) {
      lines.add(texts.html("ai.running"));
    }
    state
        .skipped()
        .forEach(
            (provider, until) ->
                lines.add(
                    texts.html(
                        "ai.skipped",
                        gap("provider", provider.word()),
                        gap("time", moments.upTo(until)))));
    return lines.add(tokens(state.tokensToday())).html();
  }

  private Html tokens(long used) {
    OptionalLong limit = policy.limits().tokensPerDay();
    String tokens = texts.amount(BigDecimal.valueOf(used));
    return limit.isPresent()
        ? texts.html(
            "ai.tokens_of",
            gap("tokens", tokens),
            gap("limit", texts.amount(BigDecimal.valueOf(limit.getAsLong()))))
        : texts.html("ai.tokens", gap("tokens", tokens));
  }

  private String models(List<AiModel> chain) {
    return chain.isEmpty()
        ? texts.plain("ai.none")
        : chain.stream().map(AiModel::toString).collect(Collectors.joining(", "));
  }

  private String least() {
    return Integer.toString(policy.smallestGroup());
  }

  private static Arg number(String name, int value) {
    return gap(name, Integer.toString(value));
  }
}
