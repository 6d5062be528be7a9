package dev.zayavka.adapter.telegram.assessment;

import dev.zayavka.adapter.telegram.assessment.AssessmentButton.BeginSurvey;
import dev.zayavka.adapter.telegram.assessment.AssessmentButton.GiveMark;
import dev.zayavka.adapter.telegram.assessment.AssessmentButton.OpenFaq;
import dev.zayavka.adapter.telegram.assessment.AssessmentButton.OpenMenu;
import dev.zayavka.adapter.telegram.assessment.AssessmentButton.OpenScenario;
import dev.zayavka.adapter.telegram.assessment.AssessmentButton.OpenSurvey;
import dev.zayavka.adapter.telegram.assessment.AssessmentButton.OpenTheory;
import dev.zayavka.adapter.telegram.assessment.AssessmentButton.Start;
import dev.zayavka.ports.assessment.SurveyQuestion;
import dev.zayavka.ports.assessment.scenario.ScenarioId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Parser of the buttons that the bot before this one left in the chats. They do what they say, but
 * for the one to try again: it named a wrong scenario, so it opens the description.
 */
final class OldButtons {

  private static final Pattern CASE = Pattern.compile("case:([a-z0-9_]+):(start|theory|restart)");
  private static final Pattern MENU = Pattern.compile("menu:([a-z0-9_]+)");
  private static final Pattern MARK = Pattern.compile("rate:set:([a-z_]+):([1-9]|10)");

  private OldButtons() {}

  /** The button of ours that does the same; empty for any other form. */
  static Optional<AssessmentButton> parse(String packed) {
    return switch (packed) {
      case "nav:faq" -> Optional.of(new OpenFaq());
      case "nav:rate" -> Optional.of(new OpenSurvey());
      case "nav:menu" -> Optional.of(new OpenMenu());
      case "rate:open" -> Optional.of(new BeginSurvey());
      default -> onScenario(packed).or(() -> menu(packed)).or(() -> mark(packed));
    };
  }

  private static Optional<AssessmentButton> onScenario(String packed) {
    Matcher found = CASE.matcher(packed);
    return found.matches()
        ? scenario(found.group(1))
            .map(
                id ->
                    switch (found.group(2)) {
                      case "start" -> new Start(id);
                      case "theory" -> new OpenTheory(id);
                      default -> new OpenScenario(id);
                    })
        : Optional.empty();
  }

  private static Optional<AssessmentButton> menu(String packed) {
    Matcher found = MENU.matcher(packed);
    return found.matches() ? scenario(found.group(1)).map(OpenScenario::new) : Optional.empty();
  }

  private static Optional<AssessmentButton> mark(String packed) {
    Matcher found = MARK.matcher(packed);
    return found.matches()
        ? Stream.of(SurveyQuestion.values())
            .filter(question -> question.key().equals(found.group(1)))
            .findFirst()
            .map(question -> new GiveMark(question, Integer.parseInt(found.group(2))))
        : Optional.empty();
  }

  private static Optional<ScenarioId> scenario(String id) {
    return ScenarioId.isValid(id) ? Optional.of(new ScenarioId(id)) : Optional.empty();
  }
}
