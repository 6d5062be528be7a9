package dev.zayavka.adapter.onef;

import java.time.Duration;

/** Timeouts of one call to 1F, for its phases and in total. */
record OnefTimeouts(Duration connect, Duration read, Duration call) {

  static final OnefTimeouts STANDARD =
      new OnefTimeouts(Duration.ofSeconds(3), Duration.ofSeconds(10), Duration.ofSeconds(15));
}
