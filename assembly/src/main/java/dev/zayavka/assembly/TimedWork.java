package dev.zayavka.assembly;

import dev.zayavka.adapter.onef.OnefAdapter;
import dev.zayavka.adapter.onef.OnefPuller;
import dev.zayavka.adapter.onef.PullOutcome;
import dev.zayavka.adapter.postgres.Timers;
import dev.zayavka.adapter.sheets.SheetsAdapter;
import dev.zayavka.assembly.metrics.Metrics;
import dev.zayavka.assembly.settings.Settings;
import dev.zayavka.ports.credit.driving.RemindOfCredit;
import dev.zayavka.ports.delivery.driven.OutboxQueue;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is done by the clock: sweeping, reminding, fetching 1F's list. */
final class TimedWork {

  private static final Logger LOG = LoggerFactory.getLogger(TimedWork.class);
  private static final Duration SWEEP = Duration.ofMinutes(10);
  private static final Duration SLOWEST_REMINDERS = Duration.ofSeconds(15);

  /** Clients who wait too long, and offers that run out, are noticed so much later at most. */
  private static final Duration WATCH = Duration.ofSeconds(5);

  /** The list of clients knows itself when it is to be read again. */
  private static final Duration CLIENT_LIST = Duration.ofSeconds(5);

  /** Delivered effects are kept this long for whoever looks into a trouble of yesterday. */
  private static final Duration KEEP_DELIVERED = Duration.ofDays(7);

  /** Telegram repeats an update for 24 hours; its numbers may begin anew after a quiet week. */
  private static final Duration KEEP_COMMANDS = Duration.ofDays(3);

  /** Of a list without an end the rest comes next time: other timed work wants its thread, too. */
  static final int PAGES_AT_A_TIME = 100;

  private TimedWork() {}

  /** The timers, with everything named; not started yet. */
  static Timers named(
      Settings settings,
      Storage storage,
      Services services,
      Optional<OnefAdapter> onef,
      Optional<SheetsAdapter> clients,
      Clock clock,
      Metrics metrics) {
    Timers timers = new CountedTimers(storage.postgres().timers(), metrics);
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
    services
        .support()
        .map(Services.Support::watch)
        .ifPresent(
            watch -> timers.every("support-watch", WATCH, () -> watch.watch(clock.instant())));
    services
        .devices()
        .map(Services.Devices::watch)
        .ifPresent(
            watch -> {
              timers.every("device-offers", WATCH, () -> watch.passOn(clock.instant()));
              timers.every("device-reminders", WATCH, () -> watch.remind(clock.instant()));
              timers.every("device-files", SWEEP, () -> watch.tidy(clock.instant()));
            });
    clients.ifPresent(list -> timers.every("client-list", CLIENT_LIST, list::refresh));
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

  static void pullAll(OnefPuller puller, Clock clock) {
    PullOutcome outcome;
    int pages = 0;
    do {
      outcome = puller.pullOnce(clock.instant());
      pages++;
    } while (pages < PAGES_AT_A_TIME
        && outcome instanceof PullOutcome.Pulled pulled
        && pulled.more());
    if (outcome instanceof PullOutcome.Failed failed) {
      LOG.warn("1F's list could not be fetched: {}", failed.cause());
    }
  }
}
