package dev.zayavka.testkit.memory.devices;

import dev.zayavka.ports.devices.driven.DevicesWork;
import dev.zayavka.ports.shared.driven.Transactions;
import dev.zayavka.testkit.memory.InMemoryStore;
import dev.zayavka.testkit.memory.MemoryDesk;

/** The device desk in memory. */
public final class DeviceMemory {

  /** The desk's plug in a store. */
  public static final MemoryDesk<DevicesWork> DESK =
      new MemoryDesk<>(DeviceTables::new, InMemoryDevicesWork::new);

  private DeviceMemory() {}

  /** Transactions of the desk in this store. */
  public static Transactions<DevicesWork> in(InMemoryStore store) {
    return store.transactions(DESK);
  }
}
