package dev.zayavka.ports.devices.driving;

import java.time.Instant;

/** What the device desk does by the clock. */
public interface WatchDevices {
  /** Passes on what was offered for too long, and reminds whoever is to be reminded; how many. */
  int watch(Instant now);
}
