package dev.zayavka.sandbox.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zayavka.sandbox.http.JsonNodes;
import dev.zayavka.sandbox.sync.Patience;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;

/** Minimal bot: an HTTP client of the Bot API. */
final class BotClient {
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .executor(Executors.newVirtualThreadPerTaskExecutor())
          .build();
  private final BotApiEmulator telegram;

  BotClient(BotApiEmulator telegram) {
    this.telegram = telegram;
  }

  record Answer(int status, JsonNode body) {
    boolean ok() {
      return body.path("ok").asBoolean();
    }

    JsonNode result() {
      return body.path("result");
    }

    String error() {
      return body.path("error_code").asInt() + " " + body.path("description").asText();
    }

    int messageId() {
      return result().path("message_id").asInt();
    }
  }

  /** Calls a method with JSON arguments given as name, value, name, value. */
  Answer call(String method, Object... arguments) {
    return post(method, json(arguments));
  }

  Answer post(String method, ObjectNode arguments) {
    return send(
        request(method)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(JsonNodes.write(arguments)))
            .build());
  }

  CompletableFuture<Answer> callAsync(String method, Object... arguments) {
    return CompletableFuture.supplyAsync(
        () -> call(method, arguments), Executors.newVirtualThreadPerTaskExecutor());
  }

  /** Sends a message and returns its id. */
  int says(long chat, String text) {
    return call("sendMessage", "chat_id", chat, "text", text).messageId();
  }

  List<JsonNode> updates(int offset) {
    List<JsonNode> updates = new ArrayList<>();
    call("getUpdates", "offset", offset).result().forEach(updates::add);
    return updates;
  }

  Answer send(HttpRequest request) {
    try {
      HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
      return new Answer(
          response.statusCode(), JsonNodes.parse(response.body()).orElseGet(JsonNodes::object));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  HttpRequest.Builder request(String method) {
    return HttpRequest.newBuilder(
            URI.create(telegram.url() + "/bot" + telegram.token() + "/" + method))
        .timeout(Patience.LIMIT);
  }

  byte[] download(String path) throws IOException, InterruptedException {
    URI address = URI.create(telegram.url() + "/file/bot" + telegram.token() + "/" + path);
    return http.send(
            HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofByteArray())
        .body();
  }

  static ObjectNode json(Object... arguments) {
    ObjectNode json = JsonNodes.object();
    for (int i = 0; i < arguments.length; i += 2) {
      json.putPOJO((String) arguments[i], arguments[i + 1]);
    }
    return json;
  }

  /** A {@code reply_markup} with one callback button. */
  static ObjectNode button(String text, String data) {
    ObjectNode keyboard = JsonNodes.object();
    keyboard
        .putArray("inline_keyboard")
        .addArray()
        .addObject()
        .put("text", text)
        .put("callback_data", data);
    return keyboard;
  }
}
