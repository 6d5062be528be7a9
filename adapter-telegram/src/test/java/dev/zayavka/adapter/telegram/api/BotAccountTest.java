package dev.zayavka.adapter.telegram.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zayavka.adapter.telegram.fake.Counters;
import dev.zayavka.adapter.telegram.fake.FakeTelegram;
import dev.zayavka.testkit.MovableClock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BotAccountTest {

  private final FakeTelegram telegram = new FakeTelegram();
  private final BotApi api = BotApi.open(telegram.url(), FakeTelegram.TOKEN, new Counters());
  private final MovableClock clock = new MovableClock();
  private final BotAccount bot = new BotAccount(api, clock);

  @AfterEach
  void close() {
    api.close();
    telegram.close();
  }

  @Test
  void who_we_are_is_asked_once() {
    assertThat(bot.known()).isEmpty();
    assertThat(bot.me()).isEqualTo(new BotIdentity(42, "zayavka_bot"));
    bot.me();
    assertThat(bot.known()).isPresent();
    assertThat(telegram.calls("getMe")).hasSize(1);
  }

  @Test
  void a_wrong_token_is_told_apart_from_an_outage() {
    telegram.refuse("getMe", 401, "Unauthorized").next("getMe", 502, "<html>");

    assertThatThrownBy(bot::me)
        .isInstanceOfSatisfying(
            TelegramRefusal.class, refusal -> assertThat(refusal.isAboutToken()).isTrue());
    assertThatThrownBy(bot::me)
        .isInstanceOfSatisfying(
            TelegramRefusal.class, refusal -> assertThat(refusal.isAboutToken()).isFalse());
  }

  @Test
  void telegram_is_asked_when_nothing_was_heard_of_it_lately() {
    assertThat(bot.isReachable()).isTrue();
    assertThat(bot.isReachable()).isTrue();
    assertThat(telegram.calls("getMe")).hasSize(1);

    clock.advance(Duration.ofMinutes(2));
    telegram.next("getMe", 502, "<html>");
    assertThat(bot.isReachable()).isFalse();
    assertThat(bot.isReachable()).isFalse();

    clock.advance(Duration.ofSeconds(6));
    assertThat(bot.isReachable()).isTrue();
    assertThat(telegram.calls("getMe")).hasSize(3);
  }

  @Test
  void what_the_poller_hears_counts() {
    bot.noteContact(true);
    assertThat(bot.isReachable()).isTrue();
    bot.noteContact(false);
    assertThat(bot.isReachable()).isFalse();
    assertThat(telegram.methods()).isEmpty();
  }
}
