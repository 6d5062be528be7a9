package dev.zayavka.assembly;

import dev.zayavka.ports.shared.StorageUnavailable;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Storage of what settings name, such as analysts and technicians. It goes on beside the rest of
 * the start; the first update waits for it.
 */
final class Seeding implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Seeding.class);
  private static final Duration AGAIN = Duration.ofSeconds(2);

  private final List<Runnable> seeds;
  private final CountDownLatch ended = new CountDownLatch(1);
  private final CountDownLatch closing = new CountDownLatch(1);
  private volatile boolean done;
  private final Thread thread = Thread.ofPlatform().name("seed").daemon().unstarted(this::run);

  Seeding(List<Runnable> seeds) {
    this.seeds = List.copyOf(seeds);
  }

  void start() {
    thread.start();
  }

  /** False once it has failed for another reason than an outage. */
  boolean isAlive() {
    return done || ended.getCount() > 0;
  }

  /**
   * Waits until all is stored.
   *
   * @return false if it takes longer, has failed, or is not to be done any more
   */
  boolean await(Duration longest) {
    try {
      return done || (ended.await(longest.toNanos(), TimeUnit.NANOSECONDS) && done);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Waits until all is stored, however long an outage lasts. */
  boolean await() {
    try {
      ended.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return done;
  }

  @Override
  public void close() {
    closing.countDown();
    if (thread.getState() == Thread.State.NEW) {
      ended.countDown();
    }
  }

  private void run() {
    try {
      done = areStored();
    } catch (InterruptedException e) {
      LOG.info("what the settings name was not stored: interrupted");
    } catch (RuntimeException e) {
      LOG.error("what the settings name cannot be stored", e);
    } finally {
      ended.countDown();
    }
  }

  /** False if it was told to end meanwhile. */
  private boolean areStored() throws InterruptedException {
    for (Runnable seed : seeds) {
      if (!isStored(seed)) {
        return false;
      }
    }
    return true;
  }

  private boolean isStored(Runnable seed) throws InterruptedException {
    while (closing.getCount() > 0) {
      try {
        seed.run();
        return true;
      } catch (StorageUnavailable e) {
        LOG.warn("what the settings name is stored later: {}", e.getMessage());
      }
      closing.await(AGAIN.toNanos(), TimeUnit.NANOSECONDS);
    }
    return false;
  }
}
