package dev.zayavka.core.shared;

import dev.zayavka.ports.shared.CommandId;
import dev.zayavka.ports.shared.driven.Work;
import java.time.Duration;
import java.time.Instant;

/** Throttle for notifications: once per clock hour, over all instances. */
public final class HourlyThrottle {

  private static final long HOUR = Duration.ofHours(1).toSeconds();

  private HourlyThrottle() {}

  /**
   * True for the first call within a clock hour.
   *
   * @param about the subject, as {@code credit:group:-100}; no id of a command begins like it
   */
  public static boolean isFirst(Work work, String about, Instant at) {
    return work.commands().firstTime(new CommandId(about + ":" + at.getEpochSecond() / HOUR), at);
  }
}
