package dev.zayavka.sandbox.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zayavka.sandbox.sync.Gate;
import dev.zayavka.sandbox.telegram.people.SimulatedPerson;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class FaultsTest extends EmulatorTest {
  private final SimulatedPerson anna = telegram.person(1).knowsBot();

  @Test
  void planned_errors_come_so_many_times_and_only_where_they_were_planned() {
    telegram.person(2).knowsBot();
    telegram.faults().next(2).callsOf("sendmessage").inChat(1).answer(500, "Internal Server Error");

    assertThat(say(2).ok()).isTrue();
    assertThat(say(1).error()).isEqualTo("500 Internal Server Error");
    assertThat(say(1).status()).isEqualTo(500);
    assertThat(say(1).ok()).isTrue();
    assertThat(anna.messages()).hasSize(1);
  }

  @Test
  void some_calls_can_be_spared_first() {
    telegram.faults().next(1).callsOf("sendMessage").after(1).answerRetryAfter(7);

    assertThat(say(1).ok()).isTrue();
    assertThat(say(1).body().path("parameters").path("retry_after").asInt()).isEqualTo(7);
  }

  @Test
  void a_proxy_answers_in_html() {
    telegram.faults().next(1).answerBadGateway();

    BotClient.Answer answer = say(1);

    assertThat(answer.status()).isEqualTo(502);
    assertThat(answer.body()).isEmpty();
  }

  @Test
  void a_connection_can_end_before_the_effect() {
    telegram.faults().next(1).callsOf("sendMessage").dropBeforeTheEffect();

    assertThatThrownBy(() -> say(1)).isInstanceOf(UncheckedIOException.class);
    assertThat(anna.messages()).isEmpty();
    assertThat(telegram.transcript().accepted()).isEmpty();
  }

  @Test
  void a_connection_can_end_after_the_effect_so_that_the_bot_cannot_know() {
    telegram.faults().next(1).callsOf("sendMessage").dropAfterTheEffect();

    assertThatThrownBy(() -> say(1)).isInstanceOf(UncheckedIOException.class);
    assertThat(anna.messages()).hasSize(1);
    assertThat(telegram.transcript().accepted("sendMessage").getFirst().messageIds())
        .containsExactly(anna.messages().getFirst().id());
  }

  @Test
  void an_answer_can_be_held_until_the_test_has_acted() throws Exception {
    Gate gate = telegram.faults().next(1).callsOf("sendMessage").holdTheAnswer();
    var call = bot.callAsync("sendMessage", "chat_id", 1, "text", "x");

    assertThat(gate.awaitsArrival(SOON)).isTrue();
    assertThat(anna.messages()).hasSize(1);
    assertThat(call.isDone()).isFalse();
    gate.opens();
    assertThat(call.get(SOON.toSeconds(), TimeUnit.SECONDS).ok()).isTrue();
  }

  @Test
  void a_call_can_hang_and_then_go_on() {
    telegram.faults().next(1).callsOf("sendMessage").hang(Duration.ofMillis(50));

    assertThat(say(1).ok()).isTrue();
  }

  @Test
  void telegram_can_be_out_of_reach_and_back_on_the_same_port() {
    telegram.goesDown();
    assertThatThrownBy(() -> say(1)).isInstanceOf(UncheckedIOException.class);
    anna.says("пока никто не слышит");

    telegram.comesBack();
    assertThat(bot.updates(0)).hasSize(1);
  }

  private BotClient.Answer say(long chat) {
    return bot.call("sendMessage", "chat_id", chat, "text", "x");
  }
}
