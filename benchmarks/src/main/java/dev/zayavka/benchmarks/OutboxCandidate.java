package dev.zayavka.benchmarks;

import java.sql.SQLException;

/** Something that delivers what a transaction enqueued, after it committed. */
interface OutboxCandidate extends AutoCloseable {

  String title();

  /** Empties its tables, and reports to this times from now on. */
  void begin(DeliveryTimes times) throws SQLException;

  /** Commits one row of business and one effect to deliver, and notes the commit. */
  void enqueue(int number) throws SQLException;

  @Override
  void close();
}
