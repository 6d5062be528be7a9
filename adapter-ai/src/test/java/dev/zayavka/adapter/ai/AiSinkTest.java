package dev.zayavka.adapter.ai;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.ports.ai.AiCall;
import dev.zayavka.ports.ai.AiFault;
import dev.zayavka.ports.ai.AiOutcome;
import dev.zayavka.ports.ai.AiReceipt;
import dev.zayavka.ports.ai.driving.PrepareAiCalls.Prepared;
import dev.zayavka.ports.delivery.Delivery;
import dev.zayavka.ports.shared.driven.SentFiles;
import dev.zayavka.ports.shared.driven.SentFiles.Fetched;
import dev.zayavka.testkit.contract.ai.AiClientContract;
import dev.zayavka.testkit.contract.ai.ProviderDouble;
import dev.zayavka.testkit.contract.ai.ProviderDouble.Failure;
import dev.zayavka.testkit.memory.InMemorySentFiles;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AiSinkTest {

  private static final AiCall ASK = Calls.ask("openai:gpt-5-mini");
  private static final AiCall VOICE = Calls.transcribe("openai:gpt-4o-transcribe");

  private final OpenAiProvider provider = new OpenAiProvider();
  private final InMemorySentFiles files = new InMemorySentFiles();

  @BeforeEach
  void start() throws IOException {
    provider.start();
  }

  @AfterEach
  void close() {
    provider.close();
  }

  @Test
  void a_question_is_asked_once_and_its_answer_is_the_receipt() {
    provider.writes(AiClientContract.answer());
    assertThat(outcome(deliver(new Prepared.Ready(ASK)))).isInstanceOf(AiOutcome.Answered.class);
    assertThat(provider.received()).hasSize(1);
  }

  @Test
  void a_provider_that_is_gone_is_a_delivery_with_that_outcome() {
    provider.close();
    assertThat(outcome(deliver(new Prepared.Ready(ASK))))
        .isEqualTo(new AiOutcome.Unreachable(Duration.ZERO, new AiFault(0, "connection")));
  }

  @Test
  void a_worker_that_is_told_to_stop_says_so() {
    provider.fails(Failure.TRICKLE);
    Thread.currentThread().interrupt();
    AiOutcome outcome = outcome(deliver(new Prepared.Ready(ASK)));
    assertThat(Thread.interrupted()).isTrue();
    assertThat(outcome)
        .isEqualTo(new AiOutcome.Unreachable(Duration.ZERO, new AiFault(0, "interrupted")));
  }

  @Test
  void a_question_that_is_overtaken_or_grows_is_not_asked() {
    Instant later = Calls.NOW.plusSeconds(1);
    assertThat(deliver(new Prepared.Obsolete()))
        .isEqualTo(new Delivery.Obsolete(Delivery.Why.OVERTAKEN));
    assertThat(deliver(new Prepared.NotYet(later))).isEqualTo(new Delivery.NotYet(later));
    assertThat(provider.received()).isEmpty();
  }

  @Test
  void a_call_is_prepared_for_the_effect_at_the_time_of_the_clock() {
    AtomicReference<Instant> at = new AtomicReference<>();
    adapter()
        .sink(
            (effect, now) -> {
              assertThat(effect).isEqualTo(new Calls.AnEffect());
              at.set(now);
              return new Prepared.Obsolete();
            },
            files)
        .deliver(Calls.claim());
    assertThat(at.get()).isEqualTo(Calls.NOW);
  }

  @Test
  void a_voice_message_is_fetched_and_transcribed() {
    files.send(Calls.VOICE, new byte[] {1, 2, 3});
    provider.hears("да");
    assertThat(outcome(deliver(new Prepared.Ready(VOICE)))).isEqualTo(new AiOutcome.Heard("да"));
    assertThat(provider.receivedVoice()).containsExactly(1, 2, 3);
  }

  @Test
  void a_voice_message_that_is_gone_or_too_large_is_unusable_without_a_call() {
    assertThat(outcome(deliver(new Prepared.Ready(VOICE))))
        .isEqualTo(new AiOutcome.Unusable(new AiFault(0, "gone")));
    files.send(Calls.VOICE, new byte[20 * 1024 * 1024 + 1]);
    assertThat(outcome(deliver(new Prepared.Ready(VOICE))))
        .isEqualTo(new AiOutcome.Unusable(new AiFault(0, "too_large")));
    assertThat(provider.received()).isEmpty();
  }

  @Test
  void a_pause_of_the_messenger_holds_back_this_voice_message_alone() {
    assertThat(
            deliver(new Prepared.Ready(VOICE), answering(new Fetched.Wait(Duration.ofSeconds(3)))))
        .isEqualTo(new Delivery.NotYet(Calls.NOW.plusSeconds(3)));
    assertThat(deliver(new Prepared.Ready(VOICE), answering(new Fetched.NotNow("503"))))
        .isEqualTo(new Delivery.TryLater("503"));
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "TRICKLE")
  void logs_have_neither_words_nor_a_key_nor_the_providers_text(Failure failure) {
    try (CapturedLogs logs = new CapturedLogs()) {
      provider.fails(failure);
      deliver(new Prepared.Ready(ASK));
      provider.writes(AiClientContract.answer());
      deliver(new Prepared.Ready(ASK));
      assertThat(logs.text())
          .contains("call 9 to openai:gpt-5-mini", "Answered")
          .doesNotContain(
              Settings.KEY,
              ProviderDouble.SECRET,
              AiClientContract.WORDS,
              "Хорошо",
              "Alexander",
              "5f2b");
    }
  }

  private AiAdapter adapter() {
    return AiAdapter.open(
        Settings.openAi(provider.url("/v1"), Duration.ofMinutes(1)),
        InstantSource.fixed(Calls.NOW));
  }

  private Delivery deliver(Prepared prepared) {
    return deliver(prepared, files);
  }

  private Delivery deliver(Prepared prepared, SentFiles from) {
    return adapter().sink((effect, now) -> prepared, from).deliver(Calls.claim());
  }

  private static SentFiles answering(Fetched answer) {
    return (fileId, most) -> answer;
  }

  private static AiOutcome outcome(Delivery delivery) {
    assertThat(delivery).isInstanceOf(Delivery.Delivered.class);
    Delivery.Receipt receipt = ((Delivery.Delivered) delivery).receipt();
    assertThat(receipt).isInstanceOf(AiReceipt.class);
    return ((AiReceipt) receipt).outcome();
  }
}
