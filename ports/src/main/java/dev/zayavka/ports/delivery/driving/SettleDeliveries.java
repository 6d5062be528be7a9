package dev.zayavka.ports.delivery.driving;

import dev.zayavka.ports.delivery.Attempt;
import dev.zayavka.ports.delivery.Claim;
import dev.zayavka.ports.delivery.Delivery;
import dev.zayavka.ports.delivery.Disposition;
import dev.zayavka.ports.delivery.Effect;
import java.time.Instant;
import java.util.List;

/** Settlement of delivery attempts: each desk settles the effects it enqueued. */
public interface SettleDeliveries {

  /** True for the effects this desk enqueues. */
  boolean owns(Effect effect);

  /**
   * Records the outcomes of attempts, and what follows from them, in one transaction: all or none.
   *
   * @param attempts attempts to deliver effects of this desk, each of another effect
   * @return what became of each effect, in the same order
   */
  List<Disposition> settle(List<Attempt> attempts);

  /**
   * The same for one attempt.
   *
   * @param jitter between -1 and 1: where in its spread the next attempt falls
   */
  default Disposition settle(Claim claim, Delivery outcome, Instant at, double jitter) {
    return settle(List.of(new Attempt(claim, outcome, at, jitter))).getFirst();
  }
}
