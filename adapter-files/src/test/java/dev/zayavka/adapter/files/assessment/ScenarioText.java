package dev.zayavka.adapter.files.assessment;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.zayavka.ports.assessment.scenario.Scenario;
import dev.zayavka.ports.assessment.scenario.ScenarioId;
import dev.zayavka.ports.assessment.scenario.ScenarioMistake;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Files of a small scenario, right unless a test changes them. */
final class ScenarioText {

  static final String SCENARIO =
      """
      id: late
      title: {ru: "⏰ Опоздания"}
      turns: 2
      you: {label: Начальник, role: руководит сменой}
      partner:
        name: Олег
        emoji: "🙂"
        position: оператор
        character: [отшучивается]
        knows: []
        opens_with: ["А что?"]
        never: []
      situation: Олег опоздал в среду.
      task: Поговорите с ним.
      checklist: [Назовите день]
      components:
        - id: Fact
          label: Факт
          counts: назван день
          does_not_count: «вечно»
          advice: Назовите день.
        - id: Plan
          label: План
          counts: назван шаг
          does_not_count: «исправься»
          advice: Договоритесь.
      review:
        principles: [опираться на слова]
        tone: на «ты»
      lines:
        - "Слушаю."
        - "Ладно."
      leak: ["МЕТОД"]
      """;

  static final String THEORY = "# Опоздания\n\nНазовите день.\n";

  private static final ScenarioId ID = new ScenarioId("late");

  private ScenarioText() {}

  /** Mistakes in a scenario, as an author reads them, after a change. */
  static List<String> mistakesWith(String replaced, String replacement) {
    if (!SCENARIO.contains(replaced)) {
      throw new IllegalArgumentException(replaced);
    }
    return mistakes(SCENARIO.replace(replaced, replacement).getBytes(UTF_8), THEORY);
  }

  static List<String> mistakesIn(String scenario) {
    return mistakes(scenario.getBytes(UTF_8), THEORY);
  }

  static List<String> mistakesInTheory(String theory) {
    return mistakes(SCENARIO.getBytes(UTF_8), theory);
  }

  static List<String> mistakes(byte[] scenario, String theory) {
    List<ScenarioMistake> mistakes = new ArrayList<>();
    Optional<Scenario> read = files(scenario, theory).read(mistakes::add);
    if (read.isEmpty() == mistakes.isEmpty()) {
      throw new AssertionError("a scenario and mistakes, or neither: " + mistakes);
    }
    return mistakes.stream().map(ScenarioMistake::text).toList();
  }

  static Scenario read(String scenario, String theory) {
    return files(scenario.getBytes(UTF_8), theory)
        .read(
            mistake -> {
              throw new AssertionError(mistake.text());
            })
        .orElseThrow();
  }

  private static ScenarioFiles files(byte[] scenario, String theory) {
    return new ScenarioFiles(
        ID,
        new SourceFile("late/scenario.yaml", scenario),
        new SourceFile("late/theory.md", theory.getBytes(UTF_8)));
  }
}
