package dev.zayavka.adapter.postgres.timers;

import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Thread pool for timed work. If due work cannot be marked as begun, because the disk is full or
 * the server is read-only, the scheduler submits it again at once for as long as that lasts: then
 * the threads slow it down, and log it once.
 */
final class TimerThreads extends ThreadPoolExecutor {

  private static final Logger LOG = LoggerFactory.getLogger(TimerThreads.class);

  private final Duration pause;
  private volatile boolean failing;

  /**
   * @param pause rest of a thread after work it could not mark as begun
   */
  TimerThreads(int threads, Duration pause) {
    super(
        threads,
        threads,
        0,
        TimeUnit.SECONDS,
        new LinkedBlockingQueue<>(),
        Thread.ofPlatform().name("timers-", 1).factory());
    this.pause = pause;
  }

  @Override
  public void execute(Runnable task) {
    super.execute(() -> guarded(task));
  }

  private void guarded(Runnable task) {
    try {
      task.run();
      failing = false;
    } catch (RuntimeException e) {
      if (!failing) {
        LOG.warn("timed work cannot be begun, and is tried again", e);
      }
      failing = true;
      LockSupport.parkNanos(pause.toNanos());
    }
  }
}
