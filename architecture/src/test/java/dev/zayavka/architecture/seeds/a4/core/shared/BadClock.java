package dev.zayavka.architecture.seeds.a4.core.shared;

import java.time.InstantSource;

final class BadClock {
  long at(InstantSource clock) {
    return clock.millis();
  }
}
