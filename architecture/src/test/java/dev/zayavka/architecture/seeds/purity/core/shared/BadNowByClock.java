package dev.zayavka.architecture.seeds.purity.core.shared;

import java.time.Clock;
import java.time.LocalDate;

final class BadNowByClock {
  LocalDate at(Clock clock) {
    return LocalDate.now(clock);
  }
}
