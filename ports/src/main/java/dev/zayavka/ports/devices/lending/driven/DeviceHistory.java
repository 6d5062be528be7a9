package dev.zayavka.ports.devices.lending.driven;

import dev.zayavka.ports.devices.DeviceId;
import dev.zayavka.ports.devices.lending.DeviceAction;
import dev.zayavka.ports.devices.lending.DeviceHistoryEntry;
import dev.zayavka.ports.shared.Page;
import dev.zayavka.ports.shared.PersonId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Append-only history of devices. */
public interface DeviceHistory {
  /** Adds a line; it is kept with the transaction, and for good. */
  void append(DeviceHistoryEntry action);

  /** Adds lines in this order. */
  void appendAll(Collection<DeviceHistoryEntry> actions);

  /** The newest line about a device, but for these actions. */
  Optional<DeviceHistoryEntry> newest(DeviceId device, Set<DeviceAction> except);

  /**
   * A page of the lines about a device, the newest first.
   *
   * @param page from 1; one beyond the last is empty
   */
  Page<DeviceHistoryEntry> of(DeviceId device, int page, int size);

  /** Times at which this person entered a wrong code since that moment, oldest first. */
  List<Instant> wrongCodes(PersonId person, Instant since);
}
