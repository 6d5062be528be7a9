package dev.zayavka.ports.delivery.driven;

import dev.zayavka.ports.delivery.Claim;
import dev.zayavka.ports.delivery.Disposition;
import dev.zayavka.ports.delivery.Effect;
import dev.zayavka.ports.delivery.Undelivered;
import java.time.Instant;
import java.util.Optional;

/** The only way out, as a transaction sees it: what is put in is delivered once it commits. */
public interface Outbox {

  /**
   * Keeps an effect to be delivered after the commit. One that waits unclaimed under the same
   * superseding key is dropped for it. It may be written as late as the commit.
   */
  void enqueue(Effect effect, Instant at);

  /**
   * Records the outcome of a claimed effect.
   *
   * @return false, and nothing is written, when the claim's lease ran out and another worker took
   *     the effect
   */
  boolean settle(Claim claim, Disposition disposition, Instant at);

  /** An effect that was given up or parked; empty when there is no such effect in that state. */
  Optional<Undelivered> undelivered(long outboxId);

  /**
   * Makes a dead or parked effect due at once and resets its attempts.
   *
   * @return false when it is neither given up nor parked
   */
  boolean replay(long outboxId, Instant at);
}
