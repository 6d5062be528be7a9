package dev.zayavka.ports.devices.driving;

import java.time.Instant;

/** Timed jobs of the device desk. Each is safe to repeat. */
public interface WatchDevices {
  /** Passes on what was offered for too long; how many. */
  int passOn(Instant now);

  /** Reminds whoever is to be reminded, and the admins of what is overdue for long; how many. */
  int remind(Instant now);

  /** Forgets the files of lists nobody will take in any more; how many. */
  int tidy(Instant now);
}
