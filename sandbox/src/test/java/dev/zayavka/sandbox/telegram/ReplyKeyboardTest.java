package dev.zayavka.sandbox.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Keyboards in place of the letters. */
class ReplyKeyboardTest extends EmulatorTest {

  @BeforeEach
  void annaKnowsTheBot() {
    telegram.person(1).knowsBot();
  }

  @Test
  void keys_stay_until_they_are_removed_and_are_in_no_message() {
    Object keys = List.of(List.of(Map.of("text", "Начать"), "Анализ"), List.of("Меню"));
    BotClient.Answer sent = send(Map.of("keyboard", keys, "is_persistent", true));

    assertThat(sent.result().has("reply_markup")).isFalse();
    assertThat(telegram.person(1).keys())
        .containsExactly(List.of("Начать", "Анализ"), List.of("Меню"));
    send(Map.of("inline_keyboard", List.of()));
    assertThat(telegram.person(1).keys()).hasSize(2);
    send(Map.of("remove_keyboard", true));
    assertThat(telegram.person(1).keys()).isEmpty();
  }

  @Test
  void keys_without_a_text_are_refused_as_telegram_does() {
    assertThat(send(Map.of("keyboard", List.of(List.of(Map.of("text", " "))))).ok()).isFalse();
    assertThat(send(Map.of("keyboard", "x")).ok()).isFalse();
    assertThat(send(Map.of("keyboard", List.of("x"))).ok()).isFalse();
    assertThat(telegram.person(1).messages()).isEmpty();
  }

  private BotClient.Answer send(Map<String, Object> markup) {
    return bot.call("sendMessage", "chat_id", 1, "text", "x", "reply_markup", markup);
  }
}
