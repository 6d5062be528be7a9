package dev.zayavka.ports.support.driving;

import java.time.Instant;

/** What the desk does by the clock. */
public interface WatchTickets {

  /**
   * Tells staff of clients who have waited too long, and ends surveys whose time is over.
   *
   * @return how many of both
   */
  int watch(Instant now);
}
