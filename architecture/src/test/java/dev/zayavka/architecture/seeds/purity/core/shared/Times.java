package dev.zayavka.architecture.seeds.purity.core.shared;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.UUID;

/** Gets time and randomness as arguments. */
record Times(Instant now, UUID id, double jitter) {
  ZonedDateTime later(ZoneId zone) {
    return now().plus(Duration.ofSeconds(1)).atZone(zone);
  }

  String name() {
    return id.toString().toLowerCase(Locale.ROOT);
  }
}
