package dev.zayavka.assembly;

import dev.zayavka.adapter.postgres.PoolNumbers;
import dev.zayavka.adapter.postgres.Timers;
import dev.zayavka.adapter.telegram.TelegramAdapter;
import dev.zayavka.adapter.telegram.TelegramPorts;
import dev.zayavka.adapter.telegram.TelegramSettings;
import dev.zayavka.adapter.telegram.routing.FeatureFactory;
import dev.zayavka.adapter.telegram.text.Language;
import dev.zayavka.assembly.delivery.ChannelPolicy;
import dev.zayavka.assembly.delivery.DeliveryWorker;
import dev.zayavka.assembly.delivery.DeliveryWorkers;
import dev.zayavka.assembly.delivery.Settlers;
import dev.zayavka.assembly.desk.DeskModule;
import dev.zayavka.assembly.desk.OpenDesk;
import dev.zayavka.assembly.desk.Spine;
import dev.zayavka.assembly.instance.LeaderLease;
import dev.zayavka.assembly.instance.Membership;
import dev.zayavka.assembly.instance.MembershipObserver;
import dev.zayavka.assembly.metrics.Metrics;
import dev.zayavka.assembly.settings.BotSettings;
import dev.zayavka.assembly.settings.DeliverySettings;
import dev.zayavka.assembly.settings.Settings;
import dev.zayavka.core.conversation.ArrivalService;
import dev.zayavka.core.conversation.ChatMoveService;
import dev.zayavka.core.conversation.ConversationService;
import dev.zayavka.core.delivery.PlainDeliveryService;
import dev.zayavka.core.delivery.Settlement;
import dev.zayavka.core.delivery.UndeliveredService;
import dev.zayavka.ports.delivery.RetryPolicy;
import dev.zayavka.ports.delivery.Route.Channel;
import dev.zayavka.ports.delivery.driven.Sink;
import dev.zayavka.ports.delivery.driving.SettleDeliveries;
import dev.zayavka.ports.shared.InstanceTerm;
import dev.zayavka.ports.shared.StorageUnavailable;
import dev.zayavka.ports.shared.driven.Transactions;
import dev.zayavka.ports.shared.driven.Work;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Puts a bot together: storage, desks, adapters, workers. */
final class Wiring {

  /** Concurrency limit of a channel, unless its desk says otherwise. */
  private static final int IN_FLIGHT = 16;

  private final Settings settings;
  private final List<DeskModule<?>> modules;
  private final Clock clock;
  private final Metrics metrics;
  private final String instance = UUID.randomUUID().toString();
  private final DeliveryWorkers workers = new DeliveryWorkers();

  /** Wakes the other instances. */
  private volatile Runnable announce = () -> {};

  private Wiring(Settings settings, List<DeskModule<?>> modules, Clock clock, Metrics metrics) {
    this.settings = settings;
    this.modules = modules;
    this.clock = clock;
    this.metrics = metrics;
  }

  /**
   * Opens the storage and puts everything together; nothing works yet.
   *
   * @param modules the desks the runner has, on or off
   * @throws StorageUnavailable when PostgreSQL cannot be reached
   */
  static RunningBot open(
      Settings settings, List<DeskModule<?>> modules, Clock clock, Metrics metrics) {
    return new Wiring(settings, modules, clock, metrics).open();
  }

  private RunningBot open() {
    Storage storage = Storage.open(settings, modules, this::enqueued);
    try {
      return over(storage);
    } catch (RuntimeException e) {
      storage.close();
      throw e;
    }
  }

  private void enqueued(Set<Channel> channels) {
    workers.wake(channels);
    announce.run();
  }

  private RunningBot over(Storage storage) {
    Function<Channel, ChannelPolicy> channels = channels(settings.delivery());
    Settlement settlement =
        new Settlement(channel -> channels.apply(channel).retries(), settings.bot().admins());
    Spine spine =
        new Spine(
            settings.bot(),
            storage.postgres(),
            storage.cache(),
            storage.forwardedMessages(),
            settlement,
            Logging::recent,
            metrics,
            clock);
    List<OpenDesk> desks = modules.stream().flatMap(desk -> open(desk, spine).stream()).toList();
    LeaderLease leadership = leadership(storage);
    Membership membership = membership(storage, leadership);
    announce = () -> announce(storage, membership);
    Listening listening = listening(leadership);
    TelegramAdapter telegram = telegram(storage, desks, listening);
    Settlers settlers = settlers(storage, settlement, desks);
    for (Sink sink : sinks(telegram, desks)) {
      workers.add(worker(sink, channels.apply(sink.channel()), storage, settlers, membership));
    }
    Seeding seeding = new Seeding(desks.stream().map(OpenDesk::seed).toList());
    gauges(storage, membership);
    return new RunningBot(
        clock,
        storage,
        telegram,
        desks,
        workers,
        membership,
        seeding,
        updates(telegram, leadership, seeding),
        TimedWork.registered(
            storage.postgres(), timers(storage, membership), desks, clock, metrics));
  }

  private <S> Optional<OpenDesk> open(DeskModule<S> desk, Spine spine) {
    return settings.desk(desk.type()).map(own -> desk.open(own, spine));
  }

  /** The limits of each channel: as its desk says, or the usual ones. */
  private Function<Channel, ChannelPolicy> channels(DeliverySettings delivery) {
    RetryPolicy retries = new RetryPolicy(delivery.schedule(), delivery.retryFor());
    Function<Channel, ChannelPolicy> usual =
        channel -> new ChannelPolicy(channel, IN_FLIGHT, delivery.lease(), retries);
    Map<Channel, ChannelPolicy> own =
        modules.stream()
            .flatMap(desk -> channels(desk, usual).stream())
            .collect(Collectors.toMap(ChannelPolicy::channel, policy -> policy));
    return channel -> Optional.ofNullable(own.get(channel)).orElseGet(() -> usual.apply(channel));
  }

  private <S> List<ChannelPolicy> channels(
      DeskModule<S> desk, Function<Channel, ChannelPolicy> usual) {
    return settings.desk(desk.type()).map(own -> desk.channels(own, usual)).orElseGet(List::of);
  }

  private TelegramAdapter telegram(Storage storage, List<OpenDesk> desks, Listening listening) {
    BotSettings bot = settings.bot();
    Transactions<Work> spine = storage.postgres().spine();
    return TelegramAdapter.open(
        new TelegramSettings(
            bot.token().value(),
            bot.apiUrl(),
            Language.valueOf(bot.language().getLanguage().toUpperCase(Locale.ROOT)),
            bot.admins(),
            bot.timeZone(),
            settings.delivery().pace()),
        new TelegramPorts(
            storage.mirrored(
                new ArrivalService(new ConversationService(spine), storage.postgres().arrivals())),
            new ChatMoveService(spine),
            new UndeliveredService(spine, bot.admins()),
            storage.postgres().deadUpdates(),
            storage.locks(),
            storage.sendBudget(),
            storage.shownDigests(),
            clock,
            listening::since),
        features(desks),
        metrics);
  }

  /** The narrower a desk's claim on private words, the earlier it is offered them. */
  private static List<FeatureFactory> features(List<OpenDesk> desks) {
    return desks.stream()
        .map(OpenDesk::feature)
        .sorted(Comparator.comparing(FeatureFactory::words))
        .toList();
  }

  private static Settlers settlers(Storage storage, Settlement settlement, List<OpenDesk> desks) {
    List<SettleDeliveries> settlers = new ArrayList<>();
    settlers.add(new PlainDeliveryService(storage.postgres().spine(), settlement));
    desks.forEach(desk -> settlers.add(desk.settler()));
    return new Settlers(settlers);
  }

  private static List<Sink> sinks(TelegramAdapter telegram, List<OpenDesk> desks) {
    List<Sink> sinks = new ArrayList<>();
    sinks.add(telegram.sink());
    desks.forEach(desk -> sinks.addAll(desk.sinks().apply(telegram.files())));
    return sinks;
  }

  private DeliveryWorker worker(
      Sink sink, ChannelPolicy policy, Storage storage, Settlers settlers, Membership membership) {
    return new DeliveryWorker(
        sink,
        policy,
        storage.postgres().outboxQueue(),
        settlers,
        clock,
        membership::term,
        () -> ThreadLocalRandom.current().nextDouble(-1, 1),
        metrics);
  }

  private LeaderLease leadership(Storage storage) {
    return new LeaderLease(
        "poller:" + settings.bot().id(), storage.postgres().locks(), System::nanoTime, clock);
  }

  /** A webhook runner leads nothing: updates are posted to any instance. */
  private Membership membership(Storage storage, LeaderLease leadership) {
    return new Membership(
        storage.postgres().instances(),
        instance,
        settings.webhook().isPresent() ? List.of() : List.of(leadership),
        System::nanoTime,
        new MembershipObserver() {
          @Override
          public void active() {
            workers.wake();
          }

          @Override
          public void tookOver(int instances) {
            metrics.tookOver(instances);
          }
        });
  }

  private static void announce(Storage storage, Membership membership) {
    if (membership.alive() > 1) {
      storage.announce();
    }
  }

  private Timers timers(Storage storage, Membership membership) {
    return storage
        .postgres()
        .timers(() -> membership.term().map(InstanceTerm::owner).orElse(instance));
  }

  private Listening listening(LeaderLease leadership) {
    return settings.webhook().isPresent()
        ? new Listening.Webhook(clock.instant(), workers::settledSince)
        : new Listening.Polling(leadership, clock);
  }

  private UpdateSource updates(TelegramAdapter telegram, LeaderLease leadership, Seeding seeding) {
    return settings
        .webhook()
        .<UpdateSource>map(webhook -> new UpdateSource.Posted(telegram, webhook))
        .orElseGet(() -> new UpdateSource.Polled(telegram, leadership, seeding));
  }

  private void gauges(Storage storage, Membership membership) {
    metrics.gauge("zayavka.instances", "Living instances, by their heartbeats", membership::alive);
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
