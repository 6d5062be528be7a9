package dev.zayavka.adapter.telegram.updates;

import java.time.Duration;

/** Waits. Ends early when everything is being stopped. */
public interface Pause {

  /**
   * Waits this long.
   *
   * @return false when everything is being stopped, and nothing is worth waiting for any more
   */
  boolean of(Duration time);
}
