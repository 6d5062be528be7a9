package dev.zayavka.testkit.contract.assessment;

import static dev.zayavka.testkit.fixture.TrainingFixtures.NOW;
import static dev.zayavka.testkit.fixture.TrainingFixtures.TRAINEE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.ports.ai.AiModel;
import dev.zayavka.ports.ai.AiProvider;
import dev.zayavka.ports.assessment.AiCallRecord;
import dev.zayavka.ports.assessment.AiCallRecord.Kind;
import dev.zayavka.ports.assessment.TrainingId;
import dev.zayavka.ports.assessment.driven.AiCalls;
import dev.zayavka.ports.assessment.driven.AiCalls.Usage;
import dev.zayavka.ports.assessment.driven.AssessmentWork;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.ports.shared.driven.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Contract of {@link AiCalls}. */
public interface AiCallsContract {

  /** Another person than the trainee. */
  PersonId OTHER = new PersonId(901);

  /** Transactions over a store without calls. */
  Transactions<AssessmentWork> transactions();

  @Test
  default void without_calls_nothing_is_used_and_nothing_is_out_of_order() {
    assertThat(usage(NOW, NOW, NOW)).isEqualTo(new Usage(List.of(), 0, 0, Map.of()));
    assertThat(tokens(NOW)).isZero();
    assertThat(faulty(NOW)).isEmpty();
  }

  @Test
  default void calls_and_tokens_count_from_a_moment_on() {
    add(TRAINEE, AiProvider.OPENAI, "Answered", NOW.plusSeconds(2));
    add(TRAINEE, AiProvider.OPENAI, "Wait", NOW);
    add(OTHER, AiProvider.OPENAI, "Answered", NOW.plusSeconds(1));
    assertThat(usage(NOW, NOW, NOW))
        .isEqualTo(new Usage(List.of(NOW, NOW.plusSeconds(2)), 60, 90, Map.of()));
    assertThat(usage(NOW.plusSeconds(1), NOW.plusSeconds(2), NOW))
        .isEqualTo(new Usage(List.of(NOW.plusSeconds(2)), 30, 30, Map.of()));
    assertThat(tokens(NOW.plusSeconds(1))).isEqualTo(60);
  }

  @Test
  default void a_model_is_out_of_order_until_it_answers() {
    add(TRAINEE, AiProvider.OPENAI, "Exhausted", NOW);
    add(OTHER, AiProvider.GEMINI, "Answered", NOW.plusSeconds(1));
    assertThat(faulty(NOW)).containsExactly(Map.entry(model(AiProvider.OPENAI), NOW));
    assertThat(faulty(NOW.plusSeconds(1))).isEmpty();
    add(OTHER, AiProvider.GEMINI, "Misconfigured", NOW.plusSeconds(2));
    assertThat(usage(NOW, NOW, NOW).faulty())
        .isEqualTo(
            Map.of(model(AiProvider.OPENAI), NOW, model(AiProvider.GEMINI), NOW.plusSeconds(2)));
    add(OTHER, AiProvider.OPENAI, "Answered", NOW.plusSeconds(3));
    assertThat(faulty(NOW))
        .containsExactly(Map.entry(model(AiProvider.GEMINI), NOW.plusSeconds(2)));
  }

  @Test
  default void models_of_one_provider_are_out_of_order_each_by_itself() {
    AiModel wrong = new AiModel(AiProvider.OPENAI, "wrong:name");
    driver().tell(work -> work.aiCalls().add(call(TRAINEE, wrong, "Misconfigured", NOW)));
    add(TRAINEE, AiProvider.OPENAI, "Answered", NOW.plusSeconds(1));
    assertThat(faulty(NOW)).containsExactly(Map.entry(wrong, NOW));
  }

  @Test
  default void a_transaction_sees_its_own_calls() {
    driver()
        .tell(
            work -> {
              assertThat(work.aiCalls().faulty(NOW)).isEmpty();
              work.aiCalls().add(call(TRAINEE, AiProvider.OPENAI, "Exhausted", NOW));
              assertThat(work.aiCalls().usage(TRAINEE, NOW, NOW, NOW))
                  .isEqualTo(
                      new Usage(List.of(NOW), 30, 30, Map.of(model(AiProvider.OPENAI), NOW)));
              assertThat(work.aiCalls().faulty(NOW)).containsKey(model(AiProvider.OPENAI));
              work.aiCalls().add(call(TRAINEE, AiProvider.OPENAI, "Answered", NOW.plusSeconds(1)));
              assertThat(work.aiCalls().faulty(NOW)).isEmpty();
            });
  }

  private void add(PersonId person, AiProvider provider, String outcome, Instant at) {
    driver().tell(work -> work.aiCalls().add(call(person, provider, outcome, at)));
  }

  private static AiModel model(AiProvider provider) {
    return new AiModel(provider, "model");
  }

  private static AiCallRecord call(
      PersonId person, AiProvider provider, String outcome, Instant at) {
    return call(person, model(provider), outcome, at);
  }

  private static AiCallRecord call(PersonId person, AiModel model, String outcome, Instant at) {
    return new AiCallRecord(
        new TrainingId(15),
        person,
        Kind.PARTNER,
        model,
        outcome,
        20,
        10,
        1,
        Duration.ofMillis(900),
        at);
  }

  private Usage usage(Instant hour, Instant day, Instant faulty) {
    return driver().ask(work -> work.aiCalls().usage(TRAINEE, hour, day, faulty));
  }

  private long tokens(Instant since) {
    return driver().ask(work -> work.aiCalls().tokens(since));
  }

  private Map<AiModel, Instant> faulty(Instant since) {
    return driver().ask(work -> work.aiCalls().faulty(since));
  }

  private AssessmentDriver driver() {
    return new AssessmentDriver(transactions());
  }
}
