package dev.zayavka.sandbox.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zayavka.sandbox.http.JsonNodes;
import dev.zayavka.sandbox.telegram.people.Album;
import dev.zayavka.sandbox.telegram.people.GroupChat;
import dev.zayavka.sandbox.telegram.people.MessageView;
import dev.zayavka.sandbox.telegram.people.NotSeenException;
import dev.zayavka.sandbox.telegram.people.SimulatedPerson;
import dev.zayavka.sandbox.telegram.people.Tap;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class PeopleTest extends EmulatorTest {
  private static final long GROUP = -1001;

  private final GroupChat group = telegram.supergroup(GROUP, "Кредиты");
  private final SimulatedPerson anna =
      telegram.person(11).named("Анна", "П.").username("anna").starts();

  @Test
  void a_person_taps_the_newest_button_they_can_see_and_reads_the_answer() {
    bot.call(
        "sendMessage",
        "chat_id",
        GROUP,
        "text",
        "карточка",
        "reply_markup",
        BotClient.button("Accept", "a:1"));
    group.with(anna);

    Tap tap = anna.taps("Accept");

    JsonNode query = bot.updates(0).getLast().path("callback_query");
    assertThat(query.path("data").asText()).isEqualTo("a:1");
    assertThat(query.path("from").path("username").asText()).isEqualTo("anna");
    bot.call(
        "answerCallbackQuery",
        "callback_query_id",
        query.path("id").asText(),
        "text",
        "Занято",
        "show_alert",
        true);
    assertThat(tap.awaitsAnswer(SOON).text()).isEqualTo("Занято");
    assertThat(tap.awaitsAnswer(SOON).alert()).isTrue();
  }

  @Test
  void an_old_view_keeps_its_buttons_and_a_tap_can_come_twice() {
    int card =
        bot.call(
                "sendMessage",
                "chat_id",
                11,
                "text",
                "x",
                "reply_markup",
                BotClient.button("Да", "y:1"))
            .messageId();
    MessageView old = anna.awaitsMessage("x", SOON);
    bot.call("editMessageText", "chat_id", 11, "message_id", card, "text", "решено");

    Tap tap = anna.taps(old, "Да");
    anna.repeats(tap);

    List<JsonNode> updates = bot.updates(0);
    assertThat(updates).hasSize(3);
    assertThat(updates.get(1).path("callback_query").path("data").asText()).isEqualTo("y:1");
    assertThat(updates.get(2).path("callback_query").path("data").asText()).isEqualTo("y:1");
    assertThat(updates.get(1).path("callback_query").path("id"))
        .isNotEqualTo(updates.get(2).path("callback_query").path("id"));
  }

  @Test
  void a_forwarded_card_can_be_tapped_but_not_edited() {
    bot.call(
        "sendMessage",
        "chat_id",
        11,
        "text",
        "карточка",
        "reply_markup",
        BotClient.button("Да", "y"));
    MessageView forwarded = anna.in(group).forwards(anna.awaitsMessage("карточка", SOON));

    anna.taps(forwarded, "Да");

    JsonNode message = bot.updates(0).getLast().path("callback_query").path("message");
    assertThat(message.path("forward_origin").path("type").asText()).isEqualTo("user");
    assertThat(
            bot.call("editMessageText", "chat_id", GROUP, "message_id", forwarded.id(), "text", "?")
                .error())
        .isEqualTo("400 Bad Request: message can't be edited");
  }

  @Test
  void edits_reactions_and_blocks_are_told_and_deletions_are_not() {
    bot.call(
        "getUpdates",
        "allowed_updates",
        List.of("message", "edited_message", "message_reaction", "my_chat_member"));
    MessageView message = anna.says("опечатка");
    anna.edits(message, "исправлено");
    anna.privately().reacts(message, "👍");
    anna.privately().deletes(message);
    anna.blocks();
    anna.unblocks();

    List<JsonNode> updates = bot.updates(0);

    assertThat(updates.get(2).path("edited_message").path("text").asText()).isEqualTo("исправлено");
    assertThat(
            updates
                .get(3)
                .path("message_reaction")
                .path("new_reaction")
                .get(0)
                .path("emoji")
                .asText())
        .isEqualTo("👍");
    assertThat(
            updates.get(4).path("my_chat_member").path("new_chat_member").path("status").asText())
        .isEqualTo("kicked");
    assertThat(
            updates.get(5).path("my_chat_member").path("new_chat_member").path("status").asText())
        .isEqualTo("member");
    assertThat(updates).hasSize(6);
    assertThatThrownBy(() -> anna.blocks().says("не слышно"))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void an_album_comes_in_parts_and_is_copied_whole_without_what_is_missing() {
    Album album = anna.privately().beginsAlbum();
    MessageView first = album.photo("подпись");
    MessageView second = album.photo("");
    MessageView late = album.photo("");
    anna.privately().deletes(second);

    JsonNode copied =
        bot.call(
                "copyMessages",
                "chat_id",
                GROUP,
                "from_chat_id",
                11,
                "message_ids",
                List.of(first.id(), second.id(), late.id()))
            .result();

    assertThat(bot.updates(0).subList(1, 4))
        .allMatch(
            update -> update.path("message").path("media_group_id").asText().equals(album.id()));
    assertThat(copied).hasSize(2);
    assertThat(group.messages())
        .extracting(MessageView::mediaGroupId)
        .doesNotContain("", album.id())
        .hasSize(2);
    assertThat(group.messages().getFirst().text()).isEqualTo("подпись");
  }

  @Test
  void every_kind_of_message_can_be_sent_and_copied() {
    anna.privately().sendsSticker("🙂");
    anna.privately().sendsPhoto("фото");
    anna.privately().sendsVoice();
    anna.privately().sendsLocation(55.75, 37.62);
    anna.privately().sendsContact("+79000000001", "Анна");
    anna.privately().sendsPoll("Да?", List.of("да", "нет"));
    for (String kind : List.of("video", "audio", "video_note", "animation", "document")) {
      anna.privately().sendsFile(kind, "файл.bin", new byte[] {1}, "");
    }

    for (MessageView sent : anna.messages()) {
      assertThat(
              bot.call("copyMessage", "chat_id", GROUP, "from_chat_id", 11, "message_id", sent.id())
                  .ok())
          .isTrue();
    }

    assertThat(group.messages())
        .extracting(MessageView::kind)
        .containsExactlyElementsOf(anna.messages().stream().map(MessageView::kind).toList());
    assertThat(group.messages()).noneMatch(MessageView::forwarded);
  }

  @Test
  void a_forward_shows_its_author_and_a_copy_does_not() {
    MessageView said = anna.says("моё");

    JsonNode forwarded =
        bot.call("forwardMessage", "chat_id", GROUP, "from_chat_id", 11, "message_id", said.id())
            .result();
    bot.call("copyMessage", "chat_id", GROUP, "from_chat_id", 11, "message_id", said.id());

    assertThat(forwarded.path("forward_origin").path("sender_user").path("id").asLong())
        .isEqualTo(11);
    assertThat(group.messages().getLast().forwarded()).isFalse();
  }

  @Test
  void commands_have_scopes() {
    var commands = JsonNodes.array();
    commands.addObject().put("command", "stats").put("description", "Счёт");
    bot.call(
        "setMyCommands",
        "commands",
        commands,
        "scope",
        BotClient.json("type", "chat", "chat_id", 11),
        "language_code",
        "ru");

    assertThat(telegram.commands()).containsOnlyKeys("chat:11/ru");
    assertThat(bot.call("getMyCommands").result()).isEmpty();
    commands.addObject().put("command", "Bad Name").put("description", "x");
    assertThat(bot.call("setMyCommands", "commands", commands).error())
        .isEqualTo("400 Bad Request: BOT_COMMAND_INVALID");
  }

  @Test
  void what_does_not_come_is_complained_of_with_what_came_instead() {
    bot.says(11, "другое");

    assertThatThrownBy(() -> anna.awaitsMessage("обещанное", Duration.ZERO))
        .isInstanceOf(NotSeenException.class)
        .hasMessageContaining("обещанное")
        .hasMessageContaining("другое");
  }

  @Test
  void a_bot_that_is_no_administrator_sees_only_what_is_meant_for_it() {
    group.demotesBot(anna);
    int before = bot.updates(0).size();

    anna.in(group).says("между собой");
    anna.in(group).says("/ticket");
    anna.in(group).says("@zayavka_bot помоги");

    assertThat(bot.updates(0)).hasSize(before + 2);
  }
}
