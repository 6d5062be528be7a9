package dev.zayavka.sandbox.telegram.updates;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zayavka.sandbox.http.JsonNodes;
import dev.zayavka.sandbox.sync.Monitor;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Posts updates to the bot's webhook: updates of one chat in order, chats in parallel up to {@code
 * max_connections}. An answer outside 2xx is retried with backoff. If the body of the answer names
 * a method, the method is called.
 */
public final class WebhookDelivery implements AutoCloseable {
  private final Monitor monitor;
  private final InstantSource clock;
  private final UpdateQueue queue;
  private final RetryBackoff pauses;
  private final Consumer<ObjectNode> replyInBody;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("webhook-retry").factory());
  private final Set<Long> busy = new HashSet<>();
  private final Map<Integer, Integer> failures = new HashMap<>();
  private int underWay;
  private boolean closed;
  private @Nullable WebhookTarget webhook;
  private WebhookTarget.@Nullable Failure lastFailure;

  /**
   * Creates a delivery without a webhook.
   *
   * @param replyInBody executes a method call in the body of the bot's answer
   */
  public WebhookDelivery(
      Monitor monitor,
      InstantSource clock,
      UpdateQueue queue,
      RetryBackoff pauses,
      Consumer<ObjectNode> replyInBody) {
    this.monitor = monitor;
    this.clock = clock;
    this.queue = queue;
    this.pauses = pauses;
    this.replyInBody = replyInBody;
  }

  /** Starts the thread that waits for updates. */
  public void start() {
    Thread.ofVirtual().name("webhook").start(this::dispatch);
  }

  /** Sets the webhook, or removes it if empty. */
  public void deliverTo(Optional<WebhookTarget> target) {
    monitor.run(
        () -> {
          webhook = target.orElse(null);
          lastFailure = null;
          failures.clear();
        });
  }

  public Optional<WebhookTarget> webhook() {
    return monitor.read(() -> Optional.ofNullable(webhook));
  }

  public Optional<WebhookTarget.Failure> lastFailure() {
    return monitor.read(() -> Optional.ofNullable(lastFailure));
  }

  @Override
  public void close() {
    monitor.run(() -> closed = true);
    timer.shutdownNow();
    http.shutdownNow();
  }

  private void dispatch() {
    while (true) {
      Optional<Runnable> step = monitor.await(this::next, Duration.ofHours(1));
      if (monitor.read(() -> closed)) {
        return;
      }
      step.ifPresent(Runnable::run);
    }
  }

  private Optional<Runnable> next() {
    if (closed) {
      return Optional.of(() -> {});
    }
    WebhookTarget target = webhook;
    if (target == null || underWay >= target.maxConnections()) {
      return Optional.empty();
    }
    List<Update> heads = queue.heads(busy);
    if (heads.isEmpty()) {
      return Optional.empty();
    }
    Update update = heads.getFirst();
    busy.add(update.line());
    underWay++;
    return Optional.of(() -> post(target, update));
  }

  private void post(WebhookTarget target, Update update) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(target.url())
            .timeout(pauses.answerWithin())
            .header("Content-Type", "application/json")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    JsonNodes.write(update.toJson()), StandardCharsets.UTF_8));
    if (!target.secret().isEmpty()) {
      request.header("X-Telegram-Bot-Api-Secret-Token", target.secret());
    }
    CompletableFuture<HttpResponse<String>> sent =
        http.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    var unused =
        sent.handle(
            (response, error) -> {
              if (error == null && response.statusCode() / 100 == 2) {
                delivered(update, response.body());
              } else {
                failed(update, error == null ? wrongResponse(response) : describe(error));
              }
              return true;
            });
  }

  private void delivered(Update update, String body) {
    monitor.run(
        () -> {
          queue.confirm(update);
          failures.remove(update.id());
          release(update);
        });
    JsonNodes.parse(body)
        .filter(JsonNode::isObject)
        .filter(answer -> answer.hasNonNull("method"))
        .ifPresent(answer -> replyInBody.accept((ObjectNode) answer));
  }

  /**
   * Schedules a retry. The line stays busy until the pause ends: a failed update delays the later
   * ones of its line, and no others.
   */
  private void failed(Update update, String reason) {
    monitor.run(
        () -> {
          lastFailure = new WebhookTarget.Failure(clock.instant(), reason);
          underWay--;
          if (!closed) {
            int count = failures.merge(update.id(), 1, Integer::sum);
            var unused =
                timer.schedule(
                    () -> monitor.run(() -> busy.remove(update.line())),
                    pauses.after(count).toMillis(),
                    TimeUnit.MILLISECONDS);
          }
        });
  }

  private void release(Update update) {
    underWay--;
    busy.remove(update.line());
  }

  private static String wrongResponse(HttpResponse<String> response) {
    return "Wrong response from the webhook: " + response.statusCode();
  }

  private static String describe(Throwable error) {
    Throwable cause = error.getCause() == null ? error : error.getCause();
    return switch (cause) {
      case HttpTimeoutException ignored -> "Read timeout expired";
      case ConnectException ignored -> "Connection refused";
      case IOException broken -> "Connection closed: " + broken.getMessage();
      default -> cause.toString();
    };
  }
}
