package dev.zayavka.testkit.contract.shared;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.ports.shared.driven.Wakeups;
import dev.zayavka.testkit.Concurrently;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/**
 * Contract of {@link Wakeups}. A single wakeup may be lost, so the tests announce until a waiter
 * wakes.
 */
public interface WakeupsContract {
  /** The wakeups of one instance; the same at every call within a test. */
  Wakeups wakeups();

  /** The wake-ups of another instance of the same bot; the same whenever asked within a test. */
  Wakeups ofAnotherInstance();

  @Test
  default void an_instance_wakes_itself() {
    CountDownLatch woken = new CountDownLatch(1);
    wakeups().subscribe(woken::countDown);
    assertThat(announceUntil(woken)).isTrue();
  }

  @Test
  default void an_instance_wakes_the_others() {
    CountDownLatch woken = new CountDownLatch(1);
    ofAnotherInstance().subscribe(woken::countDown);
    assertThat(announceUntil(woken)).isTrue();
  }

  @Test
  default void everybody_who_subscribed_is_woken() {
    CountDownLatch one = new CountDownLatch(1);
    CountDownLatch other = new CountDownLatch(1);
    wakeups().subscribe(one::countDown);
    wakeups().subscribe(other::countDown);
    assertThat(announceUntil(one)).isTrue();
    assertThat(announceUntil(other)).isTrue();
  }

  @Test
  default void somebody_who_fails_to_wake_does_not_keep_the_others_asleep() {
    CountDownLatch woken = new CountDownLatch(2);
    wakeups().subscribe(WakeupsContract::fail);
    wakeups().subscribe(woken::countDown);
    assertThat(announceUntil(woken)).isTrue();
  }

  @Test
  default void an_announcement_waits_for_nobody() {
    CountDownLatch mayGoOn = new CountDownLatch(1);
    CountDownLatch woken = new CountDownLatch(1);
    AtomicReference<Thread> wokenOn = new AtomicReference<>(Thread.currentThread());
    wakeups().subscribe(() -> holdUp(wokenOn, woken, mayGoOn));
    Future<Thread> announcer = Concurrently.start(() -> announceOn(woken));
    // The subscriber is held up longer than this waits.
    assertThat(Concurrently.result(announcer))
        .isNotSameAs(wokenOn.get())
        .isNotSameAs(Thread.currentThread());
    assertThat(woken.getCount()).isZero();
    mayGoOn.countDown();
  }

  @Test
  default void announcing_to_nobody_is_no_mistake() {
    wakeups().announce();
    CountDownLatch woken = new CountDownLatch(1);
    wakeups().subscribe(woken::countDown);
    assertThat(announceUntil(woken)).isTrue();
  }

  private boolean announceUntil(CountDownLatch woken) {
    long end = System.nanoTime() + Concurrently.PATIENCE.toNanos();
    do {
      wakeups().announce();
    } while (!Concurrently.opens(woken, Concurrently.GLANCE) && System.nanoTime() - end < 0);
    return woken.getCount() == 0;
  }

  private Thread announceOn(CountDownLatch woken) {
    announceUntil(woken);
    wakeups().announce();
    return Thread.currentThread();
  }

  private static void holdUp(
      AtomicReference<Thread> wokenOn, CountDownLatch woken, CountDownLatch mayGoOn) {
    wokenOn.set(Thread.currentThread());
    woken.countDown();
    Concurrently.opens(mayGoOn, Concurrently.PATIENCE.multipliedBy(2));
  }

  private static void fail() {
    throw new IllegalStateException("asleep on purpose");
  }
}
