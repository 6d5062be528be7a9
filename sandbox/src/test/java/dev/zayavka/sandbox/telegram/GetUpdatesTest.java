package dev.zayavka.sandbox.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zayavka.sandbox.telegram.people.GroupChat;
import dev.zayavka.sandbox.telegram.people.MessageView;
import dev.zayavka.sandbox.telegram.people.SimulatedPerson;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class GetUpdatesTest extends EmulatorTest {
  @Test
  void an_update_comes_again_until_a_higher_offset_confirms_it() {
    SimulatedPerson anna = telegram.person(1).starts();
    anna.says("второе");

    List<JsonNode> first = bot.updates(0);
    assertThat(texts(first)).containsExactly("/start", "второе");
    assertThat(texts(bot.updates(0))).containsExactly("/start", "второе");
    int last = first.getLast().path("update_id").asInt();
    assertThat(texts(bot.updates(last))).containsExactly("второе");
    assertThat(bot.updates(last + 1)).isEmpty();
    assertThat(bot.updates(0)).isEmpty();
  }

  @Test
  void a_negative_offset_keeps_the_newest_and_forgets_the_rest() {
    SimulatedPerson anna = telegram.person(1).starts();
    anna.says("два");
    anna.says("три");

    assertThat(texts(bot.updates(-2))).containsExactly("два", "три");
    assertThat(texts(bot.updates(0))).containsExactly("два", "три");
  }

  @Test
  void a_limit_cuts_the_answer() {
    telegram.person(1).starts().says("два");

    assertThat(bot.call("getUpdates", "limit", 1).result()).hasSize(1);
    assertThat(bot.call("getUpdates", "limit", 1000).result()).hasSize(2);
  }

  @Test
  void a_long_poll_ends_with_the_first_update() throws Exception {
    var poll = bot.callAsync("getUpdates", "timeout", 20);

    telegram.person(1).starts();

    assertThat(poll.get(SOON.toSeconds(), TimeUnit.SECONDS).result()).hasSize(1);
  }

  @Test
  void a_second_poller_ends_the_first() throws Exception {
    var first = bot.callAsync("getUpdates", "timeout", 20);
    var second = bot.callAsync("getUpdates", "timeout", 20);
    BotClient.Answer loser =
        (BotClient.Answer)
            CompletableFuture.anyOf(first, second).get(SOON.toSeconds(), TimeUnit.SECONDS);

    assertThat(loser.error())
        .isEqualTo(
            "409 Conflict: terminated by other getUpdates request; make sure that only one bot"
                + " instance is running");
    telegram.person(1).starts();
    assertThat(
            List.of(
                first.get(SOON.toSeconds(), TimeUnit.SECONDS),
                second.get(SOON.toSeconds(), TimeUnit.SECONDS)))
        .extracting(answer -> answer.result().size())
        .containsExactlyInAnyOrder(0, 1);
  }

  @Test
  void polling_beside_a_webhook_is_a_conflict() {
    bot.call("setWebhook", "url", "https://bot.example.org/hook");

    assertThat(bot.call("getUpdates").error())
        .isEqualTo(
            "409 Conflict: can't use getUpdates method while webhook is active; use deleteWebhook"
                + " to delete the webhook first");
    bot.call("deleteWebhook");
    assertThat(bot.call("getUpdates").ok()).isTrue();
  }

  @Test
  void types_that_were_not_asked_for_never_come() {
    GroupChat forum = telegram.forum(-1001, "Форум");
    SimulatedPerson anna = telegram.person(1).named("Анна").starts();
    MessageView message = anna.in(forum).says("привет");
    anna.in(forum).reacts(message, "👍");

    assertThat(types(bot.updates(0))).containsExactly("message", "message");

    bot.call("getUpdates", "allowed_updates", List.of("message_reaction", "my_chat_member"));
    anna.in(forum).reacts(message, "🔥");
    anna.says("это не придёт");
    anna.blocks();

    assertThat(types(bot.updates(0)))
        .containsExactly("message", "message", "message_reaction", "my_chat_member");
  }

  @Test
  void updates_are_dropped_after_a_day_and_taps_after_two_and_a_half_minutes() {
    SimulatedPerson anna = telegram.person(1).starts();
    int card =
        bot.call(
                "sendMessage",
                "chat_id",
                1,
                "text",
                "карточка",
                "reply_markup",
                BotClient.button("Да", "y"))
            .messageId();
    assertThat(card).isPositive();
    anna.taps("Да");
    assertThat(types(bot.updates(0))).containsExactly("message", "callback_query");

    telegram.clock().forward(Duration.ofSeconds(151));
    assertThat(types(bot.updates(0))).containsExactly("message");
    telegram.clock().forward(Duration.ofHours(24));
    assertThat(bot.updates(0)).isEmpty();
  }

  private static List<String> texts(List<JsonNode> updates) {
    return updates.stream().map(update -> update.path("message").path("text").asText()).toList();
  }

  private static List<String> types(List<JsonNode> updates) {
    return updates.stream()
        .map(
            update ->
                update.properties().stream()
                    .map(Map.Entry::getKey)
                    .filter(name -> !name.equals("update_id"))
                    .findFirst()
                    .orElseThrow())
        .toList();
  }
}
