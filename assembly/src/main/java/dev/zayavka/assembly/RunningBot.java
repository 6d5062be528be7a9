package dev.zayavka.assembly;

import dev.zayavka.adapter.onef.IntakeHandler;
import dev.zayavka.adapter.onef.OnefAdapter;
import dev.zayavka.adapter.onef.OnefPuller;
import dev.zayavka.adapter.onef.OnefSettings;
import dev.zayavka.adapter.onef.PullOutcome;
import dev.zayavka.adapter.postgres.PoolNumbers;
import dev.zayavka.adapter.postgres.Timers;
import dev.zayavka.adapter.telegram.TelegramAdapter;
import dev.zayavka.adapter.telegram.TelegramPorts;
import dev.zayavka.adapter.telegram.TelegramSettings;
import dev.zayavka.adapter.telegram.api.TelegramRefusal;
import dev.zayavka.adapter.telegram.text.Language;
import dev.zayavka.assembly.delivery.DeliveryWorker;
import dev.zayavka.assembly.http.Health;
import dev.zayavka.assembly.http.Webhook;
import dev.zayavka.assembly.metrics.Metrics;
import dev.zayavka.assembly.settings.BotSettings;
import dev.zayavka.assembly.settings.CreditSettings;
import dev.zayavka.assembly.settings.InvalidSettings;
import dev.zayavka.assembly.settings.Secret;
import dev.zayavka.assembly.settings.SettingError;
import dev.zayavka.assembly.settings.Settings;
import dev.zayavka.ports.credit.driving.RemindOfCredit;
import dev.zayavka.ports.delivery.OutboxDepth;
import dev.zayavka.ports.delivery.driven.OutboxQueue;
import dev.zayavka.ports.delivery.driven.Sink;
import dev.zayavka.ports.shared.StorageUnavailable;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everything that works while the storage is there: updates in, effects out, timed work. */
final class RunningBot {

  private static final Logger LOG = LoggerFactory.getLogger(RunningBot.class);
  private static final Duration SWEEP = Duration.ofMinutes(10);
  private static final Duration SLOWEST_REMINDERS = Duration.ofSeconds(15);

  /** Delivered effects are kept this long for whoever looks into a trouble of yesterday. */
  private static final Duration KEEP_DELIVERED = Duration.ofDays(7);

  /** Telegram repeats an update for 24 hours; its numbers may begin anew after a quiet week. */
  private static final Duration KEEP_COMMANDS = Duration.ofDays(3);

  private final Settings settings;
  private final Clock clock;
  private final Storage storage;
  private final TelegramAdapter telegram;
  private final Optional<OnefAdapter> onef;
  private final List<DeliveryWorker> workers;
  private final Updates updates;
  private final Timers timers;

  private RunningBot(
      Settings settings,
      Clock clock,
      Storage storage,
      TelegramAdapter telegram,
      Optional<OnefAdapter> onef,
      List<DeliveryWorker> workers,
      Updates updates,
      Timers timers) {
    this.settings = settings;
    this.clock = clock;
    this.storage = storage;
    this.telegram = telegram;
    this.onef = onef;
    this.workers = workers;
    this.updates = updates;
    this.timers = timers;
  }

  /**
   * Opens the storage and puts everything together; nothing works yet.
   *
   * @throws StorageUnavailable when PostgreSQL cannot be reached
   */
  static RunningBot open(Settings settings, Clock clock, Metrics metrics) {
    List<DeliveryWorker> workers = new CopyOnWriteArrayList<>();
    Storage storage = Storage.open(settings, () -> workers.forEach(DeliveryWorker::wake));
    try {
      String instance = UUID.randomUUID().toString();
      Services services = Services.of(settings, storage, metrics);
      TelegramAdapter telegram = telegram(settings, storage, services, clock, metrics);
      Optional<OnefAdapter> onef =
          settings.credit().map(credit -> onef(settings, credit, services, storage, clock));
      sinks(telegram, onef)
          .forEach(
              sink ->
                  workers.add(worker(sink, settings, storage, services, clock, instance, metrics)));
      gauges(metrics, storage);
      Timers timers = timers(settings, storage, services, onef, clock);
      return new RunningBot(
          settings,
          clock,
          storage,
          telegram,
          onef,
          workers,
          updates(settings, storage, telegram, instance),
          timers);
    } catch (RuntimeException e) {
      storage.close();
      throw e;
    }
  }

  void start() {
    requireKnownToken();
    workers.forEach(DeliveryWorker::start);
    timers.start();
    updates.start();
    Thread.ofVirtual().name("offer-commands").start(this::offerCommands);
  }

  Health health() {
    return Readiness.of(storage, telegram.isReachable(), updates);
  }

  boolean isAlive() {
    return updates.isAlive() && workers.stream().allMatch(DeliveryWorker::isAlive);
  }

  /** What waits in the outbox; empty while it cannot be asked. */
  Optional<List<OutboxDepth>> outboxDepth() {
    try {
      return Optional.of(storage.postgres().outboxQueue().depth(clock.instant()));
    } catch (StorageUnavailable e) {
      return Optional.empty();
    }
  }

  Optional<IntakeHandler> intake() {
    return onef.flatMap(OnefAdapter::intake);
  }

  Optional<Webhook.Receiver> receiver() {
    return updates.receiver();
  }

  /** Updates first, then what follows from them, then what both stand on. */
  boolean stop() {
    Duration share = settings.shutdownTimeout().dividedBy(3);
    updates.stop(share);
    timers.close();
    boolean inOrder = stopWorkers(share);
    telegram.close();
    onef.ifPresent(OnefAdapter::close);
    storage.close();
    return inOrder;
  }

  private boolean stopWorkers(Duration within) {
    boolean inOrder = true;
    try {
      for (DeliveryWorker worker : workers) {
        inOrder &= worker.stop(within.dividedBy(workers.size()));
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

  private static TelegramAdapter telegram(
      Settings settings, Storage storage, Services services, Clock clock, Metrics metrics) {
    BotSettings bot = settings.bot();
    return TelegramAdapter.open(
        new TelegramSettings(
            bot.token().value(),
            bot.apiUrl(),
            Language.valueOf(bot.language().getLanguage().toUpperCase(Locale.ROOT)),
            bot.admins(),
            bot.timeZone()),
        new TelegramPorts(
            services.converse(),
            services.credit().map(Services.Credit::ports),
            services.undelivered(),
            storage.postgres().deadUpdates(),
            storage.locks(),
            storage.sendBudget(),
            clock),
        metrics);
  }

  private static OnefAdapter onef(
      Settings settings, CreditSettings credit, Services services, Storage storage, Clock clock) {
    Services.Credit desk = services.credit().orElseThrow();
    return OnefAdapter.open(
        new OnefSettings(
            credit.onef().intakeToken().map(Secret::value),
            credit.onef().callbackUrl(),
            credit.onef().token().map(Secret::value),
            credit.onef().authHeader(),
            credit.onef().pull().map(pull -> pull.url()),
            settings.bot().timeZone()),
        desk.receive(),
        desk.ports().ask(),
        storage.postgres().pullCursor(),
        clock);
  }

  private static List<Sink> sinks(TelegramAdapter telegram, Optional<OnefAdapter> onef) {
    List<Sink> sinks = new ArrayList<>();
    sinks.add(telegram.sink());
    onef.flatMap(OnefAdapter::callback).ifPresent(sinks::add);
    return sinks;
  }

  private static DeliveryWorker worker(
      Sink sink,
      Settings settings,
      Storage storage,
      Services services,
      Clock clock,
      String instance,
      Metrics metrics) {
    return new DeliveryWorker(
        sink,
        storage.postgres().outboxQueue(),
        services.settlers(),
        clock,
        instance,
        settings.delivery().lease(),
        () -> ThreadLocalRandom.current().nextDouble(-1, 1),
        metrics);
  }

  private static Updates updates(
      Settings settings, Storage storage, TelegramAdapter telegram, String instance) {
    return settings
        .webhook()
        .<Updates>map(webhook -> new Updates.Posted(telegram, webhook))
        .orElseGet(
            () ->
                new Updates.Polled(
                    telegram,
                    new LeaderLock(
                        storage.postgres().locks(),
                        "poller:" + settings.bot().id(),
                        instance,
                        System::nanoTime)));
  }

  private static Timers timers(
      Settings settings,
      Storage storage,
      Services services,
      Optional<OnefAdapter> onef,
      Clock clock) {
    Timers timers = storage.postgres().timers();
    OutboxQueue outbox = storage.postgres().outboxQueue();
    timers.every(
        "sweep",
        SWEEP,
        () -> {
          outbox.purge(clock.instant().minus(KEEP_DELIVERED));
          storage.postgres().sweep(clock.instant(), KEEP_COMMANDS);
        });
    services
        .credit()
        .map(Services.Credit::remind)
        .ifPresent(remind -> remindBy(timers, settings, remind, clock));
    settings
        .credit()
        .flatMap(credit -> credit.onef().pull())
        .ifPresent(
            pull ->
                timers.every(
                    "onef-pull",
                    pull.interval(),
                    () -> onef.flatMap(OnefAdapter::puller).ifPresent(p -> pullAll(p, clock))));
    return timers;
  }

  /** Often enough that a reminder is at most a quarter late. */
  private static void remindBy(
      Timers timers, Settings settings, RemindOfCredit remind, Clock clock) {
    Duration wait = settings.credit().orElseThrow().desk().remindAfter().dividedBy(4);
    Duration tick = wait.compareTo(SLOWEST_REMINDERS) < 0 ? wait : SLOWEST_REMINDERS;
    timers.every("credit-reminders", tick, () -> remind.remind(clock.instant()));
  }

  private static void pullAll(OnefPuller puller, Clock clock) {
    PullOutcome outcome;
    do {
      outcome = puller.pullOnce(clock.instant());
    } while (outcome instanceof PullOutcome.Pulled pulled && pulled.more());
    if (outcome instanceof PullOutcome.Failed failed) {
      LOG.warn("1F's list could not be fetched: {}", failed.cause());
    }
  }

  private static void gauges(Metrics metrics, Storage storage) {
    metrics.gauge("zayavka.db.pool.active", "Connections at work", () -> pool(storage).active());
    metrics.gauge("zayavka.db.pool.idle", "Connections that wait", () -> pool(storage).idle());
    metrics.gauge(
        "zayavka.db.pool.pending", "Calls that wait for one", () -> pool(storage).pending());
    metrics.gauge("zayavka.db.pool.max", "Connections at most", () -> pool(storage).max());
    storage
        .redis()
        .ifPresent(
            redis ->
                metrics.gauge(
                    "zayavka.redis.up", "1 while Redis answers", () -> redis.reachable() ? 1 : 0));
  }

  private static PoolNumbers pool(Storage storage) {
    return storage.postgres().pool();
  }
}
