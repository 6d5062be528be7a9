package dev.zayavka.ports.shared.driven;

/** Tells every instance that the outbox has something to deliver. Hints only: any may be lost. */
public interface Wakeups {

  /** Wakes the delivery workers of all instances; never throws and never waits. */
  void announce();

  /** Calls back, on a thread of the implementation, whenever an instance announces. */
  void subscribe(Runnable wake);
}
