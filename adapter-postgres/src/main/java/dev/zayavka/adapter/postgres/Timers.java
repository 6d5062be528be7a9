package dev.zayavka.adapter.postgres;

import java.time.Duration;

/**
 * Recurring work, run by one of all instances each time. The times are stored in the database, so a
 * restart does not reset them.
 */
public interface Timers extends AutoCloseable {

  /**
   * Names what is to be done, before {@link #start}. The next time is counted from the end of the
   * last one. An action that throws is logged and comes again at its next time; one whose process
   * dies in the middle is taken over by another instance after a few minutes.
   *
   * @param name unique, the same in all instances and releases
   * @param interval at least a second, or it will be later than it says
   */
  void every(String name, Duration interval, Runnable action);

  /** Begins to act; called once. */
  void start();

  /** Waits for what is being done, for ten seconds at most, and begins nothing new. */
  @Override
  void close();
}
