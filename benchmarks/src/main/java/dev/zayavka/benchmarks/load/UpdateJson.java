package dev.zayavka.benchmarks.load;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** JSON of updates as Telegram sends them (Bot API, Update). */
final class UpdateJson {

  private static final String FIRST_NAME = "first_name";

  private UpdateJson() {}

  /** A text of a person in the private chat with the bot; the update's id names the message. */
  static byte[] text(long id, long person, String text) {
    ObjectNode update = update(id);
    ObjectNode message = update.putObject("message");
    message.put("message_id", id);
    message.set("from", user(person));
    message.set("chat", privateChat(person));
    message.put("date", now()).put("text", text);
    return bytes(update);
  }

  /** A tap of a person on a button under a message of the bot. */
  static byte[] tap(long id, long person, ObjectNode chat, long message, String data) {
    ObjectNode update = update(id);
    ObjectNode query = update.putObject("callback_query");
    query.put("id", "4382" + id);
    query.set("from", user(person));
    ObjectNode shown = query.putObject("message");
    shown.put("message_id", message).put("date", now()).put("text", "card");
    shown.set("chat", chat);
    query.put("chat_instance", "1").put("data", data);
    return bytes(update);
  }

  static ObjectNode privateChat(long person) {
    return object().put("id", person).put("type", "private").put(FIRST_NAME, name(person));
  }

  static ObjectNode supergroup(long chat) {
    return object().put("id", chat).put("type", "supergroup").put("title", "Group");
  }

  private static ObjectNode update(long id) {
    return object().put("update_id", id);
  }

  private static ObjectNode user(long person) {
    return object()
        .put("id", person)
        .put("is_bot", false)
        .put(FIRST_NAME, name(person))
        .put("language_code", "ru");
  }

  private static String name(long person) {
    return "Person " + person;
  }

  private static long now() {
    return Instant.now().getEpochSecond();
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  private static byte[] bytes(ObjectNode update) {
    return update.toString().getBytes(StandardCharsets.UTF_8);
  }
}
