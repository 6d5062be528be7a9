package dev.zayavka.ports.devices.lending;

import dev.zayavka.ports.shared.PersonId;
import java.time.Instant;

/**
 * A device is reserved for the person whose turn it is.
 *
 * @param waiter who, with the place they had
 * @param until when it is offered to the next person
 */
public record Offer(QueueEntry waiter, Instant until) {

  public PersonId to() {
    return waiter.person();
  }
}
