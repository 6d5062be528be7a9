package dev.zayavka.core.shared;

import dev.zayavka.ports.shared.CommandId;
import dev.zayavka.ports.shared.driven.Work;
import java.time.Duration;
import java.time.Instant;

/**
 * What admins are told once an hour at most, however often it happens and to whichever instance.
 */
public final class HourlyThrottle {

  private static final long HOUR = Duration.ofHours(1).toSeconds();

  private HourlyThrottle() {}

  /**
   * True for the first time within an hour of the clock.
   *
   * @param about names what is told, as {@code credit:group:-100}; no command's id begins like it
   */
  public static boolean isFirst(Work work, String about, Instant at) {
    return work.commands().firstTime(new CommandId(about + ":" + at.getEpochSecond() / HOUR), at);
  }
}
