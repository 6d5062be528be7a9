package dev.zayavka.assembly.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.adapter.telegram.updates.WebhookReceiver.Received;
import dev.zayavka.adapter.telegram.updates.WebhookRoute;
import dev.zayavka.assembly.http.HttpServer.Ports;
import dev.zayavka.ports.http.HttpReply;
import dev.zayavka.ports.http.HttpRoute;
import dev.zayavka.sandbox.sync.Patience;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpServerTest {

  private static final Duration STOP = Patience.LIMIT;
  private static final String SECRET = "s3cret_-";

  private final HttpClient client = HttpClient.newHttpClient();
  private final List<String> posted = new ArrayList<>();
  private volatile Health ready = new Health(true, Map.of("database", "ok"));
  private volatile Received receipt = Received.OK;
  private HttpServer server = open(Optional.empty());

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void readiness_says_what_was_looked_at() throws Exception {
    assertThat(get("/readyz").statusCode()).isEqualTo(200);
    ready = new Health(false, Map.of("telegram", "not \"reachable\"", "database", "ok"));
    HttpResponse<String> answer = get("/readyz");
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.body())
        .isEqualTo(
            "{\"status\":\"unavailable\",\"checks\":"
                + "{\"database\":\"ok\",\"telegram\":\"not \\\"reachable\\\"\"}}");
  }

  @Test
  void metrics_stand_beside_everything_else_unless_they_have_a_port_of_their_own()
      throws Exception {
    assertThat(get("/metrics").body()).isEqualTo("up 1\n");
    server.close();
    server = open(Optional.of(0));
    assertThat(get("/metrics").statusCode()).isEqualTo(404);
    assertThat(get("/healthz").statusCode()).isEqualTo(200);
    assertThat(send(server.metricsPort(), "/metrics").body()).isEqualTo("up 1\n");
  }

  @Test
  void an_update_with_the_secret_in_path_and_header_is_taken() throws Exception {
    assertThat(post("/webhook/" + SECRET, Optional.of(SECRET), "{}")).isEqualTo(200);
    assertThat(posted).containsExactly("{}");
  }

  @Test
  void a_wrong_path_is_no_page_and_a_wrong_header_no_entry() throws Exception {
    assertThat(post("/webhook/other", Optional.of(SECRET), "{}")).isEqualTo(404);
    assertThat(post("/webhook/" + SECRET, Optional.of("other"), "{}")).isEqualTo(401);
    assertThat(post("/webhook/" + SECRET, Optional.empty(), "{}")).isEqualTo(401);
    assertThat(post("/webhook/other", Optional.empty(), "{}")).isEqualTo(404);
    assertThat(posted).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /api/v1/ka-bot/requests, POST",
    "PUT, /api/v1/ka-bot/requests, POST",
    "GET, /webhook/s3cret_-, POST",
    "POST, /healthz, GET",
    "DELETE, /readyz, GET",
    "POST, /metrics, GET"
  })
  void another_method_is_told_which_one_the_path_has(String method, String path, String allowed)
      throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(url(server.port(), path))
            .method(method, BodyPublishers.noBody())
            .build();

    HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());

    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.headers().firstValue("Allow")).contains(allowed);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).contains("json");
    assertThat(answer.body())
        .isEqualTo("{\"ok\":false,\"error\":\"this path has " + allowed + "\",\"errors\":[]}");
  }

  @Test
  void a_path_that_is_not_there_is_not_found() throws Exception {
    assertThat(get("/api/v1/other").statusCode()).isEqualTo(404);
  }

  @Test
  void an_update_is_given_again_while_the_store_is_away() throws Exception {
    receipt = Received.TRY_LATER;
    assertThat(post("/webhook/" + SECRET, Optional.of(SECRET), "{}")).isEqualTo(503);
    receipt = Received.NO_UPDATE;
    assertThat(post("/webhook/" + SECRET, Optional.of(SECRET), "?")).isEqualTo(400);
  }

  @Test
  void a_body_has_an_end() throws Exception {
    String largest = "x".repeat(WebhookRoute.MAX_BODY);
    assertThat(post("/webhook/" + SECRET, Optional.of(SECRET), largest)).isEqualTo(200);
    assertThat(post("/webhook/" + SECRET, Optional.of(SECRET), largest + "x")).isEqualTo(413);
  }

  @Test
  void a_request_in_flight_ends_when_the_server_closes() throws Exception {
    CountDownLatch entered = new CountDownLatch(1);
    CountDownLatch leave = new CountDownLatch(1);
    server.close();
    server =
        open(
            Optional.empty(),
            body -> {
              entered.countDown();
              await(leave);
              return Received.OK;
            });
    CompletableFuture<Integer> answer =
        CompletableFuture.supplyAsync(() -> post("/webhook/" + SECRET, Optional.of(SECRET), "{}"));
    await(entered);
    CompletableFuture<Void> closing = CompletableFuture.runAsync(server::close);
    leave.countDown();
    assertThat(answer.get()).isEqualTo(200);
    closing.get();
  }

  private HttpServer open(Optional<Integer> metricsPort) {
    return open(
        metricsPort,
        body -> {
          posted.add(body.length > 10 ? "long" : new String(body, StandardCharsets.UTF_8));
          return receipt;
        });
  }

  private HttpServer open(Optional<Integer> metricsPort, Function<byte[], Received> receiver) {
    return HttpServer.open(
        new Ports(0, metricsPort),
        List.of(
            HttpRoute.post("/api/v1/ka-bot/requests", request -> HttpReply.json(200, "{}")),
            WebhookRoute.of(SECRET, receiver),
            RunnerRoutes.alive(() -> new Health(true, Map.of())),
            RunnerRoutes.ready(() -> ready)),
        List.of(RunnerRoutes.metrics(() -> "up 1\n")),
        STOP);
  }

  private HttpResponse<String> get(String path) throws Exception {
    return send(server.port(), path);
  }

  private HttpResponse<String> send(int port, String path) throws Exception {
    return client.send(HttpRequest.newBuilder(url(port, path)).build(), BodyHandlers.ofString());
  }

  private int post(String path, Optional<String> header, String body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(url(server.port(), path)).POST(BodyPublishers.ofString(body));
    header.ifPresent(value -> request.header(WebhookRoute.HEADER, value));
    try {
      return client.send(request.build(), BodyHandlers.discarding()).statusCode();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static URI url(int port, String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
