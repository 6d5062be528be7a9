package dev.zayavka.adapter.postgres.timers;

import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The threads timed work runs on. What is due and cannot be marked as begun, because the disk is
 * full or the server takes no changes, is given to them again at once and for as long as that
 * lasts: they take their time then, and say so once.
 */
final class TimerThreads extends ThreadPoolExecutor {

  private static final Logger LOG = LoggerFactory.getLogger(TimerThreads.class);

  private final Duration pause;
  private volatile boolean failing;

  /**
   * @param pause how long a thread rests after what it could not even begin
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
