package dev.zayavka.ports.devices.lending.driven;

import dev.zayavka.ports.devices.Category;
import dev.zayavka.ports.devices.DeviceId;
import dev.zayavka.ports.devices.lending.DeviceFilter;
import dev.zayavka.ports.devices.lending.DeviceLine;
import dev.zayavka.ports.devices.lending.DeviceState;
import dev.zayavka.ports.devices.lending.SearchQuery;
import dev.zayavka.ports.shared.Page;
import dev.zayavka.ports.tables.TableRows;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Read-only queries about devices; no locks are taken. */
public interface DeviceReports {
  /** The device as it is, not held; a deleted one too; empty when there never was one. */
  Optional<DeviceState.Existing> find(DeviceId device);

  /**
   * A page of a list, by category, model and number ({@code DeviceFields.number}) whatever their
   * case; what is held or wanted by when it was taken or joined, what is overdue by its day; and
   * what is alike by {@link DeviceId}. Deleted ones are in none.
   *
   * @param listing anything but {@link DeviceFilter.Found}, whose order is not the store's business
   * @param page from 1; one beyond the last is empty
   * @param today for what is overdue
   * @throws IllegalArgumentException for {@link DeviceFilter.Found}
   */
  Page<DeviceLine> page(DeviceFilter listing, int page, int size, LocalDate today);

  /**
   * Devices that match every word in one of its spellings, by {@link DeviceId}; deleted ones do
   * not. A device is searched in its values, in its two numbers without anything but letters and
   * digits, and in what its holder is found by.
   *
   * @param limit how many at most; one whose number is a word is not left out for the others
   */
  List<Candidate> matching(SearchQuery query, int limit);

  /** These devices in this order; those that are not there, or deleted, are left out. */
  List<DeviceLine> lines(List<DeviceId> devices);

  /** A page of the categories that have devices, by name whatever its case. */
  Page<Category> categories(int page, int size);

  /**
   * Hands over every table of the desk, all of its columns, the newest row last: {@code
   * categories}, {@code resources}, {@code visitors}, {@code records}, {@code wishlist}, {@code
   * reminders}, {@code actions}. Where there is nothing, the text is empty. No more than a few rows
   * are held at a time.
   */
  void everything(TableRows into);

  /**
   * Forgets everything the desk has, its history and the lists people sent too. The fact is for the
   * caller to note afterwards. Numbers are not given out again.
   */
  void wipe();

  /**
   * A device a search may mean.
   *
   * @param holder searchable text of the holder: name, user name and address, as {@link
   *     SearchQuery#normal} makes them, with a blank between; empty if it is not lent
   */
  record Candidate(DeviceState.Existing state, String holder) {}
}
