package dev.zayavka.core.devices.lending;

import dev.zayavka.core.devices.lending.DeviceEvent.AssignmentUndone;
import dev.zayavka.core.devices.lending.DeviceEvent.DeletionUndone;
import dev.zayavka.core.devices.lending.DeviceEvent.DeviceAdded;
import dev.zayavka.core.devices.lending.DeviceEvent.DeviceAssigned;
import dev.zayavka.core.devices.lending.DeviceEvent.DeviceDeleted;
import dev.zayavka.core.devices.lending.DeviceEvent.DeviceEdited;
import dev.zayavka.core.devices.lending.DeviceEvent.DeviceReturned;
import dev.zayavka.core.devices.lending.DeviceEvent.DeviceTaken;
import dev.zayavka.core.devices.lending.DeviceEvent.DeviceTakenBack;
import dev.zayavka.core.devices.lending.DeviceEvent.DueDateSet;
import dev.zayavka.core.devices.lending.DeviceEvent.EditUndone;
import dev.zayavka.core.devices.lending.DeviceEvent.Freed;
import dev.zayavka.core.devices.lending.DeviceEvent.OfferEnded;
import dev.zayavka.core.devices.lending.DeviceEvent.QueueJoined;
import dev.zayavka.core.devices.lending.DeviceEvent.QueueLeft;
import dev.zayavka.core.devices.lending.DeviceEvent.TakeBackUndone;
import dev.zayavka.ports.devices.lending.DeviceAction;
import dev.zayavka.ports.devices.lending.DeviceCommand;
import dev.zayavka.ports.devices.lending.DeviceHistoryEntry;
import dev.zayavka.ports.devices.lending.DeviceState;
import dev.zayavka.ports.devices.lending.DeviceState.Existing;
import dev.zayavka.ports.shared.Person;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Mapping of events to history entries. */
final class DeviceAuditTrail {

  /** Entries about a move in the queue only. */
  static final Set<DeviceAction> IN_QUEUE =
      Set.of(
          DeviceAction.JOINED,
          DeviceAction.LEFT,
          DeviceAction.OFFERED,
          DeviceAction.SKIPPED,
          DeviceAction.LAPSED);

  private DeviceAuditTrail() {}

  /** Entries for the event and for the offer that follows it. */
  static List<DeviceHistoryEntry> lines(
      DeviceState before, Existing after, DeviceEvent event, DeviceCommand command) {
    Optional<Person> by =
        command instanceof DeviceCommand.ByPerson asked
            ? Optional.of(asked.by())
            : Optional.empty();
    DeviceHistoryEntry line =
        new DeviceHistoryEntry(
            act(event),
            Optional.of(after.file().id()),
            by,
            before instanceof Existing existing ? Optional.of(existing) : Optional.empty(),
            Optional.of(after),
            details(event),
            command.at());
    return Stream.concat(Stream.of(line), offered(after, event, command).stream()).toList();
  }

  private static Optional<DeviceHistoryEntry> offered(
      Existing after, DeviceEvent event, DeviceCommand command) {
    return event instanceof Freed freed
        ? freed
            .next()
            .map(
                next ->
                    new DeviceHistoryEntry(
                        DeviceAction.OFFERED,
                        Optional.of(after.file().id()),
                        Optional.empty(),
                        Optional.of(after),
                        Optional.of(after),
                        Map.of("person", Long.toString(next.to().value())),
                        command.at()))
        : Optional.empty();
  }

  private static DeviceAction act(DeviceEvent event) {
    return switch (event) {
      case DeviceAdded added -> DeviceAction.ADDED;
      case DeviceEdited edited -> DeviceAction.EDITED;
      case DeviceTaken taken -> DeviceAction.TAKEN;
      case DueDateSet set -> DeviceAction.DUE_SET;
      case DeviceReturned returned -> DeviceAction.RETURNED;
      case QueueJoined joined -> DeviceAction.JOINED;
      case QueueLeft left -> DeviceAction.LEFT;
      case OfferEnded ended ->
          switch (ended.ending()) {
            case SKIPPED, GONE -> DeviceAction.SKIPPED;
            case LAPSED -> DeviceAction.LAPSED;
          };
      case DeviceAssigned assigned -> DeviceAction.ASSIGNED;
      case DeviceTakenBack taken -> DeviceAction.TAKEN_BACK;
      case DeviceDeleted deleted -> DeviceAction.DELETED;
      case EditUndone undone -> DeviceAction.UNDONE;
      case AssignmentUndone undone -> DeviceAction.UNDONE;
      case TakeBackUndone undone -> DeviceAction.UNDONE;
      case DeletionUndone undone -> DeviceAction.UNDONE;
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
      case EditUndone other -> Map.of("undone", DeviceAction.EDITED.name());
      case AssignmentUndone other -> Map.of("undone", DeviceAction.ASSIGNED.name());
      case TakeBackUndone other -> Map.of("undone", DeviceAction.TAKEN_BACK.name());
      case DeletionUndone other -> Map.of("undone", DeviceAction.DELETED.name());
    };
  }
}
