package dev.zayavka.core.devices.forms;

import dev.zayavka.core.devices.imports.ImportService;
import dev.zayavka.core.devices.lending.DeviceHandling;
import dev.zayavka.ports.delivery.Effect;
import dev.zayavka.ports.devices.DeviceId;
import dev.zayavka.ports.devices.driven.DevicesWork;
import dev.zayavka.ports.devices.forms.Form;
import dev.zayavka.ports.devices.imports.ImportEffect.RefreshImport;
import dev.zayavka.ports.devices.imports.ImportFile;
import dev.zayavka.ports.devices.imports.ImportState;
import dev.zayavka.ports.devices.lending.DeviceAction;
import dev.zayavka.ports.devices.lending.DeviceCommand.DeleteDevice;
import dev.zayavka.ports.devices.lending.DeviceHistoryEntry;
import dev.zayavka.ports.devices.lending.DeviceNote;
import dev.zayavka.ports.devices.lending.DeviceOutcome;
import dev.zayavka.ports.devices.lending.DeviceView.SendExport;
import dev.zayavka.ports.devices.lending.DeviceView.SendLog;
import dev.zayavka.ports.devices.lending.DeviceView.Tell;
import dev.zayavka.ports.shared.Person;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Execution of dangerous actions after the code was verified. */
final class DangerousActions {
  private final DevicesWork work;
  private final DeviceHandling handling;
  private final Person by;
  private final Instant at;

  DangerousActions(DevicesWork work, DeviceHandling handling, Person by, Instant at) {
    this.work = work;
    this.handling = handling;
    this.by = by;
    this.at = at;
  }

  void carryOut(Form.ShowCode form) {
    switch (form.act()) {
      case LOGS -> enqueue(new SendLog(by.id()));
      case EXPORT -> enqueue(new SendExport(by.id(), false));
      case EXPORT_ALL -> enqueue(new SendExport(by.id(), true));
      case DELETE_MANY -> tell(DeviceNote.DEVICES_DELETED, Long.toString(delete(form.devices())));
      case DROP_DB -> {
        List<ImportFile> open = openLists();
        work.deviceReports().wipe();
        work.history().append(DeviceHistoryEntry.general(DeviceAction.WIPED, by, Map.of(), at));
        open.forEach(this::giveUp);
        tell(DeviceNote.WIPED, "");
      }
    }
  }

  /** Deletes devices in the order of their ids, to avoid deadlock; lent devices are skipped. */
  private long delete(List<DeviceId> devices) {
    return devices.stream()
        .distinct()
        .sorted((one, other) -> Long.compare(one.value(), other.value()))
        .map(device -> handling.carryOut(work, new DeleteDevice(device, by, at)))
        .filter(outcome -> outcome instanceof DeviceOutcome.Accepted)
        .count();
  }

  private List<ImportFile> openLists() {
    return work.imports().since(at.minus(ImportService.OPEN_FOR)).stream()
        .filter(list -> isOpen(list.state()))
        .toList();
  }

  private static boolean isOpen(ImportState state) {
    return switch (state) {
      case ImportState.Reading reading -> true;
      case ImportState.Unreadable unreadable -> true;
      case ImportState.Previewed previewed -> true;
      case ImportState.Applying applying -> true;
      case ImportState.Applied applied -> false;
      case ImportState.Failed failed -> false;
      case ImportState.Cancelled cancelled -> false;
    };
  }

  /** Refreshes the message of a list that was wiped, so that it does not show work in progress. */
  private void giveUp(ImportFile list) {
    list.shown()
        .ifPresent(message -> enqueue(new RefreshImport(list.by().id(), list.id(), message)));
  }

  private void tell(DeviceNote note, String about) {
    enqueue(new Tell(by.id(), note, about));
  }

  private void enqueue(Effect effect) {
    work.outbox().enqueue(effect, at);
  }
}
