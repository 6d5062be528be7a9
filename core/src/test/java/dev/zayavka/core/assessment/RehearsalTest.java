package dev.zayavka.core.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.ports.ai.AiCall;
import dev.zayavka.ports.ai.AiModel;
import dev.zayavka.ports.ai.AiProvider;
import dev.zayavka.ports.ai.AiValue;
import dev.zayavka.ports.assessment.Found;
import dev.zayavka.ports.assessment.SpokenWords;
import dev.zayavka.ports.assessment.Turn;
import dev.zayavka.ports.assessment.scenario.ComponentId;
import dev.zayavka.ports.assessment.scenario.Scenario;
import dev.zayavka.testkit.fixture.ScenarioFixtures;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** An author meets the prompts and checks of a training. */
final class RehearsalTest {

  private static final AiModel MODEL = new AiModel(AiProvider.OPENAI, "gpt-5-mini");
  private static final String WORDS = "Вчера вы сдали отчёт с ошибкой.";

  private final Scenario scenario = ScenarioFixtures.employee();
  private final List<Turn> turns =
      List.of(
          new Turn(
              1,
              Optional.of(new SpokenWords(WORDS, false)),
              Optional.empty(),
              List.of(),
              Instant.EPOCH));

  @Test
  void words_are_a_message_and_no_part_of_the_rules() {
    AiCall.Ask partner = Rehearsal.askPartner(MODEL, scenario, turns);
    AiCall.Ask reviewer = Rehearsal.askReviewer(MODEL, scenario, turns);

    assertThat(partner.system()).contains(scenario.situation()).doesNotContain(WORDS);
    assertThat(partner.messages()).singleElement().extracting("words").isEqualTo(WORDS);
    assertThat(reviewer.system()).contains(scenario.task()).doesNotContain(WORDS);
    assertThat(reviewer.messages().getFirst().words()).contains(WORDS);
  }

  @Test
  void a_component_counts_with_its_proof_alone() {
    Rehearsal.Reply reply =
        Rehearsal.reply(
                answer(
                    "Ну сдал.",
                    claim("Behavior", "сдали отчет с ошибкой"),
                    claim("Emotion", "мне обидно")),
                scenario,
                turns)
            .orElseThrow();

    assertThat(reply.found())
        .containsExactly(new Found(new ComponentId("Behavior"), "сдали отчет с ошибкой"));
    assertThat(reply.unproven()).isEqualTo(1);
  }

  @Test
  void a_reply_that_names_the_method_is_not_shown() {
    assertThat(Rehearsal.reply(answer("Это по ПРОВД?"), scenario, turns)).isEmpty();
  }

  private static AiValue.Fields answer(String reply, AiValue... claims) {
    return new AiValue.Fields(
        Map.of(
            "relevant",
            new AiValue.Flag(true),
            "found",
            new AiValue.Items(List.of(claims)),
            "reply",
            new AiValue.Text(reply)));
  }

  private static AiValue claim(String component, String quote) {
    return new AiValue.Fields(
        Map.of("component", new AiValue.Text(component), "quote", new AiValue.Text(quote)));
  }
}
