package dev.zayavka.ports.delivery.driven;

import dev.zayavka.ports.delivery.Claim;
import dev.zayavka.ports.delivery.Disposition;
import dev.zayavka.ports.delivery.Effect;
import dev.zayavka.ports.delivery.Settled;
import dev.zayavka.ports.delivery.Undelivered;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The only way out, as a transaction sees it: what is put in is delivered once it commits. */
public interface Outbox {

  /**
   * Keeps an effect to be delivered after the commit. One that waits unclaimed under the same
   * superseding key is dropped for it, unless it is in doubt. It may be written as late as the
   * commit.
   *
   * @param at when it is due; later than now for an effect that has to wait
   */
  void enqueue(Effect effect, Instant at);

  /**
   * Records the outcomes of claimed effects.
   *
   * @param outcomes each of another effect
   * @return numbers of the effects that were settled; of the others the lease ran out and another
   *     worker took them, and nothing is written
   */
  Set<Long> settle(List<Settled> outcomes);

  /** The same for one effect: true if it was settled. */
  default boolean settle(Claim claim, Disposition disposition, Instant at) {
    return !settle(List.of(new Settled(claim, disposition, at))).isEmpty();
  }

  /** An effect that was given up or parked; empty when there is no such effect in that state. */
  Optional<Undelivered> undelivered(long outboxId);

  /**
   * Makes a dead or parked effect due at once and resets its attempts.
   *
   * @return false when it is neither given up nor parked
   */
  boolean replay(long outboxId, Instant at);
}
