package dev.zayavka.ports.shared.driven;

import dev.zayavka.ports.shared.Heartbeat;
import dev.zayavka.ports.shared.InstanceTerm;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * Register of running instances: membership by heartbeat, and leader election. Each call is a
 * transaction of its own. Its clock is the store's, because those of the instances may differ.
 *
 * <p>A lease of the outbox belongs to the term whose {@link InstanceTerm#owner()} its worker's name
 * begins with, and ends with that term. So a paused instance that wakes up can settle nothing it
 * took before: the store compares the name in the transaction of the settlement.
 */
public interface Instances {

  /** Time without a heartbeat after which an instance is dead, and a leadership free. */
  Duration DEAD_AFTER = Duration.ofSeconds(8);

  /** Registers an instance under a new term; this is its first heartbeat. */
  InstanceTerm join(String instance);

  /**
   * Renews a term, and takes or renews the leaderships it asks for, for {@link #DEAD_AFTER}; of
   * several candidates at once, one leads. A term that is late is renewed all the same, unless
   * another instance has ended it.
   *
   * @param leaderships names of what the instance wants to lead, 1 to 200 characters each
   */
  Heartbeat beat(InstanceTerm term, Set<String> leaderships);

  /**
   * Ends the terms of all dead instances but the caller's, and frees what they held: their
   * leaderships and their leases in the outbox, whose effects are due as before and in doubt. Of
   * several callers at once, one ends each term.
   *
   * @return the ended terms
   */
  List<InstanceTerm> endDead(InstanceTerm caller);

  /**
   * Ends a term in order and frees what it still holds, as {@link #endDead} does; that of an ended
   * term too, which may have taken something before it noticed.
   */
  void leave(InstanceTerm term);
}
