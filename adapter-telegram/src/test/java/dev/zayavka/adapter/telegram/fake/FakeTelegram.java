package dev.zayavka.adapter.telegram.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.MultipartReader;
import okio.Buffer;
import okio.ByteString;

/** Fake Bot API server with scripted answers; delivers updates as Telegram does: by offset. */
public final class FakeTelegram implements AutoCloseable {

  public static final String TOKEN = "123456:AAE-very-secret";
  private static final JsonMapper JSON = new JsonMapper();

  private final MockWebServer server = new MockWebServer();
  private final List<Call> calls = new CopyOnWriteArrayList<>();
  private final Map<String, Deque<MockResponse>> scripts = new ConcurrentHashMap<>();
  private final Map<Long, String> pending = new LinkedHashMap<>();
  private final Map<String, byte[]> files = new ConcurrentHashMap<>();
  private volatile String webhook = "{\"url\":\"\"}";

  public FakeTelegram() {
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            return answer(request);
          }
        });
    server.setServerSocketFactory(new PromptSockets());
    try {
      server.start();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  public URI url() {
    return URI.create(server.url("/").toString());
  }

  /** Holds an update until it is confirmed. */
  public FakeTelegram give(long updateId, String json) {
    synchronized (pending) {
      pending.put(updateId, json);
    }
    return this;
  }

  /** Updates that are not confirmed yet. */
  public List<Long> unconfirmed() {
    synchronized (pending) {
      return List.copyOf(pending.keySet());
    }
  }

  /** Answers the next call of this method so. */
  public FakeTelegram next(String method, int status, String body) {
    return next(method, new MockResponse.Builder().code(status).body(body).build());
  }

  public FakeTelegram next(String method, MockResponse response) {
    scripts.computeIfAbsent(method, name -> new ArrayDeque<>()).add(response);
    return this;
  }

  /** Refuses the next call of this method, as Telegram does. */
  public FakeTelegram refuse(String method, int code, String description) {
    return next(
        method,
        code,
        "{\"ok\":false,\"error_code\":%d,\"description\":\"%s\"}".formatted(code, description));
  }

  /** Stores a sent file and returns its {@code file_id}. */
  public String keep(byte[] content) {
    String id = "file-" + files.size();
    files.put(id, content);
    return id;
  }

  /** Removes the file. */
  public void forget(String fileId) {
    files.remove(fileId);
  }

  public FakeTelegram webhookIs(String info) {
    webhook = info;
    return this;
  }

  public List<Call> calls(String method) {
    return calls.stream().filter(call -> call.method().equals(method)).toList();
  }

  public List<String> methods() {
    return calls.stream().map(Call::method).toList();
  }

  /** Stops answering: connections are refused. */
  public void goAway() {
    server.close();
  }

  @Override
  public void close() {
    server.close();
  }

  private MockResponse answer(RecordedRequest request) {
    try {
      List<String> path = request.getUrl().pathSegments();
      String method = path.getLast();
      JsonNode parameters = parameters(request);
      calls.add(new Call(method, request.getUrl().encodedPath(), parameters));
      Deque<MockResponse> script = scripts.get(method);
      MockResponse scripted = script == null ? null : script.poll();
      if (scripted != null) {
        return scripted;
      }
      return path.contains("documents") ? content(method) : answer(method, parameters);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private MockResponse answer(String method, JsonNode parameters) {
    if (!method.equals("getFile")) {
      return ok(result(method, parameters));
    }
    String id = parameters.path("file_id").asText();
    byte[] content = files.get(id);
    return content == null
        ? new MockResponse.Builder()
            .code(400)
            .body("{\"ok\":false,\"error_code\":400,\"description\":\"invalid file_id\"}")
            .build()
        : ok(
            "{\"file_id\":\"%s\",\"file_size\":%d,\"file_path\":\"documents/%s\"}"
                .formatted(id, content.length, id));
  }

  private MockResponse content(String id) {
    byte[] content = files.get(id);
    return content == null
        ? new MockResponse.Builder().code(404).build()
        : new MockResponse.Builder().body(new Buffer().write(content)).build();
  }

  private static JsonNode parameters(RecordedRequest request) throws IOException {
    ByteString body = request.getBody() == null ? ByteString.EMPTY : request.getBody();
    String type = request.getHeaders().get("Content-Type");
    return type != null && type.startsWith("multipart/form-data")
        ? form(new MultipartReader(new Buffer().write(body), type.split("boundary=")[1]))
        : JSON.readTree(body.toByteArray());
  }

  /** Fields as they are; a file as an object with its name and content. */
  private static JsonNode form(MultipartReader parts) throws IOException {
    ObjectNode fields = JSON.createObjectNode();
    for (MultipartReader.Part part = parts.nextPart(); part != null; part = parts.nextPart()) {
      String disposition = Objects.toString(part.headers().get("Content-Disposition"));
      String field = quoted(disposition, " name");
      String file = quoted(disposition, "filename");
      if (file.isEmpty()) {
        fields.put(field, part.body().readUtf8());
      } else {
        fields.putObject(field).put("name", file).put("content", part.body().readByteArray());
      }
    }
    return fields;
  }

  private static String quoted(String header, String name) {
    Matcher found = Pattern.compile(name + "=\"([^\"]*)\"").matcher(header);
    return found.find() ? found.group(1) : "";
  }

  private String result(String method, JsonNode parameters) {
    return switch (method) {
      case "getMe" ->
          "{\"id\":42,\"is_bot\":true,\"first_name\":\"Z\",\"username\":\"zayavka_bot\"}";
      case "getWebhookInfo" -> webhook;
      case "getUpdates" -> updates(parameters);
      case "sendMessage", "sendPhoto", "sendDocument", "sendVideoNote", "copyMessage" ->
          "{\"message_id\":7,\"chat\":{\"id\":" + parameters.path("chat_id").asLong() + "}}";
      case "copyMessages" -> messages(parameters.path("message_ids").size());
      case "sendMediaGroup" -> messages(parameters.path("media").size());
      case "createForumTopic" -> "{\"message_thread_id\":33}";
      case "deleteWebhook" -> {
        webhook = "{\"url\":\"\"}";
        yield "true";
      }
      default -> "true";
    };
  }

  /** This many new messages, numbered from 7. */
  private static String messages(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "{\"message_id\":" + (7 + i) + "}")
        .collect(Collectors.joining(",", "[", "]"));
  }

  private String updates(JsonNode parameters) {
    synchronized (pending) {
      long offset = parameters.path("offset").asLong(Long.MIN_VALUE);
      pending.keySet().removeIf(id -> id < offset);
      List<String> given = new ArrayList<>(pending.values());
      int limit = Math.min(given.size(), parameters.path("limit").asInt(100));
      return "[" + String.join(",", given.subList(0, limit)) + "]";
    }
  }

  private static MockResponse ok(String result) {
    return new MockResponse.Builder().body("{\"ok\":true,\"result\":" + result + "}").build();
  }

  /** A call that came. */
  public record Call(String method, String path, JsonNode parameters) {

    public String text() {
      return parameters.path("text").asText();
    }

    /** The labels of all buttons, row by row. */
    public List<String> buttons() {
      List<String> labels = new ArrayList<>();
      parameters
          .path("reply_markup")
          .path("inline_keyboard")
          .forEach(row -> row.forEach(button -> labels.add(button.path("text").asText())));
      return labels;
    }

    /** The data of the first button. */
    public String firstData() {
      return parameters
          .path("reply_markup")
          .path("inline_keyboard")
          .path(0)
          .path(0)
          .path("callback_data")
          .asText();
    }
  }
}
