package dev.zayavka.ports.delivery.driving;

import dev.zayavka.ports.delivery.Undelivered;
import dev.zayavka.ports.shared.CommandId;
import dev.zayavka.ports.shared.Person;
import java.time.Instant;
import java.util.Optional;

/** Replay of dead effects and dead updates by admins. */
public interface HandleUndelivered {

  /** Sends a given-up or parked effect again. */
  Replay replay(CommandId command, Person by, long outboxId, Instant at);

  /** The dead or parked effect; empty if it is neither. */
  Optional<Undelivered> undelivered(long outboxId);

  /** Tells every admin that an update was put aside. */
  void updateParked(long updateId, Instant at);

  /** Result of a replay. */
  enum Replay {
    /** It will be sent at once. */
    QUEUED,
    /** It is on its way again, was delivered, or never was. */
    NOT_WAITING,
    NOT_AN_ADMIN
  }
}
