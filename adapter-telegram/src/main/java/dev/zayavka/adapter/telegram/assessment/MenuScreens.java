package dev.zayavka.adapter.telegram.assessment;

import static dev.zayavka.adapter.telegram.text.Arg.gap;

import dev.zayavka.adapter.telegram.assessment.AssessmentButton.Agree;
import dev.zayavka.adapter.telegram.assessment.AssessmentButton.OpenFaq;
import dev.zayavka.adapter.telegram.assessment.AssessmentButton.OpenScenario;
import dev.zayavka.adapter.telegram.assessment.AssessmentButton.OpenSurvey;
import dev.zayavka.adapter.telegram.assessment.AssessmentButton.OpenTheory;
import dev.zayavka.adapter.telegram.assessment.AssessmentButton.Start;
import dev.zayavka.adapter.telegram.delivery.Rendering;
import dev.zayavka.adapter.telegram.delivery.Rendering.Send;
import dev.zayavka.adapter.telegram.text.Button;
import dev.zayavka.adapter.telegram.text.Html;
import dev.zayavka.adapter.telegram.text.Screen;
import dev.zayavka.adapter.telegram.text.Texts;
import dev.zayavka.ports.assessment.AssessmentEffect.ShowMenu;
import dev.zayavka.ports.assessment.AssessmentEffect.ShowScenario;
import dev.zayavka.ports.assessment.AssessmentEffect.ShowTerms;
import dev.zayavka.ports.assessment.AssessmentPolicy;
import dev.zayavka.ports.assessment.scenario.Component;
import dev.zayavka.ports.assessment.scenario.Scenario;
import dev.zayavka.ports.assessment.scenario.Scenarios;
import dev.zayavka.ports.shared.PersonId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Screens before a training: menu, description of a scenario, terms. */
final class MenuScreens {

  private final Scenarios scenarios;
  private final AssessmentPolicy policy;
  private final DeskTexts words;
  private final Texts texts;

  MenuScreens(AssessmentPorts ports, DeskTexts words, Texts texts) {
    this.scenarios = ports.scenarios();
    this.policy = ports.policy();
    this.words = words;
    this.texts = texts;
  }

  Rendering menu(ShowMenu show) {
    List<Html> lines = new ArrayList<>();
    if (show.greeting()) {
      lines.add(texts.html("menu.greeting"));
    }
    if (policy.isSelfCheck()) {
      lines.add(texts.html("menu.self_check"));
    }
    lines.add(texts.html(scenarios.all().isEmpty() ? "menu.none" : "menu.choose"));
    return DeskTexts.messages(show.to().privateChat(), lines, keyboard());
  }

  /** The scenarios, each in a row, then the rest. */
  List<List<Button>> keyboard() {
    List<List<Button>> rows = new ArrayList<>(scenarioRows());
    rows.add(
        List.of(
            words.button("button.faq", new OpenFaq()),
            words.button("button.rate", new OpenSurvey())));
    return rows;
  }

  List<List<Button>> scenarioRows() {
    return scenarios.all().stream()
        .map(one -> List.of(new Button(words.title(one), new OpenScenario(one.id()).packed())))
        .toList();
  }

  Rendering scenario(ShowScenario show) {
    return scenarios
        .find(show.scenario())
        .map(scenario -> describe(show.to(), scenario))
        .orElseGet(() -> unknown(show.to()));
  }

  Rendering unknown(PersonId to) {
    return new Send(to.privateChat(), new Screen(texts.html("scenario.unknown"), keyboard()));
  }

  Rendering terms(ShowTerms show) {
    Html list =
        DeskTexts.lines(
            List.of(
                texts.html(policy.isSelfCheck() ? "terms.self_check" : "terms.ai"),
                texts.html("terms.people"),
                kept()));
    return DeskTexts.messages(
        show.to().privateChat(),
        List.of(texts.html("terms.title"), list, texts.html("terms.advice")),
        List.of(List.of(words.button("button.agree", new Agree(show.scenario())))));
  }

  private Html kept() {
    Duration time = policy.keepTexts();
    return time.toDays() == 0
        ? texts.html("terms.kept_hours", gap("count", time.toHours()))
        : texts.html("terms.kept", gap("count", time.toDays()));
  }

  private Rendering describe(PersonId to, Scenario scenario) {
    String components =
        scenario.components().stream().map(Component::label).collect(Collectors.joining(", "));
    return DeskTexts.messages(
        to.privateChat(),
        List.of(
            texts.html("start.title", gap("title", words.title(scenario))),
            texts.html("scenario.role", gap("text", scenario.you().role().strip())),
            texts.html(
                "scenario.partner",
                gap("name", scenario.partner().name()),
                gap("position", scenario.partner().position().strip())),
            texts.html("scenario.situation", gap("text", scenario.situation().strip())),
            texts.html("scenario.task", gap("text", scenario.task().strip())),
            texts.html("scenario.trains", gap("components", components)),
            texts.html("scenario.turns", gap("count", scenario.turns()))),
        List.of(
            List.of(words.button("button.start", new Start(scenario.id()))),
            List.of(words.button("button.theory", new OpenTheory(scenario.id()))),
            words.menuRow()));
  }
}
