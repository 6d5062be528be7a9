package dev.zayavka.assembly;

import dev.zayavka.adapter.files.FilesAdapter;
import dev.zayavka.adapter.onef.OnefAdapter;
import dev.zayavka.adapter.onef.OnefSettings;
import dev.zayavka.adapter.postgres.PoolNumbers;
import dev.zayavka.adapter.postgres.Timers;
import dev.zayavka.adapter.postgres.credit.StoredCredit;
import dev.zayavka.adapter.sheets.SheetsAdapter;
import dev.zayavka.adapter.sheets.SheetsSettings;
import dev.zayavka.adapter.telegram.TelegramAdapter;
import dev.zayavka.adapter.telegram.TelegramPorts;
import dev.zayavka.adapter.telegram.TelegramSettings;
import dev.zayavka.adapter.telegram.credit.CreditFeature;
import dev.zayavka.adapter.telegram.devices.DeviceFeature;
import dev.zayavka.adapter.telegram.routing.FeatureFactory;
import dev.zayavka.adapter.telegram.support.SupportFeature;
import dev.zayavka.adapter.telegram.text.Language;
import dev.zayavka.assembly.delivery.ChannelPolicy;
import dev.zayavka.assembly.delivery.DeliveryWorker;
import dev.zayavka.assembly.metrics.Metrics;
import dev.zayavka.assembly.settings.BotSettings;
import dev.zayavka.assembly.settings.ClientListSettings;
import dev.zayavka.assembly.settings.CreditSettings;
import dev.zayavka.assembly.settings.DeliverySettings;
import dev.zayavka.assembly.settings.Secret;
import dev.zayavka.assembly.settings.Settings;
import dev.zayavka.assembly.settings.SupportSettings;
import dev.zayavka.ports.delivery.RetryPolicy;
import dev.zayavka.ports.delivery.Route.Channel;
import dev.zayavka.ports.delivery.driven.Sink;
import dev.zayavka.ports.devices.DeviceEffect;
import dev.zayavka.ports.shared.StorageUnavailable;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Puts a bot together: storage, services, adapters, workers. */
final class Wiring {

  private static final int IN_FLIGHT = 16;

  /** A long list takes a good part of a small heap. */
  private static final int FILES_IN_FLIGHT = 1;

  private Wiring() {}

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
      AtomicReference<@Nullable UpdateSource> listening = new AtomicReference<>();
      Optional<SheetsAdapter> clients = clients(settings, storage, clock);
      Services services =
          Services.of(
              settings,
              storage,
              clients.map(SheetsAdapter::directory).orElse(nobody -> Optional.empty()),
              metrics);
      TelegramAdapter telegram =
          telegram(
              settings, storage, services, clock, () -> since(listening.get(), clock), metrics);
      Optional<OnefAdapter> onef =
          settings.credit().map(credit -> onef(settings, credit, services, storage, clock));
      sinks(telegram, onef, services, clock)
          .forEach(
              sink ->
                  workers.add(worker(sink, settings, storage, services, clock, instance, metrics)));
      gauges(metrics, storage);
      UpdateSource updates = updates(settings, storage, telegram, workers, instance, clock);
      listening.set(updates);
      Timers timers = TimedWork.named(settings, storage, services, onef, clients, clock, metrics);
      return new RunningBot(clock, storage, telegram, onef, workers, updates, timers);
    } catch (RuntimeException e) {
      storage.close();
      throw e;
    }
  }

  private static TelegramAdapter telegram(
      Settings settings,
      Storage storage,
      Services services,
      Clock clock,
      Supplier<Instant> listeningSince,
      Metrics metrics) {
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
            services.chats(),
            services.undelivered(),
            storage.postgres().deadUpdates(),
            storage.locks(),
            storage.sendBudget(),
            clock,
            listeningSince),
        desks(services),
        metrics);
  }

  /** The desks that are on: each is offered a message if those before it leave it. */
  private static List<FeatureFactory> desks(Services services) {
    List<FeatureFactory> desks = new ArrayList<>();
    services.credit().map(desk -> CreditFeature.factory(desk.ports())).ifPresent(desks::add);
    services.devices().map(desk -> DeviceFeature.factory(desk.ports())).ifPresent(desks::add);
    services.support().map(desk -> SupportFeature.factory(desk.ports())).ifPresent(desks::add);
    return desks;
  }

  /** The adapter needs to know since when updates come in, and they come in through it. */
  private static Instant since(@Nullable UpdateSource updates, Clock clock) {
    return updates == null ? clock.instant() : updates.listeningSince();
  }

  private static Optional<SheetsAdapter> clients(Settings settings, Storage storage, Clock clock) {
    return settings
        .support()
        .flatMap(SupportSettings::clients)
        .map(list -> SheetsAdapter.open(sheets(list), storage.cache(), clock));
  }

  private static SheetsSettings sheets(ClientListSettings list) {
    return switch (list) {
      case ClientListSettings.Sheet sheet ->
          new SheetsSettings.Spreadsheet(
              sheet.id(), sheet.range(), sheet.credentials().map(Secret::value), sheet.apiUrl());
      case ClientListSettings.Csv csv -> new SheetsSettings.CsvFile(csv.file());
    };
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
        storage.postgres().standalone(StoredCredit::pullCursor),
        clock);
  }

  private static List<Sink> sinks(
      TelegramAdapter telegram, Optional<OnefAdapter> onef, Services services, Clock clock) {
    List<Sink> sinks = new ArrayList<>();
    sinks.add(telegram.sink());
    onef.flatMap(OnefAdapter::callback).ifPresent(sinks::add);
    services
        .devices()
        .map(desk -> FilesAdapter.sink(telegram.files(), desk.files(), clock))
        .ifPresent(sinks::add);
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
        policy(sink.channel(), settings.delivery()),
        storage.postgres().outboxQueue(),
        services.settlers(),
        clock,
        instance,
        () -> ThreadLocalRandom.current().nextDouble(-1, 1),
        metrics);
  }

  private static ChannelPolicy policy(Channel channel, DeliverySettings settings) {
    return new ChannelPolicy(
        channel,
        channel.equals(DeviceEffect.FILES) ? FILES_IN_FLIGHT : IN_FLIGHT,
        settings.lease(),
        new RetryPolicy(settings.schedule(), settings.retryFor()));
  }

  private static Instant settledSince(List<DeliveryWorker> workers) {
    return workers.stream()
        .map(DeliveryWorker::settledSince)
        .max(Comparator.naturalOrder())
        .orElse(Instant.EPOCH);
  }

  private static UpdateSource updates(
      Settings settings,
      Storage storage,
      TelegramAdapter telegram,
      List<DeliveryWorker> workers,
      String instance,
      Clock clock) {
    return settings
        .webhook()
        .<UpdateSource>map(
            webhook ->
                new UpdateSource.Posted(
                    telegram, webhook, clock.instant(), () -> settledSince(workers)))
        .orElseGet(
            () ->
                new UpdateSource.Polled(
                    telegram,
                    new LeaderLock(
                        storage.postgres().locks(),
                        "poller:" + settings.bot().id(),
                        instance,
                        System::nanoTime,
                        clock),
                    clock));
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
