package dev.zayavka.benchmarks.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/**
 * Bot API stand-in for load runs: every call succeeds at once, and nothing is remembered but the
 * number of calls. A call costs tens of microseconds, a tenth of what the full emulator takes, so
 * that the stand-in is never the bottleneck. It has no flood limits.
 */
final class ApiStandIn implements AutoCloseable {

  static final String TOKEN = "7000000001:AAStandInTokenForLoadRuns_00000000000";

  private static final long BOT = 7_000_000_001L;
  private static final JsonMapper JSON = new JsonMapper();

  private final ServerSocket server;
  private final UpdateFeed feed = new UpdateFeed();
  private final AtomicLong messages = new AtomicLong(1000);
  private final ConcurrentHashMap<String, LongAdder> calls = new ConcurrentHashMap<>();
  private volatile SentMessages observer = (message, asked) -> {};

  private ApiStandIn(ServerSocket server) {
    this.server = server;
  }

  static ApiStandIn start() {
    try {
      ApiStandIn standIn =
          new ApiStandIn(new ServerSocket(0, 512, InetAddress.getLoopbackAddress()));
      Thread.ofPlatform().daemon().name("stand-in").start(standIn::accept);
      return standIn;
    } catch (IOException e) {
      throw new UncheckedIOException("the stand-in cannot listen", e);
    }
  }

  /** Base URL for a bot, instead of Telegram's. */
  URI url() {
    return URI.create("http://127.0.0.1:" + server.getLocalPort());
  }

  /** Has messages of the bot observed from now on, on the threads that answer its calls. */
  void observe(SentMessages by) {
    observer = by;
  }

  /** Updates for a bot that polls. */
  UpdateFeed feed() {
    return feed;
  }

  /** Calls so far by method, those for updates left out. */
  Map<String, Long> calls() {
    Map<String, Long> counted = new TreeMap<>();
    calls.forEach((method, count) -> counted.put(method, count.sum()));
    return counted;
  }

  long callCount() {
    return calls.values().stream().mapToLong(LongAdder::sum).sum();
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException("the stand-in cannot be closed", e);
    }
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        socket.setTcpNoDelay(true);
        Thread.ofPlatform().daemon().name("stand-in-connection").start(() -> serve(socket));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket socket) {
    try (HttpConnection connection = HttpConnection.over(socket)) {
      while (connection.readMessage()) {
        connection.respond(answer(connection.path(), connection.body()));
      }
    } catch (IOException cutOff) {
      // The bot was ended, or closed an idle connection.
    }
  }

  private byte[] answer(String path, byte[] body) throws IOException {
    String method = path.substring(path.lastIndexOf('/') + 1);
    int query = method.indexOf('?');
    String name = query < 0 ? method : method.substring(0, query);
    if (name.equalsIgnoreCase("getUpdates")) {
      JsonNode asked = parse(body);
      return feed.take(
          asked.path("offset").asLong(0),
          asked.path("limit").asInt(100),
          asked.path("timeout").asLong(0));
    }
    calls.computeIfAbsent(name, first -> new LongAdder()).increment();
    return ("{\"ok\":true,\"result\":" + result(name, body) + "}").getBytes(StandardCharsets.UTF_8);
  }

  private String result(String method, byte[] body) throws IOException {
    return switch (method) {
      case "getMe" ->
          "{\"id\":%d,\"is_bot\":true,\"first_name\":\"Zayavka\",\"username\":\"zayavka_bot\"}"
              .formatted(BOT);
      case "getWebhookInfo" ->
          "{\"url\":\"\",\"has_custom_certificate\":false,\"pending_update_count\":0}";
      case "copyMessage" -> "{\"message_id\":" + messages.incrementAndGet() + "}";
      case "createForumTopic" ->
          "{\"message_thread_id\":%d,\"name\":\"topic\",\"icon_color\":7322096}"
              .formatted(messages.incrementAndGet());
      case "sendMessage" -> sent(parse(body), messages.incrementAndGet());
      case "editMessageText", "editMessageReplyMarkup", "editMessageCaption" -> edited(parse(body));
      default -> "true";
    };
  }

  private String sent(JsonNode asked, long id) {
    observer.sent(id, asked);
    return message(asked, id);
  }

  private static String edited(JsonNode asked) {
    return message(asked, asked.path("message_id").asLong());
  }

  private static String message(JsonNode asked, long id) {
    long chat = asked.path("chat_id").asLong();
    ObjectNode message = JSON.createObjectNode().put("message_id", id).put("date", 1_800_000_000L);
    message
        .putObject("chat")
        .put("id", chat)
        .put("type", chat > 0 ? "private" : "supergroup")
        .put(chat > 0 ? "first_name" : "title", "chat");
    return message.put("text", asked.path("text").asText("")).toString();
  }

  private static JsonNode parse(byte[] body) throws IOException {
    return body.length == 0 ? JSON.createObjectNode() : JSON.readTree(body);
  }
}
