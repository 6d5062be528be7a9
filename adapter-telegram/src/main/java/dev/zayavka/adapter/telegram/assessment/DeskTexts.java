package dev.zayavka.adapter.telegram.assessment;

import dev.zayavka.adapter.telegram.assessment.AssessmentButton.OpenMenu;
import dev.zayavka.adapter.telegram.delivery.Rendering;
import dev.zayavka.adapter.telegram.delivery.Rendering.Send;
import dev.zayavka.adapter.telegram.delivery.Rendering.Series;
import dev.zayavka.adapter.telegram.text.Button;
import dev.zayavka.adapter.telegram.text.Html;
import dev.zayavka.adapter.telegram.text.Language;
import dev.zayavka.adapter.telegram.text.MessageParts;
import dev.zayavka.adapter.telegram.text.Screen;
import dev.zayavka.adapter.telegram.text.Texts;
import dev.zayavka.ports.assessment.MemberRole;
import dev.zayavka.ports.assessment.TrainingEnding;
import dev.zayavka.ports.assessment.scenario.Scenario;
import dev.zayavka.ports.assessment.scenario.ScenarioId;
import dev.zayavka.ports.assessment.scenario.Scenarios;
import dev.zayavka.ports.shared.ChatId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words and buttons that many screens of the desk have. */
final class DeskTexts {

  private static final Pattern BLANK_LINES = Pattern.compile("\\R\\h*\\R\\s*");

  private final Texts texts;
  private final Scenarios scenarios;

  DeskTexts(Texts texts, Scenarios scenarios) {
    this.texts = texts;
    this.scenarios = scenarios;
  }

  Button button(String key, AssessmentButton data) {
    return new Button(texts.plain(key), data.packed());
  }

  List<Button> menuRow() {
    return List.of(button("button.menu", new OpenMenu()));
  }

  String title(Scenario scenario) {
    return texts.language() == Language.EN ? scenario.title().english() : scenario.title().ru();
  }

  /** Title of the scenario; its id, if it is not offered any more. */
  String title(ScenarioId scenario) {
    return scenarios.find(scenario).map(this::title).orElse(scenario.value());
  }

  /** Number of the scenario's components; unknown for one that is not offered any more. */
  String components(ScenarioId scenario) {
    return scenarios
        .find(scenario)
        .map(known -> Integer.toString(known.components().size()))
        .orElse("—");
  }

  String role(MemberRole role) {
    return texts.plain("role." + role.name());
  }

  String outcome(Optional<TrainingEnding> ending) {
    return texts.plain("outcome." + ending.map(TrainingEnding::name).orElse("open"));
  }

  /** A text of a person, a model or a file, with its own line breaks. */
  static Html foreign(String text) {
    return Html.escape(text.strip());
  }

  /** The same, with its paragraphs apart: a long text is split between them. */
  static List<Html> foreignParagraphs(String text) {
    return BLANK_LINES.splitAsStream(text.strip()).map(DeskTexts::foreign).toList();
  }

  static Html joined(String between, List<Html> parts) {
    return new Html(parts.stream().map(Html::markup).collect(Collectors.joining(between)));
  }

  static Html lines(List<Html> parts) {
    return joined("\n", parts);
  }

  /** Paragraphs, in as many messages as they need; the last one has the buttons. */
  static Rendering messages(ChatId chat, List<Html> paragraphs, List<List<Button>> keyboard) {
    List<Html> messages = MessageParts.of(paragraphs);
    List<Rendering> parts = new ArrayList<>();
    for (Html message : messages) {
      boolean last = parts.size() == messages.size() - 1;
      parts.add(new Send(chat, new Screen(message, last ? keyboard : List.of())));
    }
    return parts.size() == 1 ? parts.getFirst() : new Series(parts);
  }
}
