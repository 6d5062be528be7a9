package dev.zayavka.ports.credit;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Statistics of the credit desk.
 *
 * @param byStatus number of requests in each status; statuses without any are left out
 * @param toAccept median time from publication to the first Accept; empty without data
 * @param toTake median time from Accept to taking into work
 * @param toDecide median time from taking into work to the decision
 * @param toDeliver median time from the decision to 1F taking it
 */
public record CreditStats(
    Map<CreditStatus, Integer> byStatus,
    Optional<Duration> toAccept,
    Optional<Duration> toTake,
    Optional<Duration> toDecide,
    Optional<Duration> toDeliver) {

  public CreditStats {
    byStatus = Map.copyOf(byStatus);
  }
}
