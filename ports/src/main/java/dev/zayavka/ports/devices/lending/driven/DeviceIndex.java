package dev.zayavka.ports.devices.lending.driven;

import dev.zayavka.ports.devices.DeviceDossier;
import dev.zayavka.ports.devices.DeviceField;
import dev.zayavka.ports.devices.DeviceId;
import dev.zayavka.ports.shared.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lookups of devices by number, by offer and by person; nothing is locked. */
public interface DeviceIndex {

  /**
   * Device with this number that is not deleted; compared by {@link
   * dev.zayavka.ports.devices.NumberKey}. Of several that are equal by it, the one with exactly
   * this number, by {@code DeviceFields.key}.
   */
  Optional<DeviceId> withNumber(DeviceField number, String written);

  /** Data of all devices that are not deleted, by id; no locks are taken. */
  List<DeviceDossier> all();

  /** Devices whose offer has expired, the oldest first, at most {@code limit}. */
  List<DeviceId> lapsed(Instant now, int limit);

  /** Devices this person waits for or is offered. */
  List<DeviceId> wantedBy(PersonId person);

  /** Names of the people who have devices, by device. */
  Map<DeviceId, String> holders();

  /** Devices lent to this person. */
  List<DeviceId> heldBy(PersonId person);
}
