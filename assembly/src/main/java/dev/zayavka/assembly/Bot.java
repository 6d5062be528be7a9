package dev.zayavka.assembly;

import dev.zayavka.adapter.telegram.updates.WebhookReceiver.Received;
import dev.zayavka.adapter.telegram.updates.WebhookRoute;
import dev.zayavka.assembly.desk.DeskModule;
import dev.zayavka.assembly.http.Health;
import dev.zayavka.assembly.http.HttpServer;
import dev.zayavka.assembly.http.RunnerRoutes;
import dev.zayavka.assembly.metrics.Metrics;
import dev.zayavka.assembly.settings.Settings;
import dev.zayavka.ports.http.HttpEndpoint;
import dev.zayavka.ports.http.HttpReply;
import dev.zayavka.ports.http.HttpRoute;
import dev.zayavka.ports.shared.StorageUnavailable;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One instance of the bot, from its settings to its end. HTTP answers from the first moment; until
 * PostgreSQL is available it reports that the bot is not ready, and asks callers to try again.
 */
public final class Bot {

  private static final Logger LOG = LoggerFactory.getLogger(Bot.class);
  private static final Duration STORE_AGAIN = Duration.ofSeconds(2);
  private static final HttpReply STARTING =
      HttpReply.json(503, Map.of("Retry-After", "5"), "{\"ok\":false,\"error\":\"starting\"}");

  private final Settings settings;
  private final Clock clock;
  private final List<DeskModule<?>> desks;
  private final Metrics metrics = new Metrics();
  private final CountDownLatch stopping = new CountDownLatch(1);
  private final CountDownLatch opening = new CountDownLatch(1);
  private final CompletableFuture<Boolean> stopped = new CompletableFuture<>();
  private boolean begun;
  private volatile @Nullable HttpServer http;
  private volatile @Nullable RunningBot running;

  public Bot(Settings settings) {
    this(settings, Clock.systemUTC());
  }

  /**
   * @param clock current time; a test's may be moved
   */
  public Bot(Settings settings, Clock clock) {
    this(settings, clock, DeskModules.ALL);
  }

  /**
   * @param clock current time; a test's may be moved
   * @param desks the desks it has, on or off: those whose settings were read
   */
  public Bot(Settings settings, Clock clock, List<DeskModule<?>> desks) {
    this.settings = settings;
    this.clock = clock;
    this.desks = List.copyOf(desks);
  }

  /**
   * Starts everything; waits for PostgreSQL as long as it takes. Does nothing when it was told to
   * stop before.
   *
   * @throws dev.zayavka.assembly.settings.InvalidSettings when Telegram does not know the token
   * @throws dev.zayavka.assembly.http.PortTaken if another process listens on our port
   * @throws IllegalStateException when it was started before
   */
  public void start() throws InterruptedException {
    if (!begin()) {
      return;
    }
    try {
      RunningBot bot = openBoth();
      opening.countDown();
      if (bot != null && bot.start()) {
        LOG.info("started on port {}", port());
        bot.goOn();
        metrics.open();
      }
    } finally {
      opening.countDown();
    }
  }

  /** Blocks until the bot is told to stop. */
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

  /** Health of the bot, as {@code /readyz} reports it. */
  public Health health() {
    RunningBot bot = running;
    return bot == null || isStopping() ? Readiness.starting() : bot.health();
  }

  /**
   * Accepts nothing new, finishes the work under way, and closes, all within {@code
   * SHUTDOWN_TIMEOUT}. May be called at any time, and more than once: later calls wait for the
   * first.
   *
   * @return false when something had to be cut off; nothing is lost by that, but may be repeated
   */
  public boolean stop() {
    if (isFirstToStop()) {
      boolean inOrder = false;
      try {
        inOrder = takenDown();
      } finally {
        stopped.complete(inOrder);
      }
    }
    return stopped.join();
  }

  private boolean takenDown() {
    LOG.info("stopping");
    ShutdownSequence sequence = ShutdownSequence.within(settings.shutdownTimeout());
    // A bot that is open can be stopped while it starts.
    sequence.step("opening", sequence.left(1, 3), this::awaitOpening);
    HttpServer server = http;
    if (server != null) {
      // Its own limit is a third of the whole.
      sequence.step("http", sequence.left(1, 2), server::close);
    }
    RunningBot bot = running;
    if (bot != null) {
      bot.stop(sequence);
    }
    metrics.close();
    LOG.info(sequence.inOrder() ? "stopped" : "stopped, with something cut off");
    return sequence.inOrder();
  }

  private synchronized boolean begin() {
    if (begun) {
      throw new IllegalStateException("a bot is started once");
    }
    begun = !isStopping();
    return begun;
  }

  private synchronized boolean isFirstToStop() {
    boolean first = !isStopping();
    stopping.countDown();
    if (!begun) {
      opening.countDown();
    }
    return first;
  }

  private boolean isStopping() {
    return stopping.getCount() == 0;
  }

  private void awaitOpening() {
    try {
      opening.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Opens the port while the storage is opened for the first time: each takes about half of the
   * start. A port that is taken is reported at once. Null when it was told to stop meanwhile.
   */
  private @Nullable RunningBot openBoth() throws InterruptedException {
    FutureTask<RunningBot> first = new FutureTask<>(this::wired);
    Thread.ofVirtual().name("open").start(first);
    try {
      http = openHttp();
    } catch (RuntimeException e) {
      Thread.ofVirtual().name("discard").start(() -> discard(first));
      throw e;
    }
    return open(() -> result(first));
  }

  /** Null when it was told to stop meanwhile. */
  private @Nullable RunningBot open(Attempt first) throws InterruptedException {
    Attempt attempt = first;
    while (true) {
      RunningBot opened = tried(attempt);
      if (opened != null) {
        return kept(opened);
      }
      if (stopping.await(STORE_AGAIN.toMillis(), TimeUnit.MILLISECONDS)) {
        return null;
      }
      attempt = this::wired;
    }
  }

  private static RunningBot result(FutureTask<RunningBot> task) throws InterruptedException {
    try {
      return task.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
    }
  }

  private void discard(FutureTask<RunningBot> task) {
    try {
      result(task).stop(ShutdownSequence.within(settings.shutdownTimeout()));
    } catch (RuntimeException e) {
      LOG.info("the storage was not opened either: {}", rootCause(e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Registers the opened bot, so that a later stop includes it; if the stop has already begun,
   * stops it here.
   */
  private @Nullable RunningBot kept(RunningBot opened) {
    synchronized (this) {
      if (!isStopping()) {
        running = opened;
        return opened;
      }
    }
    opened.stop(ShutdownSequence.within(settings.shutdownTimeout()));
    return null;
  }

  private RunningBot wired() {
    return Wiring.open(settings, desks, clock, metrics);
  }

  private static @Nullable RunningBot tried(Attempt attempt) throws InterruptedException {
    try {
      return attempt.opened();
    } catch (StorageUnavailable e) {
      LOG.warn(
          "PostgreSQL (DATABASE_URL) cannot be used, tried again in {}: {}",
          STORE_AGAIN,
          rootCause(e));
      return null;
    }
  }

  private HttpServer openHttp() {
    List<HttpRoute> routes = new ArrayList<>();
    desks.stream()
        .filter(desk -> settings.desk(desk.type()).isPresent())
        .flatMap(desk -> desk.endpoints().stream())
        .forEach(endpoint -> routes.add(onceOpen(endpoint)));
    settings
        .webhook()
        .ifPresent(webhook -> routes.add(WebhookRoute.of(webhook.secret().value(), this::receive)));
    routes.add(RunnerRoutes.alive(this::alive));
    routes.add(RunnerRoutes.ready(this::health));
    return HttpServer.open(
        new HttpServer.Ports(settings.http().port(), settings.http().metricsPort()),
        routes,
        List.of(RunnerRoutes.metrics(this::scrape)),
        settings.shutdownTimeout().dividedBy(3));
  }

  /** A desk's endpoint; callers are asked to come again until the storage is open. */
  private HttpRoute onceOpen(HttpEndpoint endpoint) {
    return new HttpRoute(
        endpoint,
        request -> {
          RunningBot bot = running;
          return bot == null ? STARTING : bot.handler(endpoint).handle(request);
        });
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

  private Received receive(byte[] body) {
    RunningBot bot = running;
    return bot == null ? Received.TRY_LATER : bot.receive(body);
  }

  private HttpServer server() {
    HttpServer server = http;
    if (server == null) {
      throw new IllegalStateException("the bot was not started");
    }
    return server;
  }

  private static String rootCause(Throwable e) {
    Throwable root = e;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return String.valueOf(root.getMessage());
  }

  /** An attempt to open everything but the port; it may find PostgreSQL away. */
  private interface Attempt {
    RunningBot opened() throws InterruptedException;
  }
}
