package dev.zayavka.sandbox.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zayavka.sandbox.http.JsonNodes;
import dev.zayavka.sandbox.telegram.people.GroupChat;
import dev.zayavka.sandbox.telegram.people.SimulatedPerson;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorTextsTest extends EmulatorTest {
  private static final long ANNA = 1;
  private static final long FORUM = -1001;

  private SimulatedPerson anna = telegram.person(ANNA);
  private GroupChat forum = telegram.forum(FORUM, "Форум");

  @BeforeEach
  void annaKnowsTheBot() {
    anna.named("Анна").knowsBot();
  }

  @Test
  void a_foreign_token_is_unauthorized() {
    var request = HttpRequest.newBuilder(URI.create(telegram.url() + "/bot1:nobody/getMe")).build();

    BotClient.Answer answer = bot.send(request);

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.error()).isEqualTo("401 Unauthorized");
  }

  @Test
  void an_unknown_method_is_not_found() {
    assertThat(bot.call("sendPigeon").error()).isEqualTo("404 Not Found");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          99      | 400 Bad Request: chat not found
          nowhere | 400 Bad Request: chat not found
          ''      | 400 Bad Request: chat_id is empty
          2       | 403 Forbidden: bot can't initiate conversation with a user
          3       | 403 Forbidden: bot was blocked by the user
          4       | 403 Forbidden: user is deactivated
          -5      | 403 Forbidden: bot was kicked from the supergroup chat
          -6      | 403 Forbidden: bot was kicked from the group chat
          """)
  void a_chat_out_of_reach_is_named_as_such(String chat, String error) {
    telegram.person(2);
    telegram.person(3).knowsBot().blocks();
    telegram.person(4).knowsBot().deactivates();
    telegram.supergroup(-5, "Чужая").kicksBot(anna);
    telegram.group(-6, "Чужая").kicksBot(anna);

    assertThat(bot.call("sendMessage", "chat_id", chat, "text", "привет").error()).isEqualTo(error);
  }

  @Test
  void an_upgraded_group_tells_its_new_id() {
    GroupChat group = telegram.group(-7, "Группа");
    group.upgradesTo(-1007, anna);

    BotClient.Answer answer = bot.call("sendMessage", "chat_id", -7, "text", "привет");

    assertThat(answer.error())
        .isEqualTo("400 Bad Request: group chat was upgraded to a supergroup chat");
    assertThat(answer.body().path("parameters").path("migrate_to_chat_id").asLong())
        .isEqualTo(-1007);
    assertThat(bot.call("sendMessage", "chat_id", -1007, "text", "привет").ok()).isTrue();
  }

  @Test
  void texts_have_their_limits() {
    assertThat(send("text", " \n ")).isEqualTo("400 Bad Request: message text is empty");
    assertThat(send("text", "я".repeat(4097))).isEqualTo("400 Bad Request: message is too long");
    assertThat(send("text", "я".repeat(4096))).isEmpty();
    assertThat(send("text", "<b>" + "я".repeat(4096) + "</b>", "parse_mode", "HTML")).isEmpty();
    assertThat(send("text", "<b>x", "parse_mode", "HTML"))
        .isEqualTo(
            "400 Bad Request: can't parse entities: Can't find end tag corresponding to start tag"
                + " \"b\"");
    assertThat(send("text", "*x*", "parse_mode", "Fancy"))
        .isEqualTo("400 Bad Request: unsupported parse_mode");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0123456789012345678901234567890123456789012345678901234567890123x"})
  void callback_data_takes_1_to_64_bytes(String data) {
    assertThat(send("text", "x", "reply_markup", BotClient.button("Да", data)))
        .isEqualTo("400 Bad Request: BUTTON_DATA_INVALID");
  }

  @Test
  void cyrillic_callback_data_counts_twice() {
    assertThat(send("text", "x", "reply_markup", BotClient.button("Да", "я".repeat(32)))).isEmpty();
    assertThat(send("text", "x", "reply_markup", BotClient.button("Да", "я".repeat(33))))
        .isEqualTo("400 Bad Request: BUTTON_DATA_INVALID");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1 | 2 | entity begins in a middle of a UTF-16 symbol at byte offset 4
          0 | 1 | entity beginning at UTF-16 offset 0 ends in a middle of a UTF-16 symbol at byte offset 4
          2 | 9 | entity beyond the message text
          """)
  void marks_that_tear_a_symbol_apart_are_refused(int offset, int length, String error) {
    assertThat(send("text", "👉 да", "entities", bold(offset, length)))
        .isEqualTo("400 Bad Request: " + error);
    assertThat(send("text", "👉 да", "entities", bold(0, 2))).isEmpty();
  }

  @Test
  void a_keyboard_of_many_long_labels_is_refused() {
    assertThat(send("text", "x", "reply_markup", keyboard(80, 1, "д".repeat(20)))).isEmpty();
    assertThat(send("text", "x", "reply_markup", keyboard(80, 1, "д".repeat(60))))
        .isEqualTo("400 Bad Request: reply markup is too long");
  }

  @Test
  void keyboards_have_their_limits() {
    assertThat(send("text", "x", "reply_markup", keyboard(1, 8))).isEmpty();
    assertThat(send("text", "x", "reply_markup", keyboard(1, 9)))
        .isEqualTo("400 Bad Request: reply markup is too long");
    assertThat(send("text", "x", "reply_markup", keyboard(25, 4))).isEmpty();
    assertThat(send("text", "x", "reply_markup", keyboard(101, 1)))
        .isEqualTo("400 Bad Request: reply markup is too long");
  }

  @Test
  void a_reply_to_nothing_needs_permission() {
    assertThat(send("text", "x", "reply_parameters", BotClient.json("message_id", 77)))
        .isEqualTo("400 Bad Request: message to be replied not found");
    assertThat(
            send(
                "text",
                "x",
                "reply_parameters",
                BotClient.json("message_id", 77, "allow_sending_without_reply", true)))
        .isEmpty();
  }

  @Test
  void an_edit_must_change_something_of_the_bots_own() {
    int own = bot.says(ANNA, "было");
    int annas = anna.says("моё").id();
    int photo =
        bot.call("sendPhoto", "chat_id", ANNA, "photo", "https://example.org/a.jpg").messageId();

    assertThat(edit(own, "было"))
        .isEqualTo(
            "400 Bad Request: message is not modified: specified new message content and reply"
                + " markup are exactly the same as a current content and reply markup of the"
                + " message");
    assertThat(edit(own, "стало")).isEmpty();
    assertThat(edit(annas, "не моё")).isEqualTo("400 Bad Request: message can't be edited");
    assertThat(edit(999, "где")).isEqualTo("400 Bad Request: message to edit not found");
    assertThat(edit(photo, "текст"))
        .isEqualTo("400 Bad Request: there is no text in the message to edit");
    assertThat(
            bot.call("editMessageCaption", "chat_id", ANNA, "message_id", own, "caption", "x")
                .error())
        .isEqualTo("400 Bad Request: there is no caption in the message to edit");
    bot.call("deleteMessage", "chat_id", ANNA, "message_id", own);
    assertThat(edit(own, "поздно")).isEqualTo("400 Bad Request: message to edit not found");
  }

  @Test
  void an_edit_without_markup_takes_the_keyboard_away() {
    int card =
        bot.call(
                "sendMessage",
                "chat_id",
                ANNA,
                "text",
                "x",
                "reply_markup",
                BotClient.button("Да", "y"))
            .messageId();

    assertThat(edit(card, "x")).isEmpty();
    assertThat(anna.messages().getLast().buttons()).isEmpty();
  }

  @Test
  void deletes_end_after_48_hours() {
    int old = bot.says(ANNA, "старое");
    telegram.clock().forward(Duration.ofDays(2));
    int young = bot.says(ANNA, "новое");

    assertThat(delete(old)).isEqualTo("400 Bad Request: message can't be deleted for everyone");
    assertThat(delete(young)).isEmpty();
    assertThat(delete(young)).isEqualTo("400 Bad Request: message to delete not found");
    assertThat(bot.call("deleteMessages", "chat_id", ANNA, "message_ids", List.of(old, 999)).ok())
        .isTrue();
  }

  @Test
  void copies_need_their_source() {
    assertThat(
            bot.call("copyMessage", "chat_id", ANNA, "from_chat_id", FORUM, "message_id", 5)
                .error())
        .isEqualTo("400 Bad Request: message to copy not found");
    assertThat(
            bot.call("forwardMessage", "chat_id", ANNA, "from_chat_id", FORUM, "message_id", 5)
                .error())
        .isEqualTo("400 Bad Request: message to forward not found");
    assertThat(
            bot.call(
                    "copyMessages",
                    "chat_id",
                    ANNA,
                    "from_chat_id",
                    FORUM,
                    "message_ids",
                    List.of(3, 2))
                .error())
        .isEqualTo("400 Bad Request: message identifiers must be in a strictly increasing order");
  }

  @Test
  void a_tap_is_answered_once_while_it_is_fresh() {
    bot.call(
        "sendMessage", "chat_id", ANNA, "text", "x", "reply_markup", BotClient.button("Да", "y"));
    var tap = anna.taps("Да");
    var old = anna.taps("Да");
    String tooOld =
        "400 Bad Request: query is too old and response timeout expired or query ID is invalid";

    assertThat(answer(tap.id(), "я".repeat(201))).isEqualTo("400 Bad Request: MESSAGE_TOO_LONG");
    assertThat(answer(tap.id(), "я".repeat(200))).isEmpty();
    assertThat(tap.awaitsAnswer(SOON).text()).hasSize(200);
    assertThat(answer(tap.id(), "ещё раз")).isEqualTo(tooOld);
    assertThat(answer("31415", "чужой")).isEqualTo(tooOld);
    telegram.clock().forward(Duration.ofMinutes(16));
    assertThat(answer(old.id(), "поздно")).isEqualTo(tooOld);
  }

  @Test
  void captions_and_files_have_their_limits() {
    assertThat(photo("https://example.org/a.jpg", "я".repeat(1025)))
        .isEqualTo("400 Bad Request: message caption is too long");
    assertThat(photo("https://example.org/a.jpg", "я".repeat(1024))).isEmpty();
    assertThat(photo("no-such-id", ""))
        .isEqualTo("400 Bad Request: wrong file identifier/HTTP URL specified");
    String document = anna.uploads("a.txt", new byte[] {1}).fileId();
    assertThat(photo(document, ""))
        .isEqualTo("400 Bad Request: can't use file of type Document as Photo");
    String large = anna.uploads("big.bin", new byte[20 * 1024 * 1024 + 1]).fileId();
    assertThat(bot.call("getFile", "file_id", large).error())
        .isEqualTo("400 Bad Request: file is too big");
  }

  @Test
  void an_album_has_2_to_10_parts() {
    assertThat(album(1)).isEqualTo("400 Bad Request: there must be from 2 to 10 media in an album");
    assertThat(album(2)).isEmpty();
    assertThat(album(10)).isEmpty();
    assertThat(album(11)).isEqualTo("400 Bad Request: too many messages to send as an album");
  }

  private String album(int parts) {
    var media = JsonNodes.array();
    for (int i = 0; i < parts; i++) {
      media.addObject().put("type", "photo").put("media", "https://example.org/" + i + ".jpg");
    }
    return error(bot.call("sendMediaGroup", "chat_id", forum.id(), "media", media));
  }

  private String photo(String file, String caption) {
    return error(bot.call("sendPhoto", "chat_id", ANNA, "photo", file, "caption", caption));
  }

  private String send(Object... arguments) {
    ObjectNode json = BotClient.json(arguments);
    json.put("chat_id", ANNA);
    return error(bot.post("sendMessage", json));
  }

  private String edit(int message, String text) {
    return error(bot.call("editMessageText", "chat_id", ANNA, "message_id", message, "text", text));
  }

  private String delete(int message) {
    return error(bot.call("deleteMessage", "chat_id", ANNA, "message_id", message));
  }

  private String answer(String query, String text) {
    return error(bot.call("answerCallbackQuery", "callback_query_id", query, "text", text));
  }

  private static String error(BotClient.Answer answer) {
    return answer.ok() ? "" : answer.error();
  }

  private static ArrayNode bold(int offset, int length) {
    ArrayNode entities = JsonNodes.array();
    entities.addObject().put("type", "bold").put("offset", offset).put("length", length);
    return entities;
  }

  private static ObjectNode keyboard(int rows, int width) {
    return keyboard(rows, width, "b");
  }

  private static ObjectNode keyboard(int rows, int width, String label) {
    ObjectNode keyboard = JsonNodes.object();
    var all = keyboard.putArray("inline_keyboard");
    for (int row = 0; row < rows; row++) {
      var buttons = all.addArray();
      for (int i = 0; i < width; i++) {
        buttons.addObject().put("text", label).put("callback_data", row + ":" + i);
      }
    }
    return keyboard;
  }
}
