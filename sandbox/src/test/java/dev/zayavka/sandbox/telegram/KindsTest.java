package dev.zayavka.sandbox.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zayavka.sandbox.http.JsonNodes;
import dev.zayavka.sandbox.telegram.people.Album;
import dev.zayavka.sandbox.telegram.people.GroupChat;
import dev.zayavka.sandbox.telegram.people.MessageView;
import dev.zayavka.sandbox.telegram.people.PersonInChat;
import dev.zayavka.sandbox.telegram.people.SimulatedPerson;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Kinds of messages: which can be copied and edited, and what is kept. */
class KindsTest extends EmulatorTest {
  private static final long FORUM = -1001;
  private static final long CLIENT = 41;
  private static final String TOO_LONG = "400 Bad Request: message caption is too long";

  private final GroupChat forum = telegram.forum(FORUM, "Поддержка");
  private final SimulatedPerson client = telegram.person(CLIENT).named("Клиент").knowsBot();
  private final PersonInChat seat = client.privately();

  @ParameterizedTest
  @ValueSource(strings = {"paid_media", "giveaway", "giveaway_winners", "invoice", "gift"})
  void some_kinds_are_never_copied(String kind) {
    MessageView sent = seat.sends(kind, JsonNodes.object().put("a", 1), "");

    assertThat(copy(sent).error()).isEqualTo("400 Bad Request: message can't be copied");
    assertThat(
            bot.call(
                    "copyMessages",
                    "chat_id",
                    FORUM,
                    "from_chat_id",
                    CLIENT,
                    "message_ids",
                    List.of(sent.id()))
                .ok())
        .isFalse();
  }

  @Test
  void a_formatted_message_is_copied_and_can_become_a_text() {
    MessageView rich = seat.sendsRich("раз", "два");
    int copy = copy(rich).messageId();

    assertThat(forum.message(copy).json().at("/rich_message/blocks/1/text").asText())
        .isEqualTo("два");
    assertThat(edit("editMessageText", copy, "text", "три").ok()).isTrue();
    assertThat(forum.message(copy).text()).isEqualTo("три");
  }

  @Test
  void a_premium_caption_is_copied_only_as_it_is() {
    MessageView photo = seat.sendsPhoto("я".repeat(1500));
    int question = bot.says(FORUM, "вопрос");

    assertThat(copy(photo).ok()).isTrue();
    assertThat(copy(photo, "reply_parameters", Map.of("message_id", question)).error())
        .isEqualTo(TOO_LONG);
    assertThat(copy(photo, "caption", "я".repeat(1025)).error()).isEqualTo(TOO_LONG);
    assertThat(copy(photo, "caption", "").ok()).isTrue();
  }

  @Test
  void a_new_caption_has_its_own_place_and_the_file_stays_covered() {
    ObjectNode look =
        JsonNodes.object().put("has_media_spoiler", true).put("show_caption_above_media", true);
    MessageView photo = seat.with(look).sendsPhoto("сверху");

    int same = copy(photo).messageId();
    int other = copy(photo, "caption", "снизу").messageId();
    assertThat(photo.json().path("has_media_spoiler").asBoolean()).isTrue();
    assertThat(forum.message(same).kind()).isEqualTo("photo");
    assertThat(forum.message(other).json().has("show_caption_above_media")).isFalse();
    int sent =
        bot.call(
                "sendPhoto",
                "chat_id",
                FORUM,
                "photo",
                photo.fileId(),
                "has_spoiler",
                true,
                "caption",
                "а",
                "show_caption_above_media",
                true)
            .messageId();
    assertThat(forum.message(sent).json().path("has_media_spoiler").asBoolean()).isTrue();
    assertThat(forum.message(sent).json().path("show_caption_above_media").asBoolean()).isTrue();
  }

  @Test
  void a_quote_has_to_be_in_the_message() {
    int question = bot.says(FORUM, "1) звоните 2) подождите");

    int quoting = answer(question, "2) подождите", 11).messageId();
    assertThat(forum.message(quoting).json().at("/quote/position").asInt()).isEqualTo(11);
    assertThat(answer(question, "3) забудьте", 0).error())
        .isEqualTo("400 Bad Request: QUOTE_TEXT_INVALID");
  }

  @Test
  void a_medium_takes_the_place_of_a_text_or_a_medium_and_of_nothing_else() {
    String photo = seat.sendsPhoto("").fileId();
    int text = bot.says(FORUM, "текст");
    int sticker = copy(seat.sendsSticker("🙂")).messageId();
    Map<String, Object> media = Map.of("type", "photo", "media", photo, "caption", "вот");

    assertThat(edit("editMessageMedia", text, "media", media).ok()).isTrue();
    assertThat(forum.message(text).kind()).isEqualTo("photo");
    assertThat(edit("editMessageMedia", sticker, "media", media).error())
        .isEqualTo("400 Bad Request: there is no media in the message to edit");
  }

  @Test
  void a_document_of_an_album_stays_a_document() {
    Album album = seat.beginsAlbum();
    int[] parts = {
      album.part("document", "a.txt", new byte[] {1}, "").id(),
      album.part("document", "b.txt", new byte[] {2}, "").id()
    };
    int copy =
        bot.call("copyMessages", "chat_id", FORUM, "from_chat_id", CLIENT, "message_ids", parts)
            .result()
            .path(0)
            .path("message_id")
            .asInt();
    Map<String, Object> media =
        Map.of("type", "photo", "media", seat.sendsPhoto("").fileId(), "caption", "вот");

    assertThat(edit("editMessageMedia", copy, "media", media).ok()).isFalse();
  }

  @Test
  void a_group_refuses_in_the_words_it_likes() {
    forum.refusesBot("CHAT_RESTRICTED");
    assertThat(bot.call("sendMessage", "chat_id", FORUM, "text", "a").error())
        .isEqualTo("400 Bad Request: CHAT_RESTRICTED");
    assertThat(bot.call("createForumTopic", "chat_id", FORUM, "name", "a").error())
        .isEqualTo("400 Bad Request: CHAT_RESTRICTED");

    forum.allowsBot();
    assertThat(bot.call("sendMessage", "chat_id", FORUM, "text", "a").ok()).isTrue();
  }

  @Test
  void a_reaction_of_a_bot_is_one_that_all_may_use() {
    int message = bot.says(FORUM, "а");
    assertThat(react(message, Map.of("type", "emoji", "emoji", "👍")).ok()).isTrue();
    assertThat(react(message, Map.of("type", "custom_emoji", "custom_emoji_id", "5")).error())
        .isEqualTo("400 Bad Request: REACTION_INVALID");
    assertThat(react(message, Map.of("type", "paid")).error())
        .isEqualTo("400 Bad Request: REACTION_INVALID");
  }

  private BotClient.Answer react(int message, Map<String, String> reaction) {
    return bot.call(
        "setMessageReaction",
        "chat_id",
        FORUM,
        "message_id",
        message,
        "reaction",
        List.of(reaction));
  }

  private BotClient.Answer answer(int to, String quote, int position) {
    return bot.call(
        "sendMessage",
        "chat_id",
        FORUM,
        "text",
        "ответ",
        "reply_parameters",
        Map.of("message_id", to, "quote", quote, "quote_position", position));
  }

  private BotClient.Answer edit(String method, int message, String name, Object value) {
    return bot.call(method, "chat_id", FORUM, "message_id", message, name, value);
  }

  private BotClient.Answer copy(MessageView message) {
    return bot.call(
        "copyMessage", "chat_id", FORUM, "from_chat_id", CLIENT, "message_id", message.id());
  }

  private BotClient.Answer copy(MessageView message, String name, Object value) {
    return bot.call(
        "copyMessage",
        "chat_id",
        FORUM,
        "from_chat_id",
        CLIENT,
        "message_id",
        message.id(),
        name,
        value);
  }
}
