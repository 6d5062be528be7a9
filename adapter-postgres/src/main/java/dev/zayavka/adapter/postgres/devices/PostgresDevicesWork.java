package dev.zayavka.adapter.postgres.devices;

import dev.zayavka.adapter.postgres.database.Session;
import dev.zayavka.adapter.postgres.devices.imports.PostgresImports;
import dev.zayavka.adapter.postgres.devices.lending.DeviceWrites;
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

  private final Session session;
  private final DeviceWrites writes;
  private final Devices devices;
  private final Borrowers borrowers;
  private final DeviceHistory history;

  PostgresDevicesWork(Session session, Kinds<Effect> kinds) {
    super(session, kinds);
    this.session = session;
    this.writes = new DeviceWrites(session);
    this.devices = new PostgresDevices(session, writes);
    this.borrowers = new PostgresBorrowers(session);
    this.history = new PostgresDeviceHistory(session, writes);
  }

  @Override
  public Devices devices() {
    return devices;
  }

  @Override
  public DeviceIndex deviceIndex() {
    return new PostgresDeviceIndex(written().sql());
  }

  @Override
  public Borrowers borrowers() {
    return borrowers;
  }

  @Override
  public DeviceHistory history() {
    return history;
  }

  @Override
  public DeviceReminders deviceReminders() {
    return new PostgresDeviceReminders(written().sql());
  }

  @Override
  public Imports imports() {
    return new PostgresImports(sql());
  }

  @Override
  public DeviceReports deviceReports() {
    return new PostgresDeviceReports(written());
  }

  /** The session, once the queries of these ports see what was collected. */
  private Session written() {
    writes.write();
    return session;
  }
}
