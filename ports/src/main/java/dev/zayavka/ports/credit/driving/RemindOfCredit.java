package dev.zayavka.ports.credit.driving;

import java.time.Instant;

/** Reminders of requests that wait too long. */
public interface RemindOfCredit {

  /**
   * Sends the reminders that are due, each once, however many instances ask.
   *
   * @return how many were sent
   */
  int remind(Instant now);
}
