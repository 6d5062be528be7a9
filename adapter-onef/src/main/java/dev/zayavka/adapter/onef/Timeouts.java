package dev.zayavka.adapter.onef;

import java.time.Duration;

/** How long one call to 1F may take, in parts and as a whole. */
record Timeouts(Duration connect, Duration read, Duration call) {

  static final Timeouts STANDARD =
      new Timeouts(Duration.ofSeconds(3), Duration.ofSeconds(10), Duration.ofSeconds(15));
}
