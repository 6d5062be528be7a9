package dev.zayavka.ports.credit;

import java.time.LocalTime;

/**
 * The part of a day without reminders, in the desk's time zone. It may pass midnight; if both ends
 * are equal, there are no quiet hours.
 *
 * @param from first quiet moment
 * @param to first moment that is not quiet again
 */
public record QuietHours(LocalTime from, LocalTime to) {

  /** No quiet hours at all. */
  public static QuietHours none() {
    return new QuietHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
  }

  /** True if no reminder may be sent at this time of day. */
  public boolean cover(LocalTime time) {
    return from.isBefore(to)
        ? !time.isBefore(from) && time.isBefore(to)
        : !from.equals(to) && (!time.isBefore(from) || time.isBefore(to));
  }
}
