package dev.zayavka.assembly.ai;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.adapter.ai.AiAdapter;
import dev.zayavka.adapter.ai.AiSchemaMode;
import dev.zayavka.adapter.ai.AiSettings;
import dev.zayavka.ports.ai.AiCall.Ask;
import dev.zayavka.ports.ai.AiCall.Transcribe;
import dev.zayavka.ports.ai.AiMessage;
import dev.zayavka.ports.ai.AiModel;
import dev.zayavka.ports.ai.AiOutcome;
import dev.zayavka.ports.ai.AiSchema;
import dev.zayavka.ports.ai.AiSchema.Field;
import dev.zayavka.ports.ai.AiValue;
import dev.zayavka.ports.shared.SentFile;
import dev.zayavka.sandbox.ai.AiFault;
import dev.zayavka.sandbox.ai.AiKind;
import dev.zayavka.sandbox.ai.AiProvider;
import dev.zayavka.sandbox.ai.AiScript;
import dev.zayavka.sandbox.ai.AiStandIn;
import dev.zayavka.sandbox.sync.Patience;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The client of models against the stand-in, which was written without it: each refuses what the
 * other gets wrong.
 */
class AiClientOnStandInTest {
  private static final String OPENAI = "openai:gpt-5-mini";
  private static final String GEMINI = "gemini:gemini-2.5-flash";
  private static final byte[] VOICE = "OggS".getBytes(StandardCharsets.UTF_8);
  private static final AiSchema TURN =
      new AiSchema(
          "turn",
          Field.flag("relevant"),
          Field.listOf(
              "found",
              Field.oneOf("component", List.of("Behavior", "Result")),
              Field.text("quote")),
          Field.text("reply"));
  private static final AiSchema REVIEW =
      new AiSchema(
          "review",
          Field.text("summary"),
          Field.listOf("strengths", Field.text("text"), Field.text("quote")),
          Field.listOf("growth", Field.text("text"), Field.text("instead")));

  private final AiStandIn ai = AiStandIn.start();
  private AiAdapter adapter = adapter(AiSchemaMode.STRICT);

  @AfterEach
  void close() {
    adapter.close();
    ai.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {OPENAI, GEMINI, "openai:gpt-4o-mini", "openai:gpt-5", "openai:o3"})
  void a_turn_and_a_review_are_answered(String model) {
    AiValue.Fields turn = answer(ask(model, TURN));

    assertThat(turn.flag("relevant")).isTrue();
    assertThat(turn.objects("found")).hasSize(2);
    assertThat(turn.objects("found").getFirst().text("quote"))
        .isEqualTo("Во вторничной сводке филиал посчитан дважды");
    assertThat(answer(ask(model, REVIEW)).text("summary")).isNotBlank();
    assertThat(ai.calls(AiKind.TURN)).hasSize(1);
    assertThat(ai.calls(AiKind.REVIEW)).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(AiSchemaMode.class)
  void a_turn_is_answered_however_its_schema_is_sent(AiSchemaMode mode) {
    adapter.close();
    adapter = adapter(mode);

    assertThat(answer(ask(OPENAI, TURN)).objects("found")).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"openai:gpt-4o-transcribe", "openai:whisper-1", GEMINI})
  void a_voice_is_heard_or_is_silent(String model) {
    ai.hears(VOICE, "Давай сверим итоги");
    assertThat(hear(model)).isEqualTo(new AiOutcome.Heard("Давай сверим итоги"));

    ai.script(AiScript.answer(""));
    assertThat(hear(model)).isEqualTo(new AiOutcome.Heard(""));
    ai.script(AiScript.fault(AiFault.BAD_AUDIO));
    assertThat(hear(model)).isInstanceOf(AiOutcome.Unusable.class);
  }

  @ParameterizedTest
  @EnumSource(AiFault.class)
  void a_fault_is_the_outcome_it_should_be(AiFault fault) {
    ai.script(AiScript.fault(fault).times(2));

    assertThat(ask(OPENAI, TURN)).isInstanceOf(openAi(fault));
    assertThat(ask(GEMINI, TURN)).isInstanceOf(gemini(fault));
    assertThat(ai.calls()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {OPENAI, GEMINI})
  void a_limit_names_its_pause(String model) {
    ai.script(AiScript.fault(AiFault.RATE_LIMIT).retryAfter(Duration.ofSeconds(7)));

    assertThat(ask(model, TURN))
        .isInstanceOfSatisfying(
            AiOutcome.Wait.class,
            wait -> assertThat(wait.pause()).isEqualTo(Duration.ofSeconds(7)));
  }

  @Test
  void a_withdrawn_key_is_misconfigured_until_it_works_again() {
    String key = ai.key(AiProvider.OPENAI);
    ai.accepts(AiProvider.OPENAI, "another");
    assertThat(ask(OPENAI, TURN)).isInstanceOf(AiOutcome.Misconfigured.class);

    ai.accepts(AiProvider.OPENAI, key);
    assertThat(ask(OPENAI, TURN)).isInstanceOf(AiOutcome.Answered.class);
  }

  private AiOutcome ask(String model, AiSchema schema) {
    return adapter
        .client()
        .ask(
            new Ask(
                model(model),
                "Ты Александр. Метод: Behavior, Result.",
                List.of(
                    AiMessage.byPerson("Привет, есть минута?"),
                    AiMessage.byModel("Только быстро."),
                    AiMessage.byPerson(
                        "Во вторничной сводке филиал посчитан дважды, из-за этого я потерял два"
                            + " вечера.")),
                schema,
                1500,
                "5f2b"))
        .outcome();
  }

  private AiOutcome hear(String model) {
    return adapter
        .client()
        .transcribe(
            new Transcribe(
                model(model),
                new SentFile("id", "file_7.oga", VOICE.length),
                "ru",
                Optional.of("Александр")),
            VOICE)
        .outcome();
  }

  private AiAdapter adapter(AiSchemaMode mode) {
    return AiAdapter.open(
        new AiSettings(
            Optional.of(ai.key(AiProvider.OPENAI)),
            ai.openAiUrl(),
            mode,
            Optional.of(ai.key(AiProvider.GEMINI)),
            ai.geminiUrl(),
            Optional.empty(),
            Patience.LIMIT,
            Patience.LIMIT),
        InstantSource.fixed(Instant.parse("2026-12-01T09:00:00Z")));
  }

  private static Class<? extends AiOutcome> openAi(AiFault fault) {
    return switch (fault) {
      case CUT_BEFORE_HEADERS, CUT_AFTER_HEADERS, SERVER_ERROR, BAD_GATEWAY_HTML, UNAVAILABLE ->
          AiOutcome.Unreachable.class;
      case RATE_LIMIT, RATE_LIMIT_BARE -> AiOutcome.Wait.class;
      case QUOTA -> AiOutcome.Exhausted.class;
      case WRONG_KEY, FORBIDDEN_HTML, UNSUPPORTED_COUNTRY, MODEL_NOT_FOUND, BAD_AUDIO ->
          AiOutcome.Misconfigured.class;
      case LENGTH, LENGTH_EMPTY -> AiOutcome.Cut.class;
      case REFUSAL, SAFETY -> AiOutcome.Refused.class;
      case NO_CANDIDATES, BROKEN_JSON, WRONG_TYPES, HTML_200 -> AiOutcome.Malformed.class;
    };
  }

  /** Gemini tells a blocked prompt by the lack of candidates. */
  private static Class<? extends AiOutcome> gemini(AiFault fault) {
    return fault == AiFault.NO_CANDIDATES ? AiOutcome.Refused.class : openAi(fault);
  }

  private static AiValue.Fields answer(AiOutcome outcome) {
    assertThat(outcome).isInstanceOf(AiOutcome.Answered.class);
    return ((AiOutcome.Answered) outcome).answer();
  }

  private static AiModel model(String text) {
    return AiModel.parse(text).orElseThrow();
  }
}
