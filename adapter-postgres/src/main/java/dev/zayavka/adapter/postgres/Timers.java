package dev.zayavka.adapter.postgres;

import java.time.Duration;

/**
 * Recurring work, run by one of all instances each time. The times are stored in the database, so a
 * restart does not reset them.
 */
public interface Timers extends AutoCloseable {

  /**
   * Registers an action, before {@link #start}. The interval counts from the end of the last run.
   * An exception is logged, and the action runs again at its next time; if the process dies in the
   * middle, another instance takes the action over after a few minutes.
   *
   * @param name unique, the same in all instances and releases
   * @param interval at least a second, or it will be later than it says
   */
  void every(String name, Duration interval, Runnable action);

  /** Begins to act; called once. */
  void start();

  /** Waits for running actions, for ten seconds at most, and starts no new ones. */
  @Override
  void close();
}
