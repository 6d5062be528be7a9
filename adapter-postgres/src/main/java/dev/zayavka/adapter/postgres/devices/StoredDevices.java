package dev.zayavka.adapter.postgres.devices;

import dev.zayavka.adapter.postgres.shared.StoredDesk;
import dev.zayavka.ports.devices.driven.DevicesWork;

/** The device desk in the database. */
public final class StoredDevices {

  /** Its plug. */
  public static final StoredDesk<DevicesWork> DESK =
      new StoredDesk<>(
          "devices", "device transaction", DeviceEffectCodec.KINDS, PostgresDevicesWork::new);

  private StoredDevices() {}
}
