package dev.zayavka.ports.devices.driving;

import dev.zayavka.ports.devices.Category;
import dev.zayavka.ports.devices.DeviceCard;
import dev.zayavka.ports.devices.DeviceFilter;
import dev.zayavka.ports.devices.DeviceHistoryEntry;
import dev.zayavka.ports.devices.DeviceId;
import dev.zayavka.ports.devices.DeviceLine;
import dev.zayavka.ports.devices.ReminderStage;
import dev.zayavka.ports.shared.Page;
import dev.zayavka.ports.shared.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Read-only queries about devices. */
public interface AskDevices {
  /** The device with the people around it; empty when there never was one. */
  Optional<DeviceCard> device(DeviceId device, Instant now);

  /** A page of a list; one beyond the last is the last. */
  Page<DeviceLine> devices(DeviceFilter listing, int page, Instant now);

  /** A page of the categories that have devices, by name; one beyond the last is the last. */
  Page<Category> categories(int page);

  /** The newest first. */
  Page<DeviceHistoryEntry> history(DeviceId device, int page);

  /** Devices this person has to be reminded of at this stage on this day. */
  List<DeviceLine> due(PersonId person, ReminderStage stage, LocalDate day);

  /** Devices more than {@code days} overdue on this day, the longest overdue first. */
  List<DeviceLine> overdue(LocalDate day, int days);
}
