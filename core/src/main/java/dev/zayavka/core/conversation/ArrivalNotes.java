package dev.zayavka.core.conversation;

import dev.zayavka.ports.shared.Arrival;
import dev.zayavka.ports.shared.CommandId;
import dev.zayavka.ports.shared.Person;
import dev.zayavka.ports.shared.driven.Arrivals;
import java.time.Instant;

/**
 * Notes of private messages, outside of transactions. A class of its own, because one that opens
 * transactions holds no other port.
 */
final class ArrivalNotes {

  private final Arrivals arrivals;

  ArrivalNotes(Arrivals arrivals) {
    this.arrivals = arrivals;
  }

  Arrival note(CommandId message, Person from, Instant at) {
    return arrivals.note(message, from, at);
  }
}
