package dev.zayavka.assembly;

import dev.zayavka.adapter.postgres.PostgresAdapter;
import dev.zayavka.adapter.postgres.Timers;
import dev.zayavka.assembly.desk.OpenDesk;
import dev.zayavka.assembly.desk.TimedTask;
import dev.zayavka.assembly.metrics.Metrics;
import dev.zayavka.ports.delivery.driven.OutboxQueue;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Registers timed work: the sweep, and the work of each desk. */
final class TimedWork {

  private static final Duration SWEEP = Duration.ofMinutes(10);

  /** Retention of delivered effects, for the analysis of recent incidents. */
  private static final Duration KEEP_DELIVERED = Duration.ofDays(7);

  /**
   * Retention of command ids. Telegram repeats an update for 24 hours; its numbers may restart
   * after a week without updates.
   */
  private static final Duration KEEP_COMMANDS = Duration.ofDays(3);

  private TimedWork() {}

  /** Timers with all timed work registered; not started yet. */
  static Timers registered(
      PostgresAdapter postgres,
      Timers uncounted,
      List<OpenDesk> desks,
      Clock clock,
      Metrics metrics) {
    Timers timers = new CountedTimers(uncounted, metrics);
    register(timers, sweep(postgres, clock));
    desks.forEach(desk -> desk.timers().forEach(task -> register(timers, task)));
    return timers;
  }

  private static void register(Timers timers, TimedTask task) {
    timers.every(task.name(), task.interval(), task.action());
  }

  private static TimedTask sweep(PostgresAdapter postgres, Clock clock) {
    OutboxQueue outbox = postgres.outboxQueue();
    return new TimedTask(
        "sweep",
        SWEEP,
        () -> {
          outbox.purge(clock.instant().minus(KEEP_DELIVERED));
          postgres.sweep(clock.instant(), KEEP_COMMANDS);
        });
  }
}
