package dev.zayavka.adapter.telegram.assessment;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/** Times to begin a broadcast, as its buttons offer them. */
public enum BroadcastTime {
  NOW("button.send_now"),
  IN_AN_HOUR("button.in_an_hour"),
  TOMORROW("button.tomorrow");

  private static final LocalTime MORNING = LocalTime.of(10, 0);

  private final String key;

  BroadcastTime(String key) {
    this.key = key;
  }

  /** Key of the button's text. */
  String key() {
    return key;
  }

  /** The time, seen from now; empty for at once. */
  Optional<Instant> from(Instant now, ZoneId zone) {
    return switch (this) {
      case NOW -> Optional.empty();
      case IN_AN_HOUR -> Optional.of(now.plus(Duration.ofHours(1)));
      case TOMORROW ->
          Optional.of(
              now.atZone(zone).toLocalDate().plusDays(1).atTime(MORNING).atZone(zone).toInstant());
    };
  }
}
