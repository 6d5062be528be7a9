package dev.zayavka.testkit.memory;

import dev.zayavka.ports.shared.driven.Wakeups;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Wake-ups within one process: every instance in it shares one of these. Each subscriber is called
 * on a virtual thread of its own. Safe for use by several threads.
 */
public final class InMemoryWakeups implements Wakeups {
  private final List<Runnable> subscribers = new CopyOnWriteArrayList<>();

  @Override
  public void announce() {
    subscribers.forEach(wake -> Thread.ofVirtual().name("wakeup").start(() -> call(wake)));
  }

  @Override
  public void subscribe(Runnable wake) {
    subscribers.add(wake);
  }

  @SuppressWarnings("EmptyCatch") // A wake-up is a hint: one that fails is one that was lost.
  private static void call(Runnable wake) {
    try {
      wake.run();
    } catch (RuntimeException lost) {
      // Lost, as any wake-up may be.
    }
  }
}
