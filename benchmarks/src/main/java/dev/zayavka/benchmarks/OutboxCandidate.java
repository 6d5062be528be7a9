package dev.zayavka.benchmarks;

import java.sql.SQLException;

/**
 * An outbox implementation to be measured: it delivers an enqueued effect after the commit of its
 * transaction.
 */
interface OutboxCandidate extends AutoCloseable {

  String title();

  /** Empties its tables and records to these delivery times from now on. */
  void begin(DeliveryTimes times) throws SQLException;

  /** Delivers nothing until it is resumed. */
  void pause();

  /** Delivers what was enqueued meanwhile. */
  void resume();

  /** Commits one business row with one effect to deliver, and records the commit. */
  void enqueue(int number) throws SQLException;

  @Override
  void close();
}
