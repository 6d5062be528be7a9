package dev.zayavka.ports.devices.lending.driving;

import java.time.Instant;

/** Timed jobs of the device desk. Each is safe to repeat. */
public interface WatchDevices {
  /** Passes on what was offered for too long; how many. */
  int passOn(Instant now);

  /**
   * Sends due reminders to borrowers, and a report of long overdue devices to admins; returns their
   * number.
   */
  int remind(Instant now);

  /** Deletes the files of lists that can no longer be imported; returns their number. */
  int tidy(Instant now);
}
