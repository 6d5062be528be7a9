package dev.zayavka.adapter.telegram.assessment;

import dev.zayavka.adapter.telegram.text.Texts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** Times as people read them: of today the time alone, else the day as well. */
final class Moments {

  private final Texts texts;
  private final Clock clock;
  private final ZoneId zone;

  Moments(Texts texts, Clock clock, ZoneId zone) {
    this.texts = texts;
    this.clock = clock;
    this.zone = zone;
  }

  Instant now() {
    return clock.instant();
  }

  /** The first whole minute at which it is not earlier than this. */
  String upTo(Instant moment) {
    Instant minute = moment.truncatedTo(ChronoUnit.MINUTES);
    return of(minute.equals(moment) ? minute : minute.plus(Duration.ofMinutes(1)));
  }

  String of(Instant moment) {
    boolean today =
        moment.atZone(zone).toLocalDate().equals(clock.instant().atZone(zone).toLocalDate());
    return today ? texts.time(moment) : texts.moment(moment);
  }
}
