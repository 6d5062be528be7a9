package dev.zayavka.architecture.seeds.purity.core.shared;

import java.time.InstantSource;

final class BadClock {
  long at(InstantSource clock) {
    return clock.millis();
  }
}
