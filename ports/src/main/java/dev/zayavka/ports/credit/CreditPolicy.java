package dev.zayavka.ports.credit;

import dev.zayavka.ports.shared.ChatId;
import dev.zayavka.ports.shared.PersonId;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Set;

/**
 * Settings of a credit desk.
 *
 * @param group where cards are published
 * @param admins who may return requests, keep the list of analysts, and are told of trouble
 * @param remindAfter how long a request may wait for an analyst before a reminder
 * @param remindEvery how often the group is reminded after that
 * @param quietHours when nobody is reminded
 * @param zone where the desk is
 */
public record CreditPolicy(
    ChatId group,
    Set<PersonId> admins,
    Duration remindAfter,
    Duration remindEvery,
    QuietHours quietHours,
    ZoneId zone) {

  public CreditPolicy {
    admins = Set.copyOf(admins);
    requirePositive("remindAfter", remindAfter);
    requirePositive("remindEvery", remindEvery);
  }

  private static void requirePositive(String what, Duration duration) {
    if (!duration.isPositive()) {
      throw new IllegalArgumentException(what + " is positive: " + duration);
    }
  }
}
