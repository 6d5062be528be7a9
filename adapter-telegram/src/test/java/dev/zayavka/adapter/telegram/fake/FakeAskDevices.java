package dev.zayavka.adapter.telegram.fake;

import dev.zayavka.ports.devices.Borrower;
import dev.zayavka.ports.devices.Category;
import dev.zayavka.ports.devices.DeviceId;
import dev.zayavka.ports.devices.ReminderStage;
import dev.zayavka.ports.devices.lending.BorrowerCard;
import dev.zayavka.ports.devices.lending.DeviceCard;
import dev.zayavka.ports.devices.lending.DeviceFilter;
import dev.zayavka.ports.devices.lending.DeviceHistoryEntry;
import dev.zayavka.ports.devices.lending.DeviceLine;
import dev.zayavka.ports.devices.lending.driving.AskBorrowers;
import dev.zayavka.ports.devices.lending.driving.AskDevices;
import dev.zayavka.ports.devices.lending.driving.ExportDevices;
import dev.zayavka.ports.shared.Page;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.ports.tables.DataTable;
import dev.zayavka.ports.tables.TableRows;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Fake queries of the device desk, with canned devices. */
public final class FakeAskDevices implements AskDevices, AskBorrowers, ExportDevices {

  private static final int PAGE = 2;

  public final Map<DeviceId, DeviceCard> cards = new HashMap<>();
  public final List<Category> categories = new ArrayList<>();

  @Override
  public Optional<DeviceCard> device(DeviceId device, Instant now) {
    return Optional.ofNullable(cards.get(device));
  }

  @Override
  public Page<DeviceLine> devices(DeviceFilter listing, int page, Instant now) {
    return page(List.of(), page);
  }

  @Override
  public Page<Category> categories(int page) {
    return page(categories, page);
  }

  @Override
  public Page<DeviceHistoryEntry> history(DeviceId device, int page) {
    return page(List.of(), page);
  }

  @Override
  public List<DeviceLine> due(PersonId person, ReminderStage stage, LocalDate day) {
    return List.of();
  }

  @Override
  public List<DeviceLine> overdue(LocalDate day, int days) {
    return List.of();
  }

  @Override
  public Page<Borrower> borrowers(String words, int page) {
    return page(List.of(), page);
  }

  @Override
  public Optional<BorrowerCard> borrower(PersonId person) {
    return Optional.empty();
  }

  @Override
  public DataTable export() {
    return new DataTable("resources", List.of(), List.of());
  }

  @Override
  public <R extends TableRows> R exportAll(Supplier<R> receivers) {
    return receivers.get();
  }

  private static <T> Page<T> page(List<T> all, int page) {
    int from = Math.min((page - 1) * PAGE, all.size());
    int to = Math.min(from + PAGE, all.size());
    return new Page<>(all.subList(from, to), page, all.size(), PAGE);
  }
}
