package dev.zayavka.ports.support.driving;

import java.time.Instant;

/** Timed jobs of the support desk. Each is safe to repeat. */
public interface WatchTickets {

  /**
   * Tells staff of clients who have waited too long, tells clients whose topic cannot be opened
   * that it takes longer, and ends surveys whose time is over.
   *
   * @return the number of tickets that were looked at
   */
  int watch(Instant now);
}
