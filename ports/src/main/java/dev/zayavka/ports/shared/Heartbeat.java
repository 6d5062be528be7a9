package dev.zayavka.ports.shared;

import java.time.Duration;
import java.util.Set;

/** Answer to a heartbeat of an instance. */
public sealed interface Heartbeat {

  /**
   * The term goes on.
   *
   * @param leads which of the leaderships it asked for it holds
   * @param alive number of living instances, this one included
   * @param nextDeath time after which the first of the others is dead unless it beats; zero when
   *     one is dead already, and as long as for one that joins now when there are no others
   */
  record Renewed(Set<String> leads, int alive, Duration nextDeath) implements Heartbeat {

    public Renewed {
      leads = Set.copyOf(leads);
    }
  }

  /** The term has ended: the instance was found dead, and all it held may be another's by now. */
  record Ended() implements Heartbeat {}
}
