package dev.zayavka.testkit.memory.devices;

import dev.zayavka.ports.devices.driven.DevicesWork;
import dev.zayavka.ports.devices.imports.driven.Imports;
import dev.zayavka.ports.devices.lending.driven.Borrowers;
import dev.zayavka.ports.devices.lending.driven.DeviceHistory;
import dev.zayavka.ports.devices.lending.driven.DeviceIndex;
import dev.zayavka.ports.devices.lending.driven.DeviceReminders;
import dev.zayavka.ports.devices.lending.driven.DeviceReports;
import dev.zayavka.ports.devices.lending.driven.Devices;
import dev.zayavka.testkit.memory.InMemoryWork;
import dev.zayavka.testkit.memory.TransactionDraft;

/** The ports of one transaction of the device desk, all over the same draft. */
final class InMemoryDevicesWork extends InMemoryWork implements DevicesWork {

  InMemoryDevicesWork(TransactionDraft draft) {
    super(draft);
  }

  @Override
  public Devices devices() {
    return new InMemoryDevices(desk(DeviceTables.class));
  }

  @Override
  public Borrowers borrowers() {
    return new InMemoryBorrowers(desk(DeviceTables.class));
  }

  @Override
  public DeviceHistory history() {
    return new InMemoryDeviceHistory(desk(DeviceTables.class));
  }

  @Override
  public DeviceReminders deviceReminders() {
    return new InMemoryDeviceReminders(desk(DeviceTables.class));
  }

  @Override
  public Imports imports() {
    return new InMemoryImports(desk(DeviceTables.class));
  }

  @Override
  public DeviceReports deviceReports() {
    return new InMemoryDeviceReports(desk(DeviceTables.class));
  }

  @Override
  public DeviceIndex deviceIndex() {
    return new InMemoryDeviceIndex(desk(DeviceTables.class));
  }
}
