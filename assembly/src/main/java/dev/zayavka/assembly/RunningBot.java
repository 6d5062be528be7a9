package dev.zayavka.assembly;

import dev.zayavka.adapter.onef.OnefAdapter;
import dev.zayavka.adapter.postgres.Timers;
import dev.zayavka.adapter.telegram.TelegramAdapter;
import dev.zayavka.adapter.telegram.api.TelegramRefusal;
import dev.zayavka.adapter.telegram.updates.WebhookReceiver;
import dev.zayavka.assembly.delivery.DeliveryWorker;
import dev.zayavka.assembly.http.Health;
import dev.zayavka.assembly.settings.InvalidSettings;
import dev.zayavka.assembly.settings.SettingError;
import dev.zayavka.ports.delivery.OutboxDepth;
import dev.zayavka.ports.http.HttpEndpoint;
import dev.zayavka.ports.http.HttpHandler;
import dev.zayavka.ports.http.HttpRoute;
import dev.zayavka.ports.shared.StorageUnavailable;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everything that works while the storage is there: updates in, effects out, timed work. */
final class RunningBot {

  private static final Logger LOG = LoggerFactory.getLogger(RunningBot.class);

  /** How much longer than its own limit a part is waited for. */
  private static final Duration LAST_CALL = Duration.ofMillis(600);

  private final Clock clock;
  private final Storage storage;
  private final TelegramAdapter telegram;
  private final Optional<OnefAdapter> onef;
  private final List<DeliveryWorker> workers;
  private final UpdateSource updates;
  private final Timers timers;
  private boolean stopped;
  private volatile boolean started;

  /** Puts it together from its parts; nothing works yet. */
  RunningBot(
      Clock clock,
      Storage storage,
      TelegramAdapter telegram,
      Optional<OnefAdapter> onef,
      List<DeliveryWorker> workers,
      UpdateSource updates,
      Timers timers) {
    this.clock = clock;
    this.storage = storage;
    this.telegram = telegram;
    this.onef = onef;
    this.workers = workers;
    this.updates = updates;
    this.timers = timers;
  }

  /**
   * Sets everything to work.
   *
   * @return false when it was told to stop meanwhile
   * @throws InvalidSettings when Telegram does not know the token
   */
  boolean start() {
    requireKnownToken();
    synchronized (this) {
      if (stopped) {
        return false;
      }
      workers.forEach(DeliveryWorker::start);
      timers.start();
      updates.start();
      started = true;
    }
    Thread.ofVirtual().name("offer-commands").start(this::offerCommands);
    return true;
  }

  Health health() {
    return Readiness.of(storage, telegram.isReachable(), updates);
  }

  /** False once a thread has ended that must not. */
  boolean isAlive() {
    return !started || updates.isAlive() && workers.stream().allMatch(DeliveryWorker::isAlive);
  }

  /** What waits in the outbox; empty while it cannot be asked. */
  Optional<List<OutboxDepth>> outboxDepth() {
    if (!storage.postgres().isReachable()) {
      // A scrape has to have the other numbers soon, in an outage above all.
      return Optional.empty();
    }
    try {
      return Optional.of(storage.postgres().outboxQueue().depth(clock.instant()));
    } catch (StorageUnavailable e) {
      return Optional.empty();
    }
  }

  /** The handler of a desk's endpoint. */
  HttpHandler handler(HttpEndpoint endpoint) {
    return onef.map(OnefAdapter::route)
        .filter(route -> route.endpoint().equals(endpoint))
        .map(HttpRoute::handler)
        .orElseThrow();
  }

  Optional<WebhookReceiver> receiver() {
    return updates.receiver();
  }

  /** Updates first, then what follows from them, then what both stand on. */
  void stop(ShutdownSequence ending) {
    synchronized (this) {
      stopped = true;
    }
    Duration share = ending.left(1, 3);
    ending.step("updates", share.plus(LAST_CALL), () -> updates.stop(share));
    ending.step("leadership", ending.left(1, 2), updates::close);
    ending.step("timers", ending.left(1, 2), timers::close);
    Duration rest = ending.left(4, 5);
    ending.step("workers", rest.plus(LAST_CALL), () -> stopWorkers(ShutdownSequence.within(rest)));
    ending.step("telegram", ending.left(1, 2), telegram::close);
    ending.step("1F", ending.left(1, 2), () -> onef.ifPresent(OnefAdapter::close));
    ending.step("storage", ending.left(), storage::close);
  }

  /** They all end side by side, and are waited for one after the other. */
  private boolean stopWorkers(ShutdownSequence ending) {
    boolean inOrder = true;
    workers.forEach(DeliveryWorker::finish);
    try {
      for (DeliveryWorker worker : workers) {
        inOrder &= worker.stop(ending.left());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      inOrder = false;
    }
    workers.forEach(DeliveryWorker::close);
    return inOrder;
  }

  /** A wrong token never comes right by itself; a Telegram that is away does. */
  private void requireKnownToken() {
    try {
      telegram.me();
    } catch (TelegramRefusal e) {
      if (e.isAboutToken()) {
        throw new InvalidSettings(
            List.of(
                new SettingError("BOT_TOKEN", "is not known to the Bot API server: " + e.code())));
      }
      LOG.warn("Telegram cannot be reached yet: {}", e.getMessage());
    }
  }

  private void offerCommands() {
    try {
      telegram.offerCommands();
    } catch (TelegramRefusal e) {
      LOG.warn("the menu of commands was not set: {}", e.getMessage());
    }
  }
}
