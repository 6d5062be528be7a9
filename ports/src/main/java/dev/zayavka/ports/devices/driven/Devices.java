package dev.zayavka.ports.devices.driven;

import dev.zayavka.ports.devices.DeviceId;
import dev.zayavka.ports.devices.DeviceState;
import dev.zayavka.ports.devices.LoanId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Storage of devices with their loans and queues. */
public interface Devices {
  /**
   * The device as it stands, {@link DeviceState.Absent} when there is none, held for this
   * transaction alone until it ends.
   */
  DeviceState lock(DeviceId device);

  /** Several devices as they stand, held likewise; those that are not there are left out. */
  Map<DeviceId, DeviceState.Existing> lockAll(Collection<DeviceId> devices);

  /** A number no device has had. */
  DeviceId nextId();

  /** A number of unused device ids, in ascending order. */
  List<DeviceId> nextIds(int count);

  /** A number no loan has had. */
  LoanId nextLoan();

  /**
   * Keeps the device in this state; it was locked in this transaction, or is new. A loan it is not
   * lent by any more has ended at this moment; one it is lent by again, as after an undo, never
   * ended. Its category is called what it was called first, whatever the case.
   *
   * @throws IllegalStateException when one of its numbers belongs to another device
   */
  void save(DeviceState.Existing state, Instant at);

  /**
   * Keeps many at once, as {@link #save} does one; twenty thousand take a few seconds. No device is
   * among them twice.
   *
   * @throws IllegalStateException as {@link #save} does
   */
  void saveAll(Collection<? extends DeviceState.Existing> states, Instant at);
}
