package dev.zayavka.adapter.ai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zayavka.ports.ai.AiCall.Ask;
import dev.zayavka.ports.ai.AiFault;
import dev.zayavka.ports.ai.AiMessage;
import dev.zayavka.ports.ai.AiModel;
import dev.zayavka.ports.ai.AiOutcome;
import dev.zayavka.ports.ai.AiProvider;
import dev.zayavka.ports.ai.AiReceipt;
import dev.zayavka.ports.ai.AiSchema;
import dev.zayavka.ports.ai.AiSchema.Field;
import dev.zayavka.ports.ai.AiValue;
import dev.zayavka.testkit.contract.ai.AiClientContract;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values of calls to models: their rules, and that they keep words to themselves. */
class AiCallTest {

  private static final AiMessage PERSON = AiMessage.byPerson("слова");
  private static final AiMessage MODEL = AiMessage.byModel("ответ");

  @Test
  void a_model_is_written_with_its_provider() {
    AiModel model = new AiModel(AiProvider.OPENAI, "qwen3:8b");
    assertThat(AiModel.parse("openai:qwen3:8b")).contains(model);
    assertThat(model).hasToString("openai:qwen3:8b");
    assertThat(model.destination()).isEqualTo("ai:openai");
    assertThat(AiModel.parse("gemini:gemini-2.5-flash").map(AiModel::destination))
        .contains("ai:gemini");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "gpt-5", "openai:", "OPENAI:gpt-5", "mistral:large", "openai:a b"})
  void anything_else_is_no_model(String text) {
    assertThat(AiModel.parse(text)).isEmpty();
  }

  @Test
  void the_person_begins_and_ends_and_speakers_alternate() {
    assertThat(asking(PERSON, MODEL, PERSON).messages()).hasSize(3);
    for (List<AiMessage> messages :
        List.of(
            List.<AiMessage>of(),
            List.of(MODEL),
            List.of(PERSON, MODEL),
            List.of(PERSON, PERSON),
            List.of(MODEL, PERSON, MODEL))) {
      assertThatThrownBy(() -> asking(messages.toArray(AiMessage[]::new)))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  private static Ask asking(AiMessage... messages) {
    return new Ask(
        Calls.model("openai:gpt-5"), "role", List.of(messages), AiClientContract.SCHEMA, 100, "");
  }

  @Test
  void a_question_has_a_system_text_an_answer_and_a_short_identifier() {
    for (Consumer<Ask> broken :
        List.<Consumer<Ask>>of(
            ask -> changed(ask, " ", 100, ""),
            ask -> changed(ask, "role", 0, ""),
            ask -> changed(ask, "role", 100, "x".repeat(65)))) {
      assertThatThrownBy(() -> broken.accept(asking(PERSON)))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThat(changed(asking(PERSON), "role", 1, "x".repeat(64)).longestAnswer()).isEqualTo(1);
  }

  private static Ask changed(Ask ask, String system, int longest, String identifier) {
    return new Ask(ask.model(), system, ask.messages(), ask.schema(), longest, identifier);
  }

  @Test
  void a_schema_names_each_field_and_value_once() {
    assertThatThrownBy(() -> new AiSchema("turn")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new AiSchema("turn", Field.text("a"), Field.flag("a")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new AiSchema("the turn", Field.text("a")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Field.oneOf("a", List.of("x", "x")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Field.oneOf("a", List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_field_that_the_schema_does_not_have_is_a_mistake_of_the_caller() {
    AiValue.Fields answer = new AiValue.Fields(Map.of("reply", new AiValue.Text("да")));
    assertThat(answer.text("reply")).isEqualTo("да");
    assertThatThrownBy(() -> answer.flag("reply")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> answer.text("other")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> answer.objects("reply")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void nothing_shows_words_when_it_is_printed() {
    AiOutcome answered =
        new AiOutcome.Answered(new AiValue.Fields(Map.of("reply", new AiValue.Text("слова"))));
    for (Object value :
        List.of(
            asking(PERSON),
            Calls.transcribe("openai:whisper-1"),
            answered,
            new AiOutcome.Heard("слова"),
            new AiValue.Items(List.of(new AiValue.Text("слова"))),
            new AiReceipt(
                Calls.model("openai:gpt-5"), answered, Optional.empty(), Duration.ZERO))) {
      assertThat(value.toString()).doesNotContain("слова", "role", Calls.VOICE, "file_7");
    }
  }

  @Test
  void a_fault_is_no_place_for_a_text() {
    assertThat(new AiFault(429, "slow_down")).hasToString("429 slow_down");
    assertThat(new AiFault(502, "")).hasToString("502");
    assertThatThrownBy(() -> new AiFault(401, "Incorrect key"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("Incorrect");
  }
}
