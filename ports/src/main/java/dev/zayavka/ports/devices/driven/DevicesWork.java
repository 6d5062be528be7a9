package dev.zayavka.ports.devices.driven;

import dev.zayavka.ports.devices.imports.driven.Imports;
import dev.zayavka.ports.devices.lending.driven.Borrowers;
import dev.zayavka.ports.devices.lending.driven.DeviceHistory;
import dev.zayavka.ports.devices.lending.driven.DeviceIndex;
import dev.zayavka.ports.devices.lending.driven.DeviceReminders;
import dev.zayavka.ports.devices.lending.driven.DeviceReports;
import dev.zayavka.ports.devices.lending.driven.Devices;
import dev.zayavka.ports.shared.driven.Work;

/** Ports available inside a transaction of the device desk. */
public interface DevicesWork extends Work {
  Devices devices();

  DeviceIndex deviceIndex();

  Borrowers borrowers();

  DeviceHistory history();

  DeviceReminders deviceReminders();

  Imports imports();

  DeviceReports deviceReports();
}
