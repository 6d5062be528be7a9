package dev.zayavka.sandbox.ai;

import dev.zayavka.sandbox.sync.Gate;
import java.time.Duration;
import java.util.Optional;

/**
 * Pace of an answer.
 *
 * @param delay before the first byte
 * @param perByte zero to send the body at once
 * @param gate holds the answer until it opens
 */
record AiPace(Duration delay, Duration perByte, Optional<Gate> gate) {
  static final AiPace AT_ONCE = new AiPace(Duration.ZERO, Duration.ZERO, Optional.empty());

  boolean trickles() {
    return perByte.isPositive();
  }
}
