package dev.zayavka.ports.delivery.driving;

import dev.zayavka.ports.delivery.Claim;
import dev.zayavka.ports.delivery.Delivery;
import dev.zayavka.ports.delivery.Disposition;
import dev.zayavka.ports.delivery.Effect;
import java.time.Instant;

/** Settlement of delivery attempts: each desk settles the effects it enqueued. */
public interface SettleDeliveries {

  /** True for the effects this desk enqueues. */
  boolean owns(Effect effect);

  /**
   * Records the outcome of an attempt, and what follows from it, in one transaction.
   *
   * @param jitter between -1 and 1: where in its spread the next attempt falls
   * @return what became of the effect
   */
  Disposition settle(Claim claim, Delivery outcome, Instant at, double jitter);
}
