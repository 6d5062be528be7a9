package dev.zayavka.adapter.telegram.routing;

import dev.zayavka.ports.shared.PersonId;
import java.util.List;
import java.util.Optional;

/** Look-up of people whom one of the desks has shut out of the bot. */
final class ShutOuts {

  private final List<DeskHandler> desks;

  ShutOuts(List<DeskHandler> desks) {
    this.desks = List.copyOf(desks);
  }

  /** Answer to this person; empty if no desk has shut them out. */
  Optional<ShutOut> of(PersonId person) {
    return desks.stream().flatMap(desk -> desk.shutOut(person).stream()).findFirst();
  }
}
