package dev.zayavka.ports.devices.driven;

import dev.zayavka.ports.devices.Category;
import dev.zayavka.ports.devices.DataTable;
import dev.zayavka.ports.devices.DeviceId;
import dev.zayavka.ports.devices.DeviceLine;
import dev.zayavka.ports.devices.DeviceState;
import dev.zayavka.ports.devices.Listing;
import dev.zayavka.ports.devices.SearchQuery;
import dev.zayavka.ports.shared.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What can be known about devices; nothing is locked. */
public interface DeviceReports {
  Optional<DeviceState.Existing> find(DeviceId device);

  /**
   * A page of a list, by category, model and number; what is held or wanted by when it was taken or
   * joined, what is overdue by its day. Deleted ones are in none.
   *
   * @param listing anything but {@link Listing.Found}, whose order is not the store's business
   * @param page from 1
   * @param today for what is overdue
   */
  Page<DeviceLine> page(Listing listing, int page, int size, LocalDate today);

  /** Devices that match every word in one of its spellings, by number, at most {@code limit}. */
  List<Candidate> matching(SearchQuery query, int limit);

  /** These devices in this order; those that are not there are left out. */
  List<DeviceLine> lines(List<DeviceId> devices);

  /** A page of the categories that have devices, by name. */
  Page<Category> categories(int page, int size);

  /** Every table of the desk, all of its columns, the newest row last. */
  List<DataTable> everything();

  /** Forgets everything the desk has; only the fact is kept. */
  void wipe();

  /**
   * A device a search may mean.
   *
   * @param holder what the one who has it is found by; empty when nobody has it
   */
  record Candidate(DeviceState.Existing state, String holder) {}
}
