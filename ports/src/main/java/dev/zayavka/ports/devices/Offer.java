package dev.zayavka.ports.devices;

import dev.zayavka.ports.shared.PersonId;
import java.time.Instant;

/**
 * A device is kept for somebody whose turn it is.
 *
 * @param waiter who, with the place they had
 * @param until when it goes to the next
 */
public record Offer(QueueEntry waiter, Instant until) {

  public PersonId to() {
    return waiter.person();
  }
}
