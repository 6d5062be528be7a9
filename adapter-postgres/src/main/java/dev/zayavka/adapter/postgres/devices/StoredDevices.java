package dev.zayavka.adapter.postgres.devices;

import dev.zayavka.adapter.postgres.json.Kinds;
import dev.zayavka.adapter.postgres.shared.StoredDesk;
import dev.zayavka.ports.devices.driven.DevicesWork;

/** The device desk in the database. */
public final class StoredDevices {

  /** The desk's plug, given to the adapter as it opens the database. */
  public static final StoredDesk<DevicesWork> DESK =
      new StoredDesk<>(
          "devices",
          "device transaction",
          Kinds.deferred(() -> DeviceEffectCodec.KINDS),
          PostgresDevicesWork::new);

  private StoredDevices() {}
}
