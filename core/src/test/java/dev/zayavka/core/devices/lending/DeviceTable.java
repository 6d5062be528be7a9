package dev.zayavka.core.devices.lending;

import dev.zayavka.core.shared.StateTable;
import dev.zayavka.ports.devices.DeviceDossier;
import dev.zayavka.ports.devices.DeviceField;
import dev.zayavka.ports.devices.DeviceFields;
import dev.zayavka.ports.devices.DeviceId;
import dev.zayavka.ports.devices.LoanId;
import dev.zayavka.ports.devices.lending.DeviceAction;
import dev.zayavka.ports.devices.lending.DeviceCommand;
import dev.zayavka.ports.devices.lending.DeviceCommand.AddDevice;
import dev.zayavka.ports.devices.lending.DeviceCommand.AssignDevice;
import dev.zayavka.ports.devices.lending.DeviceCommand.DeleteDevice;
import dev.zayavka.ports.devices.lending.DeviceCommand.DropWaiter;
import dev.zayavka.ports.devices.lending.DeviceCommand.EditDevice;
import dev.zayavka.ports.devices.lending.DeviceCommand.JoinQueue;
import dev.zayavka.ports.devices.lending.DeviceCommand.LapseOffer;
import dev.zayavka.ports.devices.lending.DeviceCommand.LeaveQueue;
import dev.zayavka.ports.devices.lending.DeviceCommand.ReturnDevice;
import dev.zayavka.ports.devices.lending.DeviceCommand.SetDueDate;
import dev.zayavka.ports.devices.lending.DeviceCommand.SkipOffer;
import dev.zayavka.ports.devices.lending.DeviceCommand.TakeBack;
import dev.zayavka.ports.devices.lending.DeviceCommand.TakeDevice;
import dev.zayavka.ports.devices.lending.DeviceCommand.UndoLast;
import dev.zayavka.ports.devices.lending.DeviceHistoryEntry;
import dev.zayavka.ports.devices.lending.DeviceReason;
import dev.zayavka.ports.devices.lending.DeviceState;
import dev.zayavka.ports.devices.lending.DeviceState.Absent;
import dev.zayavka.ports.devices.lending.DeviceState.Deleted;
import dev.zayavka.ports.devices.lending.DeviceState.Existing;
import dev.zayavka.ports.devices.lending.DeviceState.Free;
import dev.zayavka.ports.devices.lending.DeviceState.Lent;
import dev.zayavka.ports.devices.lending.DeviceState.Offered;
import dev.zayavka.ports.devices.lending.Loan;
import dev.zayavka.ports.devices.lending.Offer;
import dev.zayavka.ports.devices.lending.QueueEntry;
import dev.zayavka.ports.shared.Person;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Table of every state and command of a device. */
final class DeviceTable {

  static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
  static final LocalDate TODAY = LocalDate.parse("2026-11-20");
  static final Duration HOLD = Duration.ofHours(24);
  static final DeviceId ID = new DeviceId(15);
  static final LoanId LOAN = new LoanId(200);
  static final LoanId NEXT_LOAN = new LoanId(201);
  static final int VERSION = 3;
  static final Person IVAN = Person.of(21, "Иван");
  static final Person OLGA = Person.of(22, "Ольга");
  static final Person PETR = Person.of(23, "Пётр");
  static final Person ADMIN = Person.of(11, "Анна");
  static final DeviceFields FIELDS =
      new DeviceFields(
          Map.of(
              DeviceField.CATEGORY, "POS-терминал",
              DeviceField.MODEL, "Move/2500",
              DeviceField.SERIAL_NUMBER, "SN-001"));
  static final DeviceFields OTHER_FIELDS = FIELDS.with(DeviceField.LOCATION, "склад");

  private DeviceTable() {}

  static StateTable<DeviceState, DeviceCommand, DeviceEvent, DeviceReason> table() {
    return table(states());
  }

  /** The same states without a queue. */
  static StateTable<DeviceState, DeviceCommand, DeviceEvent, DeviceReason> tableWithoutQueues() {
    return table(
        List.of(
            new Absent(),
            free(),
            new Offered(file(), offered().offer(), List.of()),
            new Lent(file(), lent().loan(), List.of()),
            deleted()));
  }

  private static StateTable<DeviceState, DeviceCommand, DeviceEvent, DeviceReason> table(
      List<DeviceState> states) {
    return new StateTable<>(
        states,
        commands(),
        (state, command) -> DeviceDecider.decide(state, command, circumstances(lastStep(state))),
        DeviceDecider::evolve);
  }

  /** Ivan is the holder, or was; then come Olga and Pyotr. */
  static List<DeviceState> states() {
    return List.of(new Absent(), free(), offered(), lent(), deleted());
  }

  /** Each command with its relevant variants; the title begins with the command's name. */
  static Map<String, DeviceCommand> commands() {
    Map<String, DeviceCommand> all = new LinkedHashMap<>();
    all.put("AddDevice", new AddDevice(ID, FIELDS, ADMIN, NOW));
    all.put("TakeDevice, the holder", new TakeDevice(ID, VERSION, IVAN, NOW));
    all.put("TakeDevice, the next", new TakeDevice(ID, VERSION, OLGA, NOW));
    all.put("TakeDevice, an old button", new TakeDevice(ID, VERSION - 1, PETR, NOW));
    all.put("SetDueDate", due(Optional.of(TODAY)));
    all.put("SetDueDate, a year from now", due(Optional.of(TODAY.plusYears(1))));
    all.put("SetDueDate, in the past", due(Optional.of(TODAY.minusDays(1))));
    all.put("SetDueDate, too far", due(Optional.of(TODAY.plusYears(1).plusDays(1))));
    all.put("SetDueDate, an open end", due(Optional.empty()));
    all.put("ReturnDevice", new ReturnDevice(ID, LOAN, IVAN, NOW));
    all.put("ReturnDevice, of an earlier loan", new ReturnDevice(ID, new LoanId(7), IVAN, NOW));
    all.put("ReturnDevice, another", new ReturnDevice(ID, LOAN, OLGA, NOW));
    all.put("JoinQueue, the holder", new JoinQueue(ID, IVAN, NOW));
    all.put("JoinQueue, who waits", new JoinQueue(ID, OLGA, NOW));
    all.put("JoinQueue, another", new JoinQueue(ID, ADMIN, NOW));
    all.put("LeaveQueue, the next", new LeaveQueue(ID, OLGA, NOW));
    all.put("LeaveQueue, who does not wait", new LeaveQueue(ID, ADMIN, NOW));
    all.put("SkipOffer, the next", new SkipOffer(ID, OLGA, NOW));
    all.put("SkipOffer, another", new SkipOffer(ID, PETR, NOW));
    all.put("LapseOffer, in time", new LapseOffer(ID, NOW.plus(HOLD)));
    all.put("LapseOffer, too early", new LapseOffer(ID, NOW.plus(HOLD).minusMillis(1)));
    all.put("DropWaiter, the next", new DropWaiter(ID, OLGA.id(), NOW));
    all.put("DropWaiter, another", new DropWaiter(ID, ADMIN.id(), NOW));
    all.put("EditDevice", new EditDevice(ID, OTHER_FIELDS, ADMIN, NOW));
    all.put("EditDevice, nothing new", new EditDevice(ID, FIELDS, ADMIN, NOW));
    all.put("AssignDevice, to the holder", new AssignDevice(ID, IVAN.id(), ADMIN, NOW));
    all.put("AssignDevice, to the next", new AssignDevice(ID, OLGA.id(), ADMIN, NOW));
    all.put("AssignDevice, to another", new AssignDevice(ID, ADMIN.id(), ADMIN, NOW));
    all.put("TakeBack", new TakeBack(ID, LOAN, ADMIN, NOW));
    all.put("TakeBack, of an earlier loan", new TakeBack(ID, new LoanId(7), ADMIN, NOW));
    all.put("DeleteDevice", new DeleteDevice(ID, ADMIN, NOW));
    all.put("UndoLast", new UndoLast(ID, VERSION, ADMIN, NOW));
    all.put("UndoLast, an old button", new UndoLast(ID, VERSION - 1, ADMIN, NOW));
    all.put("UndoLast, too late", new UndoLast(ID, VERSION, ADMIN, NOW.plusSeconds(1)));
    return all;
  }

  static Free free() {
    return new Free(file());
  }

  static Offered offered() {
    return new Offered(
        file(),
        new Offer(new QueueEntry(OLGA.id(), NOW.minusSeconds(60)), NOW.plus(HOLD)),
        List.of(new QueueEntry(PETR.id(), NOW.minusSeconds(30))));
  }

  static Lent lent() {
    return new Lent(
        file(),
        new Loan(
            LOAN,
            IVAN.id(),
            NOW.minusSeconds(99),
            Optional.of(TODAY.plusDays(1)),
            NOW.minusSeconds(99)),
        List.of(
            new QueueEntry(OLGA.id(), NOW.minusSeconds(60)),
            new QueueEntry(PETR.id(), NOW.minusSeconds(30))));
  }

  static Deleted deleted() {
    return new Deleted(file(), NOW.minusSeconds(10));
  }

  static DeviceDossier file() {
    return new DeviceDossier(ID, FIELDS, VERSION);
  }

  static DecisionContext circumstances(Optional<DeviceHistoryEntry> lastStep) {
    return new DecisionContext(NEXT_LOAN, HOLD, TODAY, lastStep);
  }

  /** Last step of an admin, ten minutes ago, that led to the present state. */
  private static Optional<DeviceHistoryEntry> lastStep(DeviceState state) {
    return switch (state) {
      case Absent absent -> Optional.empty();
      case Free free -> Optional.of(step(DeviceAction.TAKEN_BACK, lent(), free));
      case Offered offered ->
          Optional.of(
              step(
                  DeviceAction.EDITED,
                  offered.as(new DeviceDossier(ID, OTHER_FIELDS, 2)),
                  offered));
      case Lent lent -> Optional.of(step(DeviceAction.ASSIGNED, free(), lent));
      case Deleted deleted -> Optional.of(step(DeviceAction.DELETED, free(), deleted));
    };
  }

  static DeviceHistoryEntry step(DeviceAction act, Existing before, Existing after) {
    return new DeviceHistoryEntry(
        act,
        Optional.of(ID),
        Optional.of(ADMIN),
        Optional.of(before),
        Optional.of(after),
        Map.of(),
        NOW.minus(DeviceDecider.UNDO));
  }

  private static SetDueDate due(Optional<LocalDate> day) {
    return new SetDueDate(ID, LOAN, day, IVAN, NOW);
  }
}
