package dev.zayavka.architecture.seeds.purity.core.shared;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Supplier;

final class BadNowInZone {
  Supplier<LocalDate> today(ZoneId zone) {
    return () -> LocalDate.now(zone);
  }
}
