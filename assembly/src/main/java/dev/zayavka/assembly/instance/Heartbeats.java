package dev.zayavka.assembly.instance;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Thread that sends the heartbeats of this instance. */
public final class Heartbeats implements AutoCloseable {

  private final Membership membership;
  private final CountDownLatch stopping = new CountDownLatch(1);
  private final Thread thread;

  public Heartbeats(Membership membership) {
    this.membership = membership;
    this.thread = Thread.ofPlatform().name("heartbeat").daemon().unstarted(this::run);
  }

  public void start() {
    thread.start();
  }

  /** False once the thread has ended, which it does only when told to. */
  public boolean isAlive() {
    return thread.isAlive();
  }

  /** Ends the heartbeats and leaves. */
  @Override
  public void close() {
    stopping.countDown();
    membership.close();
  }

  private void run() {
    try {
      Duration next = membership.beat();
      while (!stopping.await(next.toNanos(), TimeUnit.NANOSECONDS)) {
        next = membership.beat();
      }
    } catch (InterruptedException e) {
      membership.close();
    }
  }
}
