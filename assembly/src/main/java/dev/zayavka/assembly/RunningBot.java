package dev.zayavka.assembly;

import dev.zayavka.adapter.postgres.Timers;
import dev.zayavka.adapter.telegram.TelegramAdapter;
import dev.zayavka.adapter.telegram.api.TelegramRefusal;
import dev.zayavka.adapter.telegram.updates.WebhookReceiver.Received;
import dev.zayavka.assembly.delivery.DeliveryWorkers;
import dev.zayavka.assembly.desk.OpenDesk;
import dev.zayavka.assembly.http.Health;
import dev.zayavka.assembly.instance.Heartbeats;
import dev.zayavka.assembly.instance.Membership;
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

/** The parts that work while the storage is reachable: updates in, effects out, timed work. */
final class RunningBot {

  private static final Logger LOG = LoggerFactory.getLogger(RunningBot.class);

  /** Additional time for a part to stop, beyond its own limit. */
  private static final Duration GRACE = Duration.ofMillis(600);

  /** Longest wait of a posted update for the rest of the start. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Clock clock;
  private final Storage storage;
  private final TelegramAdapter telegram;
  private final List<OpenDesk> desks;
  private final DeliveryWorkers workers;
  private final Heartbeats heartbeats;
  private final Seeding seeding;
  private final UpdateSource updates;
  private final Timers timers;
  private boolean stopped;
  private volatile boolean started;

  /** Puts it together from its parts; nothing works yet. */
  RunningBot(
      Clock clock,
      Storage storage,
      TelegramAdapter telegram,
      List<OpenDesk> desks,
      DeliveryWorkers workers,
      Membership membership,
      Seeding seeding,
      UpdateSource updates,
      Timers timers) {
    this.clock = clock;
    this.storage = storage;
    this.telegram = telegram;
    this.desks = desks;
    this.workers = workers;
    this.heartbeats = new Heartbeats(membership);
    this.seeding = seeding;
    this.updates = updates;
    this.timers = timers;
  }

  /**
   * Is ready to work from now on; {@link #goOn} begins it.
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
      updates.start();
    }
    return true;
  }

  /** Sets everything to work; what is slow about that goes on in threads. */
  void goOn() {
    synchronized (this) {
      if (stopped) {
        return;
      }
      seeding.start();
      heartbeats.start();
      workers.start(storage.postgres().outboxQueue(), clock);
      started = true;
      storage.connect(workers::look);
      timers.start();
    }
    Thread.ofVirtual().name("offer-commands").start(this::offerCommands);
  }

  Health health() {
    return Readiness.of(storage, telegram.isReachable(), updates);
  }

  /** False once a thread has ended that must not. */
  boolean isAlive() {
    return !started
        || (seeding.isAlive() && heartbeats.isAlive() && updates.isAlive() && workers.isAlive());
  }

  /** Depth of the outbox; empty while it cannot be read. */
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
    return desks.stream()
        .flatMap(desk -> desk.routes().stream())
        .filter(route -> route.endpoint().equals(endpoint))
        .map(HttpRoute::handler)
        .findFirst()
        .orElseThrow();
  }

  /** Takes an update that Telegram posts. */
  Received receive(byte[] body) {
    return updates
        .receiver()
        .filter(receiver -> seeding.await(PATIENCE))
        .map(receiver -> receiver.receive(body))
        .orElse(Received.TRY_LATER);
  }

  /** Stops updates first, then the deliveries that follow from them, then the base of both. */
  void stop(ShutdownSequence sequence) {
    synchronized (this) {
      stopped = true;
    }
    seeding.close();
    Duration share = sequence.left(1, 3);
    sequence.step("updates", share.plus(GRACE), () -> updates.stop(share));
    sequence.step("leadership", sequence.left(1, 2), updates::close);
    sequence.step("timers", sequence.left(1, 2), timers::close);
    Duration rest = sequence.left(4, 5);
    ShutdownSequence last = ShutdownSequence.within(rest);
    sequence.step("workers", rest.plus(GRACE), () -> workers.stop(last::left));
    // Others wait for eight seconds if it is cut off.
    sequence.step("instance", sequence.left(1, 2).plus(GRACE), heartbeats::close);
    sequence.step("telegram", sequence.left(1, 2), telegram::close);
    sequence.step("desks", sequence.left(1, 2), () -> desks.forEach(desk -> desk.close().run()));
    sequence.step("storage", sequence.left(), storage::close);
  }

  /**
   * Fails if Telegram rejects the token: a wrong token never becomes right, whereas an unreachable
   * Telegram comes back.
   */
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
