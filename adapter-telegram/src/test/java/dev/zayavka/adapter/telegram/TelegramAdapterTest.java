package dev.zayavka.adapter.telegram;

import static dev.zayavka.testkit.fixture.CreditFixtures.anAnalyst;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.adapter.telegram.delivery.SendPace;
import dev.zayavka.adapter.telegram.fake.BotBench;
import dev.zayavka.adapter.telegram.fake.FakeTelegram;
import dev.zayavka.adapter.telegram.fake.Json;
import dev.zayavka.adapter.telegram.fake.LogLines;
import dev.zayavka.adapter.telegram.text.Language;
import dev.zayavka.adapter.telegram.updates.Leadership;
import dev.zayavka.ports.conversation.ConversationEffect.Say;
import dev.zayavka.ports.conversation.Phrase;
import dev.zayavka.ports.shared.Dialogue;
import dev.zayavka.testkit.Concurrently;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TelegramAdapterTest {

  private final BotBench bench = new BotBench();

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void updates_are_polled_answered_and_counted() throws InterruptedException {
    bench.telegram.give(10, Json.message(10, anAnalyst().id().value(), "/help"));
    Thread runner =
        Thread.ofVirtual().start(() -> bench.adapter().poller().run(new AlwaysLeading()));
    await().until(() -> !bench.converse.replies().isEmpty());

    bench.adapter().poller().stop(Concurrently.PATIENCE);

    assertThat(runner.join(Concurrently.PATIENCE)).isTrue();
    assertThat(bench.converse.replies()).containsExactly(Say.of(anAnalyst().id(), Phrase.HELP));
    assertThat(bench.telegram.unconfirmed()).isEmpty();
    assertThat(bench.counters.all()).contains("message HANDLED", "getUpdates OK");
    assertThat(bench.adapter().isReachable()).isTrue();
  }

  @Test
  void a_person_whose_message_breaks_us_is_told_so() {
    bench.converse.waiting = new Dialogue("credit.comment", Map.of("request", "1001"));
    bench.credit.failure = new IllegalStateException("x");

    bench.post(Json.message(10, anAnalyst().id().value(), "моя тайна"));

    assertThat(bench.converse.replies())
        .containsExactly(Say.of(anAnalyst().id(), Phrase.INTERNAL_ERROR));
    assertThat(bench.deadUpdates.find(10)).isPresent();
    assertThat(bench.undelivered.parked).containsExactly(10L);
  }

  @Test
  void a_button_that_breaks_us_is_answered_so() {
    bench.credit.failure = new IllegalStateException("x");

    bench.post(Json.tap(10, -100, 5, anAnalyst().id().value(), "c:accept:1001:0"));

    await().until(() -> !bench.telegram.calls("answerCallbackQuery").isEmpty());
    assertThat(bench.telegram.calls("answerCallbackQuery").getFirst().text()).contains("сломалось");
  }

  @Test
  void settings_and_logs_keep_the_token_to_themselves() {
    TelegramSettings settings =
        new TelegramSettings(
            FakeTelegram.TOKEN,
            bench.telegram.url(),
            Language.RU,
            Set.of(),
            ZoneOffset.UTC,
            SendPace.TELEGRAM);
    assertThat(settings.toString()).doesNotContain("very-secret");

    try (LogLines log = new LogLines()) {
      bench.telegram.goAway();
      Thread runner =
          Thread.ofVirtual().start(() -> bench.adapter().poller().run(new AlwaysLeading()));
      await().until(() -> !log.all().isEmpty());
      bench.adapter().poller().stop(Concurrently.PATIENCE);
      await().until(() -> !runner.isAlive());
      assertThat(log.all()).noneMatch(line -> line.contains("very-secret"));
    }
  }

  private static final class AlwaysLeading implements Leadership {
    @Override
    public boolean leads() {
      return true;
    }

    @Override
    public void contested() {}
  }

  private static ConditionFactory await() {
    return Awaitility.await().atMost(Concurrently.PATIENCE);
  }
}
