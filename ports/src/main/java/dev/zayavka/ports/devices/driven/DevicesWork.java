package dev.zayavka.ports.devices.driven;

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
