package dev.zayavka.adapter.postgres.devices;

import dev.zayavka.adapter.postgres.database.Session;
import dev.zayavka.adapter.postgres.devices.imports.PostgresImports;
import dev.zayavka.adapter.postgres.devices.lending.PostgresBorrowers;
import dev.zayavka.adapter.postgres.devices.lending.PostgresDeviceHistory;
import dev.zayavka.adapter.postgres.devices.lending.PostgresDeviceIndex;
import dev.zayavka.adapter.postgres.devices.lending.PostgresDeviceReminders;
import dev.zayavka.adapter.postgres.devices.lending.PostgresDeviceReports;
import dev.zayavka.adapter.postgres.devices.lending.PostgresDevices;
import dev.zayavka.adapter.postgres.json.Kinds;
import dev.zayavka.adapter.postgres.shared.PostgresWork;
import dev.zayavka.ports.delivery.Effect;
import dev.zayavka.ports.devices.driven.DevicesWork;
import dev.zayavka.ports.devices.imports.driven.Imports;
import dev.zayavka.ports.devices.lending.driven.Borrowers;
import dev.zayavka.ports.devices.lending.driven.DeviceHistory;
import dev.zayavka.ports.devices.lending.driven.DeviceIndex;
import dev.zayavka.ports.devices.lending.driven.DeviceReminders;
import dev.zayavka.ports.devices.lending.driven.DeviceReports;
import dev.zayavka.ports.devices.lending.driven.Devices;

/** Repositories of one transaction of the device desk. */
final class PostgresDevicesWork extends PostgresWork implements DevicesWork {

  PostgresDevicesWork(Session session, Kinds<Effect> kinds) {
    super(session, kinds);
  }

  @Override
  public Devices devices() {
    return new PostgresDevices(sql());
  }

  @Override
  public DeviceIndex deviceIndex() {
    return new PostgresDeviceIndex(sql());
  }

  @Override
  public Borrowers borrowers() {
    return new PostgresBorrowers(sql());
  }

  @Override
  public DeviceHistory history() {
    return new PostgresDeviceHistory(sql());
  }

  @Override
  public DeviceReminders deviceReminders() {
    return new PostgresDeviceReminders(sql());
  }

  @Override
  public Imports imports() {
    return new PostgresImports(sql());
  }

  @Override
  public DeviceReports deviceReports() {
    return new PostgresDeviceReports(sql());
  }
}
