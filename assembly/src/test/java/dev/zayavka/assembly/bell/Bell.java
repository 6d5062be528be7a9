package dev.zayavka.assembly.bell;

import dev.zayavka.ports.shared.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * State of the desk: a bell that counts its rings.
 *
 * @param lastRing absent while it is quiet
 */
record Bell(int rings, Optional<Ring> lastRing) {

  static final Bell QUIET = new Bell(0, Optional.empty());

  Bell rung(PersonId by, Instant at) {
    return new Bell(rings + 1, Optional.of(new Ring(by, at)));
  }

  /** The last ring, if it is at least that old. */
  Optional<Ring> faded(Duration after, Instant now) {
    return lastRing.filter(ring -> !ring.at().plus(after).isAfter(now));
  }

  /** One ring. */
  record Ring(PersonId by, Instant at) {}
}
