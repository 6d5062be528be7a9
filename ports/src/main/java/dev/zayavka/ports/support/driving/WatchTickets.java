package dev.zayavka.ports.support.driving;

import java.time.Instant;

/** Timed jobs of the support desk. Each is safe to repeat. */
public interface WatchTickets {

  /**
   * Tells staff of clients who have waited too long, and ends surveys whose time is over.
   *
   * @return how many of both
   */
  int watch(Instant now);
}
