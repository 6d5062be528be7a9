package dev.zayavka.testkit.memory.devices;

import dev.zayavka.ports.devices.DeviceId;
import dev.zayavka.ports.devices.lending.DeviceAction;
import dev.zayavka.ports.devices.lending.DeviceHistoryEntry;
import dev.zayavka.ports.devices.lending.driven.DeviceHistory;
import dev.zayavka.ports.shared.Page;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.testkit.memory.DeskDraft;
import dev.zayavka.testkit.memory.Pages;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** History of device actions. */
record InMemoryDeviceHistory(DeskDraft<DeviceTables> draft) implements DeviceHistory {

  @Override
  public void append(DeviceHistoryEntry action) {
    draft.tables().deviceActions.add(action);
  }

  @Override
  public void appendAll(Collection<DeviceHistoryEntry> actions) {
    draft.tables().deviceActions.addAll(actions);
  }

  @Override
  public Optional<DeviceHistoryEntry> newest(DeviceId device, Set<DeviceAction> except) {
    return newestFirst(device).stream().filter(line -> !except.contains(line.act())).findFirst();
  }

  @Override
  public Page<DeviceHistoryEntry> of(DeviceId device, int page, int size) {
    return Pages.of(newestFirst(device), page, size);
  }

  @Override
  public List<Instant> wrongCodes(PersonId person, Instant since) {
    return draft.tables().deviceActions.stream()
        .filter(action -> action.act() == DeviceAction.CODE_REFUSED)
        .filter(action -> action.by().filter(by -> by.id().equals(person)).isPresent())
        .map(DeviceHistoryEntry::at)
        .filter(at -> !at.isBefore(since))
        .sorted()
        .toList();
  }

  private List<DeviceHistoryEntry> newestFirst(DeviceId device) {
    return draft.tables().deviceActions.reversed().stream()
        .filter(action -> action.device().filter(device::equals).isPresent())
        .toList();
  }
}
