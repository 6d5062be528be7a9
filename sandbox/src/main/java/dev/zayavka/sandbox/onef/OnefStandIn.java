package dev.zayavka.sandbox.onef;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zayavka.sandbox.http.Connections;
import dev.zayavka.sandbox.http.LoopbackServer;
import dev.zayavka.sandbox.sync.Monitor;
import io.javalin.http.Context;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Stand-in for 1F: posts requests, offers them for pulling, and receives decisions. It keeps every
 * received decision with its headers and time; repeats with the same {@code Idempotency-Key} count
 * as one decision.
 */
public final class OnefStandIn implements AutoCloseable {
  private static final String DECISIONS = "/api/v1/decisions";

  private final Monitor monitor = new Monitor();
  private final IntakeClient client = new IntakeClient();
  private final List<ReceivedDecision> received = new ArrayList<>();
  private final Deque<CallbackBehavior> next = new ArrayDeque<>();
  private final PullFeed feed = new PullFeed();
  private final LoopbackServer server;
  private CallbackBehavior usual = CallbackBehavior.accepts();
  private Consumer<ReceivedDecision> onArrival = decision -> {};
  private String authHeader = "";
  private String authValue = "";

  private OnefStandIn(int port) {
    server =
        LoopbackServer.start(
            port,
            routes -> {
              routes.post(DECISIONS, this::receive);
              routes.get(PullFeed.PATH, request -> guarded(request, () -> feed.serve(request)));
            });
  }

  public static OnefStandIn start() {
    return start(0);
  }

  /**
   * Starts a stand-in.
   *
   * @param port 0 for a free one
   */
  public static OnefStandIn start(int port) {
    return new OnefStandIn(port);
  }

  /** URL for posting decisions ({@code ONEF_CALLBACK_URL}). */
  public URI callbackUrl() {
    return server.url().resolve(DECISIONS);
  }

  /** URL for pulling requests ({@code ONEF_PULL_URL}). */
  public URI pullUrl() {
    return server.url().resolve(PullFeed.PATH);
  }

  /** Answers 401 to callers without this header. */
  public OnefStandIn requires(String header, String value) {
    monitor.run(
        () -> {
          authHeader = header;
          authValue = value;
        });
    return this;
  }

  /** Sets the reaction to all decisions from now on. */
  public OnefStandIn usually(CallbackBehavior conduct) {
    monitor.run(() -> usual = conduct);
    return this;
  }

  /** Sets the reaction to the next decisions; after them the usual one applies again. */
  public OnefStandIn next(int times, CallbackBehavior conduct) {
    monitor.run(
        () -> {
          for (int i = 0; i < times; i++) {
            next.addLast(conduct);
          }
        });
    return this;
  }

  /**
   * Sets a callback that runs after a decision is recorded and before it is answered, for example
   * to kill a process.
   */
  public OnefStandIn onArrival(Consumer<ReceivedDecision> action) {
    monitor.run(() -> onArrival = action);
    return this;
  }

  /** Stops listening: connections are refused. */
  public void goesDown() {
    server.stop();
  }

  /** Listens on the same port again. */
  public void comesBack() {
    server.resume();
  }

  /** All received decisions, repeats and refused ones included. */
  public List<ReceivedDecision> received() {
    return monitor.read(() -> List.copyOf(received));
  }

  /** Decisions that took effect, one entry each, as first received. */
  public Collection<ReceivedDecision> effectiveDecisions() {
    return monitor.read(
        () -> {
          Map<String, ReceivedDecision> byKey = new LinkedHashMap<>();
          received.stream()
              .filter(ReceivedDecision::taken)
              .forEach(decision -> byKey.putIfAbsent(decision.key(), decision));
          return List.copyOf(byKey.values());
        });
  }

  /**
   * Deliveries with a body that differs from the first one with the same key: a repeated decision
   * must not change.
   */
  public List<ReceivedDecision> contradictions() {
    return monitor.read(
        () -> {
          Map<String, JsonNode> first = new HashMap<>();
          return received.stream()
              .filter(
                  decision -> {
                    JsonNode known = first.putIfAbsent(decision.key(), decision.json());
                    return known != null && !known.equals(decision.json());
                  })
              .toList();
        });
  }

  /** Waits for a decision that matches, with or without effect. */
  public ReceivedDecision awaits(Predicate<ReceivedDecision> wanted, Duration timeout) {
    return monitor
        .await(() -> received.stream().filter(wanted).findFirst(), timeout)
        .orElseThrow(
            () -> new IllegalStateException("no such decision in " + timeout + ": " + received()));
  }

  /** Waits for a decision on this request that takes effect. */
  public ReceivedDecision awaitsDecisionOn(long requestId, Duration timeout) {
    return awaits(decision -> decision.taken() && decision.requestId() == requestId, timeout);
  }

  /** Adds a request to be pulled. */
  public OnefStandIn offers(String body) {
    feed.offer(body);
    return this;
  }

  /** The pages of requests to be pulled. */
  public PullFeed feed() {
    return feed;
  }

  /**
   * Posts a request to the bot.
   *
   * @param intake {@code .../api/v1/ka-bot/requests}
   */
  public IntakeResponse posts(URI intake, String token, String body) {
    return client.posts(intake, token, body);
  }

  @Override
  public void close() {
    server.close();
    client.close();
  }

  private void receive(Context request) {
    String body = request.body();
    Map<String, String> headers = new HashMap<>();
    request.headerMap().forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
    boolean authorized = isAuthorized(request);
    CallbackBehavior conduct =
        monitor.read(() -> !authorized || next.isEmpty() ? usual : next.removeFirst());
    ReceivedDecision decision =
        monitor.change(
            () -> {
              ReceivedDecision arrived =
                  new ReceivedDecision(
                      received.size() + 1,
                      Instant.now(),
                      headers,
                      body,
                      IntakeClient.parsed(body),
                      authorized,
                      authorized && conduct.takes());
              received.add(arrived);
              return arrived;
            });
    monitor.read(() -> onArrival).accept(decision);
    if (authorized) {
      answer(request, conduct);
    } else {
      unauthorized(request);
    }
  }

  private static void answer(Context request, CallbackBehavior conduct) {
    pause(conduct.delay());
    if (conduct.drops()) {
      Connections.drop(request);
      return;
    }
    if (conduct.retryAfter().isPositive()) {
      request.header("Retry-After", Long.toString(conduct.retryAfter().toSeconds()));
    }
    request.status(conduct.status()).contentType("application/json").result(conduct.body());
  }

  private void guarded(Context request, Runnable serving) {
    if (isAuthorized(request)) {
      serving.run();
    } else {
      unauthorized(request);
    }
  }

  private boolean isAuthorized(Context request) {
    return monitor.read(() -> authHeader.isEmpty() || authValue.equals(request.header(authHeader)));
  }

  private static void unauthorized(Context request) {
    request.status(401).contentType("application/json").result("{\"error\":\"unauthorized\"}");
  }

  private static void pause(Duration time) {
    try {
      var unused = new CountDownLatch(1).await(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
