package dev.zayavka.ports.shared.driven;

/** Wake-up signal for the delivery workers of all instances. A hint only: a signal may be lost. */
public interface Wakeups {

  /** Wakes the delivery workers of all instances; never throws and never waits. */
  void announce();

  /** Calls back, on a thread of the implementation, whenever an instance announces. */
  void subscribe(Runnable wake);
}
