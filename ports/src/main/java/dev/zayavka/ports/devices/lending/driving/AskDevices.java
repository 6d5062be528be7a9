package dev.zayavka.ports.devices.lending.driving;

import dev.zayavka.ports.devices.Category;
import dev.zayavka.ports.devices.DeviceId;
import dev.zayavka.ports.devices.ReminderStage;
import dev.zayavka.ports.devices.lending.DeviceCard;
import dev.zayavka.ports.devices.lending.DeviceFilter;
import dev.zayavka.ports.devices.lending.DeviceHistoryEntry;
import dev.zayavka.ports.devices.lending.DeviceLine;
import dev.zayavka.ports.shared.Page;
import dev.zayavka.ports.shared.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Read-only queries about devices. */
public interface AskDevices {
  /** Card of a device with the people around it; empty if it never existed. */
  Optional<DeviceCard> device(DeviceId device, Instant now);

  /** Page of a list; a page beyond the last is the last. */
  Page<DeviceLine> devices(DeviceFilter listing, int page, Instant now);

  /** Page of the categories that have devices, by name; a page beyond the last is the last. */
  Page<Category> categories(int page);

  /** Page of the history of a device, newest first. */
  Page<DeviceHistoryEntry> history(DeviceId device, int page);

  /** Devices this person has to be reminded of at this stage on this day. */
  List<DeviceLine> due(PersonId person, ReminderStage stage, LocalDate day);

  /** Devices more than {@code days} overdue on this day, the longest overdue first. */
  List<DeviceLine> overdue(LocalDate day, int days);
}
