package dev.zayavka.assembly.office;

import dev.zayavka.sandbox.telegram.BotApiEmulator;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Lets an office's time run ahead while its bots have nothing to do but wait for the clock, so that
 * Telegram's pace and the pauses between attempts cost a test little. While an update is to be
 * handled or an effect to be delivered, the clock is left to itself: a slow machine has a slow
 * clock, and the outcome of a test does not depend on it.
 */
final class IdleTime implements AutoCloseable {

  private static final Duration LOOK_AGAIN = Duration.ofMillis(15);
  private static final Duration STEP = Duration.ofMillis(500);

  /** True if an effect is under way, or could be claimed now. */
  private static final String BUSY =
      """
      select exists (
        select from telegram.outbox o
        where o.state = 'PENDING'
          and (o.lease_until > ?
            or o.due_at <= ?
              and o.destination not in (
                select p.destination from telegram.chat_pause p where p.until > ?)
              and not exists (
                select from telegram.outbox e
                where e.state = 'PENDING' and e.ordering_key = o.ordering_key and e.id < o.id)))
      """;

  private final OfficeClock clock;
  private final BotApiEmulator telegram;
  private final Connecting database;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread thread;
  private @Nullable Connection connection;

  private IdleTime(OfficeClock clock, BotApiEmulator telegram, Connecting database) {
    this.clock = clock;
    this.telegram = telegram;
    this.database = database;
    this.thread = Thread.ofPlatform().daemon().name("idle-time").start(this::run);
  }

  static IdleTime of(OfficeClock clock, BotApiEmulator telegram, Connecting database) {
    return new IdleTime(clock, telegram, database);
  }

  @Override
  public void close() {
    closed.countDown();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    try {
      while (!closed.await(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS)) {
        if (telegram.updates().size() == 0 && !isBusy()) {
          clock.forward(STEP);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      disconnect();
    }
  }

  /** A database that is away, or has no tables yet, will give the bots enough to do. */
  private boolean isBusy() {
    try {
      Connection open = connection;
      if (open == null) {
        open = database.connect();
        connection = open;
      }
      try (PreparedStatement question = open.prepareStatement(BUSY)) {
        Timestamp now = Timestamp.from(clock.instant());
        question.setTimestamp(1, now);
        question.setTimestamp(2, now);
        question.setTimestamp(3, now);
        try (ResultSet answer = question.executeQuery()) {
          answer.next();
          return answer.getBoolean(1);
        }
      }
    } catch (SQLException away) {
      disconnect();
      return true;
    }
  }

  private void disconnect() {
    Connection open = connection;
    connection = null;
    if (open != null) {
      try {
        open.close();
      } catch (SQLException gone) {
        // It was closed by the server.
      }
    }
  }

  /** Opens a connection to the office's database. */
  @FunctionalInterface
  interface Connecting {
    Connection connect() throws SQLException;
  }
}
