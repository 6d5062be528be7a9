package dev.zayavka.assembly.office;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zayavka.sandbox.http.JsonNodes;
import dev.zayavka.sandbox.telegram.BotApiEmulator;
import dev.zayavka.sandbox.telegram.people.MessageView;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Chats as a release left them: the same messages with the same ids, topics and keyboards, sent
 * again by the bot's own calls. Messages of people are sent by the bot too, because only their ids
 * matter.
 */
final class OldChats {
  private final BotApiEmulator telegram;
  private final HttpClient http = HttpClient.newHttpClient();

  /** The id the next message has, by the chat that counts for itself; 0 for those that share. */
  private final Map<Long, Integer> next = new TreeMap<>();

  OldChats(BotApiEmulator telegram) {
    this.telegram = telegram;
  }

  /** A message as the fixture keeps it. */
  static ObjectNode kept(MessageView view) {
    ObjectNode message =
        JsonNodes.object()
            .put("chat", view.chatId())
            .put("id", view.id())
            .put("thread", view.threadId())
            .put("text", view.text());
    JsonNode topic = view.json().path("forum_topic_created").path("name");
    if (topic.isTextual()) {
      message.put("topic", topic.asText());
    }
    JsonNode keyboard = view.json().path("reply_markup");
    if (!keyboard.isMissingNode()) {
      message.set("keyboard", keyboard);
    }
    return message;
  }

  void restore(List<JsonNode> messages) {
    for (JsonNode message : messages) {
      long chat = message.required("chat").asLong();
      int id = message.required("id").asInt();
      while (next(chat) < id) {
        send(chat, "sendMessage", JsonNodes.object().put("text", "…"));
      }
      if (message.has("topic")) {
        send(
            chat,
            "createForumTopic",
            JsonNodes.object().put("name", message.get("topic").asText()));
      } else {
        send(chat, "sendMessage", asSent(message));
      }
    }
  }

  private static ObjectNode asSent(JsonNode message) {
    String text = message.required("text").asText();
    ObjectNode arguments = JsonNodes.object().put("text", text.isBlank() ? "…" : text);
    int thread = message.required("thread").asInt();
    if (thread != 0) {
      arguments.put("message_thread_id", thread);
    }
    if (message.path("keyboard").has("inline_keyboard")) {
      arguments.set("reply_markup", message.get("keyboard"));
    }
    return arguments;
  }

  private void send(long chat, String method, ObjectNode arguments) {
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(telegram.url() + "/bot" + telegram.token() + "/" + method))
            .header("Content-Type", "application/json")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    JsonNodes.write(arguments.put("chat_id", chat))))
            .build();
    JsonNode answer = JsonNodes.parse(answered(request)).orElseThrow();
    JsonNode result = answer.path("result");
    int expected = next(chat);
    next.put(counter(chat), expected + 1);
    int got =
        result.path(method.equals("sendMessage") ? "message_id" : "message_thread_id").asInt();
    if (got != expected) {
      throw new IllegalStateException(
          "message %d of chat %d came as %s".formatted(expected, chat, answer));
    }
  }

  private String answered(HttpRequest request) {
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The first message of a supergroup is the one that made it. */
  private int next(long chat) {
    return next.getOrDefault(counter(chat), chat < 0 ? 2 : 1);
  }

  private static long counter(long chat) {
    return chat < 0 ? chat : 0;
  }
}
