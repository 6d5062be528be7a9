package dev.zayavka.ports.devices.lending;

import dev.zayavka.ports.devices.Borrower;
import dev.zayavka.ports.shared.PersonId;
import java.util.Map;
import java.util.Optional;

/**
 * A device as people see it.
 *
 * @param people everybody who has it, is offered it or waits for it
 * @param undoable the last step, while an admin can think better of it
 */
public record DeviceCard(
    DeviceState.Existing state,
    Map<PersonId, Borrower> people,
    Optional<DeviceHistoryEntry> undoable) {
  public DeviceCard {
    people = Map.copyOf(people);
  }
}
