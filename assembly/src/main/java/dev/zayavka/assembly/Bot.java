package dev.zayavka.assembly;

import dev.zayavka.adapter.onef.IntakeAnswer;
import dev.zayavka.assembly.http.Health;
import dev.zayavka.assembly.http.HttpServer;
import dev.zayavka.assembly.http.Intake;
import dev.zayavka.assembly.http.Webhook;
import dev.zayavka.assembly.metrics.Metrics;
import dev.zayavka.assembly.settings.Settings;
import dev.zayavka.ports.shared.StorageUnavailable;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One instance of the bot, from its settings to its end. HTTP answers from the first moment; until
 * PostgreSQL is there it says that the bot is not ready, and 1F and Telegram are asked to come
 * again.
 */
public final class Bot {

  private static final Logger LOG = LoggerFactory.getLogger(Bot.class);
  private static final Duration STORE_AGAIN = Duration.ofSeconds(2);

  private final Settings settings;
  private final Clock clock;
  private final Metrics metrics = new Metrics();
  private final CountDownLatch stopping = new CountDownLatch(1);
  private final CountDownLatch started = new CountDownLatch(1);
  private volatile @Nullable HttpServer http;
  private volatile @Nullable RunningBot running;

  public Bot(Settings settings) {
    this(settings, Clock.systemUTC());
  }

  /**
   * @param clock what time it is; a test's may be moved
   */
  public Bot(Settings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Starts everything; waits for PostgreSQL as long as it takes.
   *
   * @throws dev.zayavka.assembly.settings.InvalidSettings when Telegram does not know the token
   */
  public void start() throws InterruptedException {
    try {
      http = openHttp();
      while (running == null && stopping.getCount() > 0) {
        running = tryOpen();
        if (running == null && stopping.await(STORE_AGAIN.toMillis(), TimeUnit.MILLISECONDS)) {
          return;
        }
      }
      if (running != null) {
        running.start();
        LOG.info("started on port {}", port());
      }
    } finally {
      started.countDown();
    }
  }

  /** Waits until it is told to stop. */
  public void await() throws InterruptedException {
    stopping.await();
  }

  /** The port of everything but metrics. */
  public int port() {
    return server().port();
  }

  /** The port of the metrics. */
  public int metricsPort() {
    return server().metricsPort();
  }

  /** How it is, as {@code /readyz} says. */
  public Health health() {
    RunningBot bot = running;
    return bot == null || stopping.getCount() == 0 ? Readiness.starting() : bot.health();
  }

  /**
   * Takes nothing new, finishes what is under way, and closes, all within {@code SHUTDOWN_TIMEOUT}.
   *
   * @return false when something had to be cut off; nothing is lost by that, but may be repeated
   */
  public boolean stop() {
    if (stopping.getCount() == 0) {
      return true;
    }
    LOG.info("stopping");
    stopping.countDown();
    HttpServer server = http;
    if (server != null) {
      server.close();
    }
    RunningBot bot = running;
    boolean inOrder = bot == null || bot.stop();
    metrics.close();
    LOG.info(inOrder ? "stopped" : "stopped, with something cut off");
    return inOrder;
  }

  private @Nullable RunningBot tryOpen() {
    try {
      return RunningBot.open(settings, clock, metrics);
    } catch (StorageUnavailable e) {
      LOG.warn("PostgreSQL cannot be reached, tried again in {}: {}", STORE_AGAIN, cause(e));
      return null;
    }
  }

  private HttpServer openHttp() {
    return HttpServer.open(
        new HttpServer.Ports(settings.http().port(), settings.http().metricsPort()),
        new HttpServer.Routes(
            this::alive,
            this::health,
            this::scrape,
            settings.credit().map(credit -> (Intake) this::intake),
            settings.webhook().map(webhook -> new Webhook(webhook.secret().value(), this::post))),
        settings.shutdownTimeout().dividedBy(3));
  }

  private Health alive() {
    RunningBot bot = running;
    boolean alive = bot == null || bot.isAlive();
    return new Health(alive, Map.of("threads", alive ? "ok" : "one has ended"));
  }

  private String scrape() {
    RunningBot bot = running;
    return metrics.scrape(bot == null ? Optional.empty() : bot.outboxDepth());
  }

  private Intake.Answer intake(
      Optional<String> authorization, Optional<String> contentType, InputStream body) {
    RunningBot bot = running;
    if (bot == null) {
      return new Intake.Answer(
          503, Map.of("Retry-After", "5"), "{\"ok\":false,\"error\":\"starting\"}");
    }
    return bot.intake()
        .map(handler -> handler.handle(authorization, contentType, body, clock.instant()))
        .map(Bot::answer)
        .orElseGet(
            () ->
                new Intake.Answer(
                    401, Map.of(), "{\"ok\":false,\"error\":\"intake is not configured\"}"));
  }

  private Webhook.Receipt post(byte[] body) {
    RunningBot bot = running;
    return bot == null
        ? Webhook.Receipt.TRY_LATER
        : bot.receiver().map(receiver -> receiver.receive(body)).orElse(Webhook.Receipt.TRY_LATER);
  }

  private HttpServer server() {
    HttpServer server = http;
    if (server == null) {
      throw new IllegalStateException("the bot was not started");
    }
    return server;
  }

  private static Intake.Answer answer(IntakeAnswer answer) {
    return new Intake.Answer(answer.status(), answer.headers(), answer.json());
  }

  private static String cause(StorageUnavailable e) {
    Throwable cause = e.getCause();
    return cause == null ? String.valueOf(e.getMessage()) : String.valueOf(cause.getMessage());
  }
}
