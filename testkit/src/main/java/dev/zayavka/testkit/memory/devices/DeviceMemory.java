package dev.zayavka.testkit.memory.devices;

import dev.zayavka.ports.devices.driven.DevicesWork;
import dev.zayavka.ports.shared.driven.Transactions;
import dev.zayavka.testkit.memory.InMemoryStore;
import dev.zayavka.testkit.memory.MemoryDesk;

/** The device desk in memory. */
public final class DeviceMemory {

  /** Its plug. */
  public static final MemoryDesk<DevicesWork> DESK =
      new MemoryDesk<>(DeviceTables::new, InMemoryDevicesWork::new);

  private DeviceMemory() {}

  /** Its transactions in this store. */
  public static Transactions<DevicesWork> in(InMemoryStore store) {
    return store.transactions(DESK);
  }
}
