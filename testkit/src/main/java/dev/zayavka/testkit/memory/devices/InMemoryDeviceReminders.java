package dev.zayavka.testkit.memory.devices;

import dev.zayavka.ports.devices.ReminderStage;
import dev.zayavka.ports.devices.lending.DeviceState.Lent;
import dev.zayavka.ports.devices.lending.Loan;
import dev.zayavka.ports.devices.lending.driven.DeviceReminders;
import dev.zayavka.testkit.memory.DeskDraft;
import dev.zayavka.testkit.memory.devices.DeviceTables.Reminded;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reminders that were sent. */
record InMemoryDeviceReminders(DeskDraft<DeviceTables> draft) implements DeviceReminders {

  @Override
  public List<Owed> owed(LocalDate day, Instant setBefore, int limit) {
    return due(day, setBefore)
        .map(Due::owed)
        .distinct()
        .sorted(
            Comparator.comparingLong((Owed owed) -> owed.person().value())
                .thenComparing(Owed::stage))
        .limit(limit)
        .toList();
  }

  @Override
  public boolean note(Owed owed, LocalDate day, Instant setBefore, Instant at) {
    List<Due> due = due(day, setBefore).filter(one -> one.owed().equals(owed)).toList();
    due.forEach(one -> draft.tables().deviceReminders.put(one.on(day), at));
    return !due.isEmpty();
  }

  @Override
  public boolean noteReport(LocalDate day, LocalDate dueBefore, Instant at) {
    return open().anyMatch(loan -> loan.due().filter(due -> due.isBefore(dueBefore)).isPresent())
        && draft.tables().overdueReports.add(day);
  }

  @Override
  public Optional<LocalDate> lastReport() {
    return draft.tables().overdueReports.stream().max(Comparator.naturalOrder());
  }

  private Stream<Due> due(LocalDate day, Instant setBefore) {
    return open()
        .filter(loan -> loan.dueSetAt().isBefore(setBefore))
        .flatMap(
            loan ->
                Arrays.stream(ReminderStage.values())
                    .filter(stage -> covers(stage, loan, day))
                    .map(stage -> new Due(loan, stage)))
        .filter(due -> !draft.tables().deviceReminders.containsKey(due.on(day)));
  }

  private Stream<Loan> open() {
    return draft.tables().devices.values().stream()
        .filter(Lent.class::isInstance)
        .map(state -> ((Lent) state).loan());
  }

  private static boolean covers(ReminderStage stage, Loan loan, LocalDate day) {
    return loan.due().filter(due -> stage.covers(due, day)).isPresent();
  }

  /** A loan to speak of at a stage. */
  private record Due(Loan loan, ReminderStage stage) {
    Owed owed() {
      return new Owed(loan.holder(), stage);
    }

    Reminded on(LocalDate day) {
      return new Reminded(loan.id(), stage, day);
    }
  }
}
