package dev.zayavka.testkit.memory;

import dev.zayavka.ports.shared.Arrival;
import dev.zayavka.ports.shared.CommandId;
import dev.zayavka.ports.shared.Person;
import dev.zayavka.ports.shared.driven.Arrivals;
import java.time.Instant;

/** Private messages that arrive; each call is a transaction of its own. */
record InMemoryArrivals(InMemoryStore store) implements Arrivals {

  @Override
  public Arrival note(CommandId message, Person from, Instant at) {
    return store
        .spine()
        .inTransaction(
            work -> {
              work.people().wroteInPrivate(from, at);
              return new Arrival(
                  work.commands().seen(message), work.dialogues().waiting(from.id()));
            });
  }
}
