package dev.zayavka.testkit.contract.ai;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.ports.ai.AiCall.Ask;
import dev.zayavka.ports.ai.AiCall.Transcribe;
import dev.zayavka.ports.ai.AiMessage;
import dev.zayavka.ports.ai.AiModel;
import dev.zayavka.ports.ai.AiOutcome;
import dev.zayavka.ports.ai.AiReceipt;
import dev.zayavka.ports.ai.AiSchema;
import dev.zayavka.ports.ai.AiSchema.Field;
import dev.zayavka.ports.ai.AiUsage;
import dev.zayavka.ports.ai.AiValue;
import dev.zayavka.ports.ai.driven.AiClient;
import dev.zayavka.ports.shared.SentFile;
import dev.zayavka.testkit.contract.ai.ProviderDouble.Failure;
import dev.zayavka.testkit.contract.ai.ProviderDouble.Received;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Contract of {@link AiClient}, for every provider. */
public interface AiClientContract {

  /** A question with a list of choices, such as a turn of a training. */
  AiSchema SCHEMA =
      new AiSchema(
          "turn",
          Field.flag("relevant"),
          Field.listOf(
              "found",
              Field.oneOf("component", List.of("Behavior", "Result")),
              Field.text("quote")),
          Field.text("reply"));

  String SYSTEM = "You are Alexander.\nThe case: three reports.\nThe rules: answer in character.";
  String WORDS = "В трёх отчётах <ошибки> \"опять\" & _снова_";

  /** A client with patience. */
  AiClient client();

  /** A client whose deadline is over soon. */
  AiClient hurriedClient();

  /** A model of the provider. */
  AiModel model();

  /** The provider; the same whenever asked within a test. */
  ProviderDouble provider();

  /** A question whose person spoke before. */
  default Ask aQuestion() {
    return new Ask(
        model(),
        SYSTEM,
        List.of(
            AiMessage.byPerson("Здравствуй!"),
            AiMessage.byModel("Я занят."),
            AiMessage.byPerson(WORDS)),
        SCHEMA,
        1500,
        "5f2b");
  }

  private Transcribe aVoice() {
    return new Transcribe(
        model(), new SentFile("id", "file_7.oga", 4), "ru", Optional.of("Александр"));
  }

  private AiOutcome ask() {
    return client().ask(aQuestion()).outcome();
  }

  @Test
  default void a_model_gets_role_case_and_rules_and_what_was_said_apart_from_them() {
    provider().writes(answer());
    ask();
    Received received = provider().received().getLast();
    assertThat(received.system()).startsWith(SYSTEM).doesNotContain(WORDS);
    assertThat(received.messages()).isEqualTo(aQuestion().messages());
  }

  @Test
  default void an_answer_of_the_schema_is_a_value_with_its_tokens() {
    provider().writes(answer());
    AiReceipt receipt = client().ask(aQuestion());
    assertThat(receipt.model()).isEqualTo(model());
    assertThat(receipt.usage())
        .contains(new AiUsage(ProviderDouble.TOKENS_IN, ProviderDouble.TOKENS_OUT));
    assertThat(receipt.took()).isGreaterThanOrEqualTo(Duration.ZERO);
    assertThat(receipt.outcome())
        .isInstanceOfSatisfying(AiOutcome.Answered.class, this::isWhatWasWritten);
  }

  private void isWhatWasWritten(AiOutcome.Answered answered) {
    AiValue.Fields answer = answered.answer();
    assertThat(answer.flag("relevant")).isTrue();
    assertThat(answer.text("reply")).isEqualTo("Хорошо. _*[<&");
    AiValue.Fields found = answer.objects("found").getFirst();
    assertThat(answer.objects("found")).hasSize(1);
    assertThat(found.text("component")).isEqualTo("Behavior");
    assertThat(found.text("quote")).isEqualTo("трёх отчётах");
  }

  @Test
  default void an_answer_of_another_shape_is_malformed() {
    for (String content :
        List.of(
            "Хорошо.",
            answer().substring(0, answer().length() - 1),
            answer() + "}",
            "[" + answer() + "]",
            answer().replace("true", "\"false\""),
            answer().replace("true", "1"),
            answer().replace("true", "null"),
            answer().replace("\"Behavior\"", "\"Emotion\""),
            answer().replace("\"relevant\":true,", ""),
            answer().replace("\"relevant\"", "\"note\":1,\"relevant\""),
            answer().replace("\"quote\":", "\"quotation\":"),
            answer().replace("\"Хорошо. _*[<&\"", "null"),
            answer().replace("\"Хорошо. _*[<&\"", "\"a\\u0000\""),
            "{\"relevant\":true,\"relevant\":true,\"found\":[],\"reply\":\"a\"}",
            "{\"relevant\":true,\"found\":{},\"reply\":\"a\"}")) {
      provider().writes(content);
      assertThat(ask()).as(content).isInstanceOf(AiOutcome.Malformed.class);
    }
  }

  @Test
  default void a_failure_is_an_outcome_after_one_request_without_the_providers_text() {
    for (Failure failure : Failure.values()) {
      if (failure != Failure.TRICKLE) {
        int before = provider().received().size();
        provider().fails(failure);
        AiReceipt receipt = client().ask(aQuestion());
        assertThat(receipt.outcome()).as(failure.name()).isInstanceOf(classOf(failure));
        assertThat(receipt.toString()).doesNotContain(ProviderDouble.SECRET);
        assertThat(provider().received()).as(failure.name()).hasSize(before + 1);
      }
    }
  }

  private static Class<? extends AiOutcome> classOf(Failure failure) {
    return switch (failure) {
      case CUT, CUT_IN_VALID_JSON -> AiOutcome.Cut.class;
      case REFUSED -> AiOutcome.Refused.class;
      case PAGE, NO_ANSWER, ENDLESS -> AiOutcome.Malformed.class;
      case RATE_LIMIT -> AiOutcome.Wait.class;
      case QUOTA -> AiOutcome.Exhausted.class;
      case WRONG_KEY, UNKNOWN_MODEL, REDIRECT -> AiOutcome.Misconfigured.class;
      case OVERLOADED, SERVER_ERROR, CONNECTION_CUT, TRICKLE -> AiOutcome.Unreachable.class;
    };
  }

  @Test
  default void a_rate_limit_names_its_pause() {
    provider().fails(Failure.RATE_LIMIT);
    assertThat(ask())
        .isInstanceOfSatisfying(
            AiOutcome.Wait.class, wait -> assertThat(wait.pause()).isEqualTo(ProviderDouble.PAUSE));
  }

  @Test
  default void an_overloaded_server_is_left_alone_for_a_while() {
    provider().fails(Failure.OVERLOADED);
    assertThat(ask())
        .isInstanceOfSatisfying(
            AiOutcome.Unreachable.class, gone -> assertThat(gone.pause()).isPositive());
  }

  @Test
  default void a_deadline_ends_an_answer_that_trickles() {
    provider().fails(Failure.TRICKLE);
    assertThat(hurriedClient().ask(aQuestion()).outcome())
        .isInstanceOfSatisfying(
            AiOutcome.Unreachable.class,
            gone -> assertThat(gone.fault().code()).isEqualTo("timeout"));
  }

  @Test
  default void a_voice_message_becomes_words() {
    byte[] voice = {79, 103, 103, 83};
    provider().hears(" " + WORDS + "\n");
    AiReceipt receipt = client().transcribe(aVoice(), voice);
    assertThat(receipt.outcome()).isEqualTo(new AiOutcome.Heard(WORDS));
    assertThat(receipt.usage())
        .contains(new AiUsage(ProviderDouble.TOKENS_IN, ProviderDouble.TOKENS_OUT));
    assertThat(provider().receivedVoice()).isEqualTo(voice);
    assertThat(provider().received().getLast().whole())
        .contains("ru", "Александр")
        .doesNotContain("file_7", ".oga");
  }

  @Test
  default void silence_has_no_words() {
    provider().hears("");
    assertThat(client().transcribe(aVoice(), new byte[1]).outcome())
        .isEqualTo(new AiOutcome.Heard(""));
  }

  @Test
  default void a_transcription_fails_as_a_question_does() {
    for (Failure failure :
        List.of(
            Failure.PAGE,
            Failure.RATE_LIMIT,
            Failure.QUOTA,
            Failure.WRONG_KEY,
            Failure.OVERLOADED,
            Failure.SERVER_ERROR,
            Failure.CONNECTION_CUT)) {
      provider().fails(failure);
      assertThat(client().transcribe(aVoice(), new byte[1]).outcome())
          .as(failure.name())
          .isInstanceOf(classOf(failure));
    }
  }

  /** An answer in the shape of {@link #SCHEMA}. */
  static String answer() {
    return "{\"relevant\":true,\"found\":[{\"component\":\"Behavior\",\"quote\":\"трёх"
        + " отчётах\"}],\"reply\":\"Хорошо. _*[<&\"}";
  }
}
