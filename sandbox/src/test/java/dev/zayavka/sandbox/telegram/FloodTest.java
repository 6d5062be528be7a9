package dev.zayavka.sandbox.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.sandbox.telegram.limits.FloodLimits;
import dev.zayavka.sandbox.telegram.people.GroupChat;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FloodTest extends EmulatorTest {
  private static final long FORUM = -1001;

  private final GroupChat forum = telegram.forum(FORUM, "Форум");

  @BeforeEach
  void limitsAreReal() {
    telegram.person(1).knowsBot();
    telegram.flood().limits(FloodLimits.REAL);
  }

  @Test
  void a_group_takes_20_calls_a_minute_whatever_they_are_and_in_whichever_topic() {
    int topic =
        bot.call("createForumTopic", "chat_id", FORUM, "name", "Тикет")
            .result()
            .path("message_thread_id")
            .asInt();
    int message =
        bot.call("sendMessage", "chat_id", FORUM, "message_thread_id", topic, "text", "0")
            .messageId();
    for (int i = 1; i <= 18; i++) {
      BotClient.Answer answer =
          i % 2 == 0
              ? bot.call("sendMessage", "chat_id", FORUM, "text", "" + i)
              : bot.call(
                  "editMessageText", "chat_id", FORUM, "message_id", message, "text", "" + i);
      assertThat(answer.ok()).isTrue();
    }

    BotClient.Answer refused = bot.call("deleteMessage", "chat_id", FORUM, "message_id", message);

    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.error()).isEqualTo("429 Too Many Requests: retry after 60");
    assertThat(refused.body().path("parameters").path("retry_after").asInt()).isEqualTo(60);
    assertThat(forum.message(message).deleted()).isFalse();
    telegram.clock().forward(Duration.ofSeconds(60));
    assertThat(bot.call("deleteMessage", "chat_id", FORUM, "message_id", message).ok()).isTrue();
    assertThat(telegram.flood().violations()).isEmpty();
  }

  @Test
  void a_private_chat_takes_a_short_burst_and_then_one_a_second() {
    for (int i = 0; i < 3; i++) {
      assertThat(say(1).ok()).isTrue();
    }
    assertThat(say(1).error()).isEqualTo("429 Too Many Requests: retry after 1");
    telegram.clock().forward(Duration.ofSeconds(1));
    assertThat(say(1).ok()).isTrue();
    assertThat(say(1).status()).isEqualTo(429);
  }

  @Test
  void the_whole_bot_takes_30_calls_a_second() {
    for (long person = 100; person < 130; person++) {
      telegram.person(person).knowsBot();
      assertThat(say(person).ok()).isTrue();
    }

    assertThat(say(1).error()).isEqualTo("429 Too Many Requests: retry after 1");
  }

  @Test
  void a_call_before_its_time_is_a_violation_and_makes_the_wait_longer() {
    telegram.flood().freeze(1, Duration.ofSeconds(10));

    telegram.clock().forward(Duration.ofSeconds(4));
    assertThat(say(1).error()).isEqualTo("429 Too Many Requests: retry after 16");
    assertThat(say(1).error()).isEqualTo("429 Too Many Requests: retry after 36");
    assertThat(telegram.flood().violations())
        .extracting(violation -> violation.tooEarlyBy().toSeconds())
        .containsExactly(6L, 16L);
    telegram.clock().forward(Duration.ofSeconds(36));
    assertThat(say(1).ok()).isTrue();
  }

  @Test
  void answers_to_taps_and_questions_are_free() {
    bot.call("sendMessage", "chat_id", 1, "text", "x", "reply_markup", BotClient.button("Да", "y"));
    telegram.flood().freeze(1, Duration.ofSeconds(60));

    String tap = telegram.person(1).taps("Да").id();

    assertThat(bot.call("answerCallbackQuery", "callback_query_id", tap).ok()).isTrue();
    assertThat(bot.call("getChat", "chat_id", 1).ok()).isTrue();
    assertThat(telegram.flood().violations()).isEmpty();
  }

  private BotClient.Answer say(long chat) {
    return bot.call("sendMessage", "chat_id", chat, "text", "x");
  }
}
