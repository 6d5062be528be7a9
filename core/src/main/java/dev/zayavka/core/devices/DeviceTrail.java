package dev.zayavka.core.devices;

import dev.zayavka.core.devices.DeviceEvent.AssignmentUndone;
import dev.zayavka.core.devices.DeviceEvent.DeletionUndone;
import dev.zayavka.core.devices.DeviceEvent.DeviceAdded;
import dev.zayavka.core.devices.DeviceEvent.DeviceAssigned;
import dev.zayavka.core.devices.DeviceEvent.DeviceDeleted;
import dev.zayavka.core.devices.DeviceEvent.DeviceEdited;
import dev.zayavka.core.devices.DeviceEvent.DeviceReturned;
import dev.zayavka.core.devices.DeviceEvent.DeviceTaken;
import dev.zayavka.core.devices.DeviceEvent.DeviceTakenBack;
import dev.zayavka.core.devices.DeviceEvent.DueDateSet;
import dev.zayavka.core.devices.DeviceEvent.EditUndone;
import dev.zayavka.core.devices.DeviceEvent.Freed;
import dev.zayavka.core.devices.DeviceEvent.OfferEnded;
import dev.zayavka.core.devices.DeviceEvent.QueueJoined;
import dev.zayavka.core.devices.DeviceEvent.QueueLeft;
import dev.zayavka.core.devices.DeviceEvent.TakeBackUndone;
import dev.zayavka.ports.devices.DeviceAct;
import dev.zayavka.ports.devices.DeviceAction;
import dev.zayavka.ports.devices.DeviceCommand;
import dev.zayavka.ports.devices.DeviceState;
import dev.zayavka.ports.devices.DeviceState.Existing;
import dev.zayavka.ports.shared.Person;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What the history says of each event. */
final class DeviceTrail {

  private static final Set<DeviceAct> IN_QUEUE =
      EnumSet.of(
          DeviceAct.JOINED, DeviceAct.LEFT, DeviceAct.OFFERED, DeviceAct.SKIPPED, DeviceAct.LAPSED);

  private DeviceTrail() {}

  /** The event, and whose turn it is by it. */
  static List<DeviceAction> lines(
      DeviceState before, Existing after, DeviceEvent event, DeviceCommand command) {
    Optional<Person> by =
        command instanceof DeviceCommand.ByPerson asked
            ? Optional.of(asked.by())
            : Optional.empty();
    DeviceAction line =
        new DeviceAction(
            act(event),
            Optional.of(after.file().id()),
            by,
            before instanceof Existing existing ? Optional.of(existing) : Optional.empty(),
            Optional.of(after),
            details(event),
            command.at());
    return Stream.concat(Stream.of(line), offered(after, event, command).stream()).toList();
  }

  /** True for a line that says no more than that somebody moved in the queue. */
  static boolean isMoveInQueue(DeviceAction line) {
    return IN_QUEUE.contains(line.act());
  }

  private static Optional<DeviceAction> offered(
      Existing after, DeviceEvent event, DeviceCommand command) {
    return event instanceof Freed freed
        ? freed
            .next()
            .map(
                next ->
                    new DeviceAction(
                        DeviceAct.OFFERED,
                        Optional.of(after.file().id()),
                        Optional.empty(),
                        Optional.of(after),
                        Optional.of(after),
                        Map.of("person", Long.toString(next.to().value())),
                        command.at()))
        : Optional.empty();
  }

  private static DeviceAct act(DeviceEvent event) {
    return switch (event) {
      case DeviceAdded added -> DeviceAct.ADDED;
      case DeviceEdited edited -> DeviceAct.EDITED;
      case DeviceTaken taken -> DeviceAct.TAKEN;
      case DueDateSet set -> DeviceAct.DUE_SET;
      case DeviceReturned returned -> DeviceAct.RETURNED;
      case QueueJoined joined -> DeviceAct.JOINED;
      case QueueLeft left -> DeviceAct.LEFT;
      case OfferEnded ended ->
          switch (ended.ending()) {
            case SKIPPED, GONE -> DeviceAct.SKIPPED;
            case LAPSED -> DeviceAct.LAPSED;
          };
      case DeviceAssigned assigned -> DeviceAct.ASSIGNED;
      case DeviceTakenBack taken -> DeviceAct.TAKEN_BACK;
      case DeviceDeleted deleted -> DeviceAct.DELETED;
      case EditUndone undone -> DeviceAct.UNDONE;
      case AssignmentUndone undone -> DeviceAct.UNDONE;
      case TakeBackUndone undone -> DeviceAct.UNDONE;
      case DeletionUndone undone -> DeviceAct.UNDONE;
    };
  }

  private static Map<String, String> details(DeviceEvent event) {
    return switch (event) {
      case DueDateSet set ->
          set.loan().due().map(day -> Map.of("due", day.toString())).orElse(Map.of());
      case QueueLeft left -> Map.of("person", Long.toString(left.person().value()));
      case OfferEnded ended -> Map.of("person", Long.toString(ended.offer().to().value()));
      case DeviceAssigned assigned ->
          Map.of("person", Long.toString(assigned.loan().holder().value()));
      case DeviceTakenBack taken -> Map.of("person", Long.toString(taken.loan().holder().value()));
      case DeviceAdded other -> Map.of();
      case DeviceEdited other -> Map.of();
      case DeviceTaken other -> Map.of();
      case DeviceReturned other -> Map.of();
      case QueueJoined other -> Map.of();
      case DeviceDeleted other -> Map.of();
      case EditUndone other -> Map.of("undone", DeviceAct.EDITED.name());
      case AssignmentUndone other -> Map.of("undone", DeviceAct.ASSIGNED.name());
      case TakeBackUndone other -> Map.of("undone", DeviceAct.TAKEN_BACK.name());
      case DeletionUndone other -> Map.of("undone", DeviceAct.DELETED.name());
    };
  }
}
