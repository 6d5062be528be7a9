package dev.zayavka.ports.devices.lending.driven;

import dev.zayavka.ports.devices.DeviceId;
import dev.zayavka.ports.devices.LoanId;
import dev.zayavka.ports.devices.lending.DeviceState;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Storage of devices with their loans and queues. */
public interface Devices {
  /**
   * Locks a device until the transaction ends and returns its state; {@link DeviceState.Absent} if
   * there is none.
   */
  DeviceState lock(DeviceId device);

  /** Locks several devices likewise; missing ones are left out. */
  Map<DeviceId, DeviceState.Existing> lockAll(Collection<DeviceId> devices);

  /** Next device id. */
  DeviceId nextId();

  /** Next device ids, in ascending order. */
  List<DeviceId> nextIds(int count);

  /** Next loan id. */
  LoanId nextLoan();

  /**
   * Stores the state of a device that is new or was locked in this transaction. A loan that is not
   * in the state any more ends at this moment; a loan that is in it again, after an undo, is open
   * again. A category keeps the spelling it was created with.
   *
   * @throws IllegalStateException if one of its numbers belongs to another device
   */
  void save(DeviceState.Existing state, Instant at);

  /**
   * Stores many states at once, as {@link #save} does; twenty thousand take a few seconds. No
   * device may occur twice.
   *
   * @throws IllegalStateException as {@link #save} does
   */
  void saveAll(Collection<? extends DeviceState.Existing> states, Instant at);
}
