package dev.zayavka.benchmarks.load;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Result of one phase on one bot.
 *
 * @param updates confirmed updates
 * @param drainSeconds time after the last update until everything was sent
 * @param used by the phase and the sends after it
 * @param unsent messages that were not sent within the time limit
 * @param wanting confirmed updates without the effect they should have
 */
record Measurement(
    LoadPhase.Outcome updates,
    double drainSeconds,
    Usage used,
    long unsent,
    long wanting,
    double residentMebibytes) {

  private static final String UNSENT =
      "select count(*) from telegram.outbox where state = 'PENDING'";
  private static final Duration LONGEST_DRAIN = Duration.ofSeconds(60);

  /** Runs one phase and measures it. */
  static Measurement of(Stage stage, LoadBot bot, Pace pace, Duration time)
      throws SQLException, InterruptedException {
    try (Connection database = stage.postgres().connect(bot.database())) {
      long effects = Sql.number(database, bot.effects());
      Usage before = Usage.now(stage, bot, database);
      LoadPhase.Outcome updates = LoadPhase.run(bot.workload(), pace, time, bot::connect);
      long ended = System.nanoTime();
      if (bot.backlog() == LoadBot.Backlog.AWAITED) {
        awaitSent(database);
      }
      double drain = (System.nanoTime() - ended) / 1e9;
      Usage after = Usage.now(stage, bot, database);
      long left = bot.backlog() == LoadBot.Backlog.NONE ? 0 : removeUnsent(database);
      long wanting =
          updates.latencies().getTotalCount() - Sql.number(database, bot.effects()) + effects;
      double resident = ProcessUsage.residentMebibytes(bot.processes());
      return new Measurement(updates, drain, after.since(before), left, wanting, resident);
    }
  }

  /** CPU of the bot per update, in milliseconds. */
  double botMillis() {
    return 1000 * used.bot() / count();
  }

  /** CPU of PostgreSQL per update, in milliseconds. */
  double postgresMillis() {
    return 1000 * used.postgres() / count();
  }

  double walBytes() {
    return (double) used.wal() / count();
  }

  double calls() {
    return (double) used.calls() / count();
  }

  private long count() {
    return Math.max(1, updates.latencies().getTotalCount());
  }

  private static void awaitSent(Connection database) throws SQLException, InterruptedException {
    long end = System.nanoTime() + LONGEST_DRAIN.toNanos();
    while (Sql.number(database, UNSENT) > 0 && System.nanoTime() < end) {
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }

  /** Removes what is left, so that it does not burden the phases of others. */
  private static long removeUnsent(Connection database) throws SQLException {
    long left = Sql.number(database, UNSENT);
    if (left > 0) {
      Sql.run(
          database,
          "delete from telegram.outbox where state = 'PENDING'",
          "vacuum telegram.outbox");
    }
    return left;
  }

  /**
   * Counters, or what they grew by.
   *
   * @param bot CPU seconds of the bot's processes
   * @param postgres CPU seconds of the whole server
   * @param wal bytes of write-ahead log of the whole server
   * @param calls calls to the Bot API
   */
  record Usage(double bot, double postgres, long wal, long calls) {

    private static Usage now(Stage stage, LoadBot bot, Connection database) throws SQLException {
      return new Usage(
          ProcessUsage.cpuSeconds(bot.processes()),
          ProcessUsage.cpuSecondsWithChildren(stage.postmaster()),
          Sql.number(database, "select (pg_current_wal_lsn() - '0/0')::bigint"),
          stage.telegram().callCount());
    }

    private Usage since(Usage before) {
      return new Usage(
          bot - before.bot, postgres - before.postgres, wal - before.wal, calls - before.calls);
    }
  }
}
