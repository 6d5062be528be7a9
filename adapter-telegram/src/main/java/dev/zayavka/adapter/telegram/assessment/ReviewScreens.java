package dev.zayavka.adapter.telegram.assessment;

import static dev.zayavka.adapter.telegram.text.Arg.gap;

import dev.zayavka.adapter.telegram.assessment.AssessmentButton.Start;
import dev.zayavka.adapter.telegram.delivery.Rendering;
import dev.zayavka.adapter.telegram.delivery.Rendering.Send;
import dev.zayavka.adapter.telegram.delivery.Rendering.Series;
import dev.zayavka.adapter.telegram.text.Html;
import dev.zayavka.adapter.telegram.text.MessageParts;
import dev.zayavka.adapter.telegram.text.Screen;
import dev.zayavka.adapter.telegram.text.Texts;
import dev.zayavka.ports.assessment.AssessmentEffect.ShowReview;
import dev.zayavka.ports.assessment.Review;
import dev.zayavka.ports.assessment.Review.Growth;
import dev.zayavka.ports.assessment.Review.Strength;
import dev.zayavka.ports.assessment.TrainingState.Reviewed;
import dev.zayavka.ports.assessment.driving.AskAssessment;
import dev.zayavka.ports.assessment.scenario.Component;
import dev.zayavka.ports.assessment.scenario.ComponentId;
import dev.zayavka.ports.assessment.scenario.Scenario;
import dev.zayavka.ports.assessment.scenario.ScenarioId;
import dev.zayavka.ports.shared.ChatId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Review of a training: as many messages as it needs, then the buttons that follow it. */
final class ReviewScreens {

  private final AskAssessment ask;
  private final DeskTexts words;
  private final Texts texts;

  ReviewScreens(AssessmentPorts ports, DeskTexts words, Texts texts) {
    this.ask = ports.ask();
    this.words = words;
    this.texts = texts;
  }

  Rendering review(ShowReview show) {
    Optional<Scenario> scenario = ask.scenarioOf(show.training());
    return ask.training(show.training()) instanceof Reviewed reviewed
            && reviewed.review().isPresent()
        ? series(
            show.to().privateChat(),
            reviewed.dossier().scenario(),
            paragraphs(reviewed, scenario, reviewed.review().get()))
        : TalkScreens.OVERTAKEN;
  }

  private Series series(ChatId chat, ScenarioId scenario, List<Html> paragraphs) {
    List<Rendering> parts = new ArrayList<>();
    MessageParts.of(paragraphs).forEach(message -> parts.add(new Send(chat, Screen.of(message))));
    parts.add(
        new Send(
            chat,
            new Screen(
                texts.html("review.next"),
                List.of(
                    List.of(words.button("button.again", new Start(scenario))), words.menuRow()))));
    return new Series(parts);
  }

  private List<Html> paragraphs(Reviewed reviewed, Optional<Scenario> scenario, Review review) {
    String title =
        scenario.map(words::title).orElseGet(() -> words.title(reviewed.dossier().scenario()));
    List<Html> paragraphs = new ArrayList<>();
    paragraphs.add(texts.html("review.title", gap("title", title)));
    switch (review) {
      case Review.ByAi byAi -> append(paragraphs, byAi);
      case Review.Checklist checklist -> append(paragraphs, checklist, scenario);
    }
    return paragraphs;
  }

  private void append(List<Html> paragraphs, Review.ByAi review) {
    paragraphs.addAll(DeskTexts.foreignParagraphs(review.summary()));
    if (!review.strengths().isEmpty()) {
      paragraphs.add(texts.html("review.strengths"));
      for (int i = 0; i < review.strengths().size(); i++) {
        paragraphs.add(strength(i + 1, review.strengths().get(i)));
      }
    }
    if (review.growth().isEmpty()) {
      paragraphs.add(texts.html("review.no_growth"));
      return;
    }
    paragraphs.add(texts.html("review.growth"));
    for (int i = 0; i < review.growth().size(); i++) {
      paragraphs.add(point(i + 1, review.growth().get(i)));
    }
  }

  private Html strength(int number, Strength strength) {
    return numbered(
        texts.html(
            "review.strength",
            gap("number", Integer.toString(number)),
            gap("text", strength.text().strip())),
        strength.quote().strip(),
        quote -> texts.html("review.quote", gap("quote", quote)));
  }

  private Html point(int number, Growth point) {
    return numbered(
        texts.html(
            "review.point",
            gap("number", Integer.toString(number)),
            gap("text", point.text().strip())),
        point.instead().strip(),
        instead -> texts.html("review.instead", gap("instead", instead)));
  }

  private static Html numbered(Html point, String more, Function<String, Html> below) {
    return more.isEmpty() ? point : DeskTexts.lines(List.of(point, below.apply(more)));
  }

  private void append(List<Html> paragraphs, Review.Checklist review, Optional<Scenario> scenario) {
    paragraphs.add(texts.html("review.checklist"));
    paragraphs.add(texts.html("review.shown"));
    paragraphs.add(
        review.shown().isEmpty()
            ? texts.html("review.nothing_shown")
            : DeskTexts.lines(
                review.shown().stream()
                    .map(id -> texts.html("review.component", gap("label", label(scenario, id))))
                    .toList()));
    if (review.missing().isEmpty()) {
      paragraphs.add(texts.html("review.everything_shown"));
      return;
    }
    paragraphs.add(texts.html("review.missing"));
    review.missing().forEach(id -> paragraphs.add(advice(scenario, id)));
  }

  private Html advice(Optional<Scenario> scenario, ComponentId id) {
    return texts.html(
        "review.advice",
        gap("label", label(scenario, id)),
        gap("advice", component(scenario, id).map(known -> known.advice().strip()).orElse("")));
  }

  private static String label(Optional<Scenario> scenario, ComponentId id) {
    return component(scenario, id).map(Component::label).orElse(id.value());
  }

  private static Optional<Component> component(Optional<Scenario> scenario, ComponentId id) {
    return scenario.flatMap(known -> known.component(id));
  }
}
