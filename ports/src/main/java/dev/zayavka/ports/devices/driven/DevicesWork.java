package dev.zayavka.ports.devices.driven;

import dev.zayavka.ports.shared.driven.Work;

/** What a transaction of the device desk offers. */
public interface DevicesWork extends Work {
  Devices devices();

  Borrowers borrowers();

  DeviceHistory history();

  DeviceReminders deviceReminders();

  Imports imports();

  DeviceReports deviceReports();
}
