package dev.zayavka.adapter.postgres.devices.lending;

import static dev.zayavka.adapter.postgres.generated.devices.Tables.RESOURCES;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import dev.zayavka.adapter.postgres.database.Session;
import dev.zayavka.ports.devices.Borrower;
import dev.zayavka.ports.devices.DeviceId;
import dev.zayavka.ports.devices.lending.DeviceLine;
import dev.zayavka.ports.devices.lending.DeviceState.Existing;
import dev.zayavka.ports.devices.lending.DeviceState.Kept;
import dev.zayavka.ports.devices.lending.DeviceState.Lent;
import dev.zayavka.ports.devices.lending.DeviceState.Offered;
import dev.zayavka.ports.devices.lending.QueueEntry;
import dev.zayavka.ports.shared.PersonId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Query for the lines of device lists, with the holders of the devices. */
final class DeviceLineQuery {

  private final Session session;
  private final DeviceStateLoader states;

  DeviceLineQuery(Session session) {
    this.session = session;
    this.states = new DeviceStateLoader(session.sql());
  }

  /** Those of these devices that are not deleted, in this order. */
  List<DeviceLine> of(List<DeviceId> devices) {
    Map<DeviceId, Existing> kept =
        states
            .of(
                states
                    .rows(DeviceStateLoader.isOneOf(RESOURCES.ID, devices))
                    .and(RESOURCES.DELETED_AT.isNull())
                    .fetch())
            .stream()
            .collect(toMap(state -> state.file().id(), identity()));
    Map<PersonId, Borrower> holders =
        new PostgresBorrowers(session)
            .all(kept.values().stream().flatMap(state -> holder(state).stream()).toList());
    return devices.stream()
        .filter(kept::containsKey)
        .map(kept::get)
        .map(state -> new DeviceLine(state, holder(state).map(holders::get)))
        .toList();
  }

  /** The same, with this person's place in each queue. */
  List<DeviceLine> of(List<DeviceId> devices, PersonId reader) {
    return of(devices).stream()
        .map(line -> new DeviceLine(line.state(), line.holder(), place(line.state(), reader)))
        .toList();
  }

  private static Optional<PersonId> holder(Existing state) {
    return state instanceof Lent lent ? Optional.of(lent.loan().holder()) : Optional.empty();
  }

  /** The one it is offered to has the first place. */
  private static OptionalInt place(Existing state, PersonId reader) {
    List<PersonId> places = new ArrayList<>();
    if (state instanceof Offered offered) {
      places.add(offered.offer().to());
    }
    if (state instanceof Kept kept) {
      kept.queue().stream().map(QueueEntry::person).forEach(places::add);
    }
    return places.contains(reader)
        ? OptionalInt.of(places.indexOf(reader) + 1)
        : OptionalInt.empty();
  }
}
