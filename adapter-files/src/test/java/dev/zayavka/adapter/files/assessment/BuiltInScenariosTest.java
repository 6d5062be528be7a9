package dev.zayavka.adapter.files.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.zayavka.ports.assessment.scenario.Component;
import dev.zayavka.ports.assessment.scenario.Scenario;
import dev.zayavka.ports.assessment.scenario.ScenarioId;
import dev.zayavka.ports.assessment.scenario.ScenarioReading;
import dev.zayavka.ports.assessment.scenario.Scenarios;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The scenarios that come with Zayavka are valid and complete. */
final class BuiltInScenariosTest {

  @Test
  void all_files_are_right() {
    assertThat(AssessmentFiles.builtIn()).isInstanceOf(ScenarioReading.Read.class);
  }

  @Test
  void they_have_the_ids_titles_and_turns_of_the_menu() {
    assertThat(scenarios())
        .extracting(scenario -> scenario.id().value(), scenario -> scenario.title().ru())
        .containsExactly(
            tuple("fb_employee", "📋 Обратная связь подчиненному"),
            tuple("fb_peer", "👥 Обратная связь коллеге"),
            tuple("career_dialog", "🚀 Карьерный диалог"));
    assertThat(scenarios()).extracting(Scenario::turns).containsExactly(5, 5, 6);
    assertThat(scenarios()).allMatch(scenario -> scenario.title().en().isPresent());
  }

  @Test
  void their_people_have_the_names_of_the_transcript() {
    assertThat(scenarios())
        .extracting(scenario -> scenario.you().label() + " / " + scenario.partner().name())
        .containsExactly("Руководитель / Евгений", "Коллега / Александр", "Руководитель / Максим");
    assertThat(scenarios())
        .extracting(scenario -> scenario.partner().emoji())
        .containsExactly("💬", "👥", "👨‍💻");
  }

  @Test
  void their_components_are_those_of_the_methods() {
    List<String> feedback = List.of("Behavior", "Result", "Emotion", "Question", "Agreement");
    assertThat(ids("fb_employee")).isEqualTo(feedback);
    assertThat(ids("fb_peer")).isEqualTo(feedback);
    assertThat(ids("career_dialog"))
        .containsExactly("Aspirations", "Strengths", "Development", "Opportunities", "Plan");
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void a_character_has_a_line_for_each_turn_and_secrets_to_be_asked_for(Scenario scenario) {
    assertThat(scenario.lines()).hasSize(scenario.turns()).doesNotHaveDuplicates();
    assertThat(scenario.partner().knows()).hasSizeGreaterThanOrEqualTo(4);
    assertThat(scenario.checklist()).hasSameSizeAs(scenario.components());
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void the_ids_of_components_are_words_the_character_must_not_say(Scenario scenario) {
    assertThat(scenario.leak()).containsAll(ids(scenario.id().value()));
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void every_rule_has_examples_of_both_kinds(Scenario scenario) {
    assertThat(scenario.components())
        .allSatisfy(
            component -> {
              assertThat(component.counts()).contains("«").contains("»");
              assertThat(component.doesNotCount()).contains("«").contains("»");
            });
  }

  static Stream<Scenario> scenarios() {
    return read().all().stream();
  }

  private static List<String> ids(String scenario) {
    return read().find(new ScenarioId(scenario)).orElseThrow().components().stream()
        .map(Component::id)
        .map(id -> id.value())
        .toList();
  }

  private static Scenarios read() {
    return switch (AssessmentFiles.builtIn()) {
      case ScenarioReading.Read read -> read.scenarios();
      case ScenarioReading.Faulty faulty -> throw new AssertionError(faulty.mistakes().toString());
    };
  }
}
