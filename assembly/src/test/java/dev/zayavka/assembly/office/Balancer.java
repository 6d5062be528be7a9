package dev.zayavka.assembly.office;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.zayavka.assembly.Bot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Load balancer between Telegram and the bots: posts go to each in turn, and answers may get lost.
 */
final class Balancer implements AutoCloseable {

  private static final String SECRET = "X-Telegram-Bot-Api-Secret-Token";

  private final HttpServer server;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final List<Bot> bots = new CopyOnWriteArrayList<>();
  private final AtomicInteger turn = new AtomicInteger();
  private final AtomicInteger toLose = new AtomicInteger();
  private final AtomicInteger lost = new AtomicInteger();

  Balancer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::pass);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  Balancer to(Bot... targets) {
    bots.addAll(List.of(targets));
    return this;
  }

  /** Nothing more goes to this bot. */
  void without(Bot bot) {
    bots.remove(bot);
  }

  /** The next answers of the bots do not arrive. */
  void losesAnswers(int count) {
    toLose.set(count);
  }

  int lost() {
    return lost.get();
  }

  @Override
  public void close() {
    server.stop(0);
    http.shutdownNow();
  }

  private void pass(HttpExchange exchange) throws IOException {
    try (exchange) {
      int status = forward(exchange);
      if (status == 200 && toLose.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
        lost.incrementAndGet();
        status = 502;
      }
      exchange.sendResponseHeaders(status, -1);
    }
  }

  private int forward(HttpExchange exchange) throws IOException {
    List<Bot> present = List.copyOf(bots);
    Bot bot = present.get(turn.getAndIncrement() % present.size());
    String path = exchange.getRequestURI().getPath();
    try {
      return http.send(
              HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + bot.port() + path))
                  .header(SECRET, exchange.getRequestHeaders().getFirst(SECRET))
                  .POST(HttpRequest.BodyPublishers.ofInputStream(exchange::getRequestBody))
                  .build(),
              HttpResponse.BodyHandlers.discarding())
          .statusCode();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 503;
    } catch (IOException e) {
      return 502;
    }
  }
}
