package dev.zayavka.adapter.telegram.devices;

import dev.zayavka.ports.devices.Borrower;
import dev.zayavka.ports.devices.Category;
import dev.zayavka.ports.devices.DeviceId;
import dev.zayavka.ports.devices.ReminderStage;
import dev.zayavka.ports.devices.imports.ImportFile;
import dev.zayavka.ports.devices.imports.ImportId;
import dev.zayavka.ports.devices.imports.ImportPlan;
import dev.zayavka.ports.devices.imports.ImportStep;
import dev.zayavka.ports.devices.imports.PlannedRow;
import dev.zayavka.ports.devices.imports.driving.ImportDevices;
import dev.zayavka.ports.devices.lending.BorrowerCard;
import dev.zayavka.ports.devices.lending.DeviceCard;
import dev.zayavka.ports.devices.lending.DeviceFilter;
import dev.zayavka.ports.devices.lending.DeviceHistoryEntry;
import dev.zayavka.ports.devices.lending.DeviceLine;
import dev.zayavka.ports.devices.lending.DeviceState.Existing;
import dev.zayavka.ports.devices.lending.driving.AskBorrowers;
import dev.zayavka.ports.devices.lending.driving.AskDevices;
import dev.zayavka.ports.devices.lending.driving.ExportDevices;
import dev.zayavka.ports.devices.lending.driving.ManageBorrowers;
import dev.zayavka.ports.shared.CommandId;
import dev.zayavka.ports.shared.Page;
import dev.zayavka.ports.shared.Person;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.ports.shared.SentFile;
import dev.zayavka.ports.tables.DataTable;
import dev.zayavka.ports.tables.TableReading;
import dev.zayavka.ports.tables.TableRows;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Device desk with canned devices and answers. */
public final class KnownDevices
    implements AskDevices, AskBorrowers, ExportDevices, ImportDevices, ManageBorrowers {

  private static final int PAGE = 10;

  public final Map<DeviceId, DeviceCard> cards = new HashMap<>();
  public final List<DeviceLine> lines = new ArrayList<>();
  public final List<Category> categories = new ArrayList<>();
  public final List<DeviceHistoryEntry> history = new ArrayList<>();
  public final List<DeviceLine> due = new ArrayList<>();
  public final List<DeviceLine> overdue = new ArrayList<>();
  public final List<Borrower> people = new ArrayList<>();
  public final List<DeviceLine> held = new ArrayList<>();
  public final List<DataTable> tables = new ArrayList<>();
  public final List<PlannedRow> plan = new ArrayList<>();
  public final Map<ImportId, byte[]> contents = new HashMap<>();
  public Optional<ImportFile> list = Optional.empty();

  /** Knows a device and the people around it. */
  public void know(Existing device, Borrower... around) {
    know(device, Optional.empty(), around);
  }

  /** The same with a last step that can be undone. */
  public void know(Existing device, Optional<DeviceHistoryEntry> undoable, Borrower... around) {
    cards.put(
        device.file().id(),
        new DeviceCard(
            device,
            Stream.of(around).collect(Collectors.toMap(Borrower::id, Function.identity())),
            undoable));
  }

  @Override
  public Optional<DeviceCard> device(DeviceId device, Instant now) {
    return Optional.ofNullable(cards.get(device));
  }

  @Override
  public Page<DeviceLine> devices(DeviceFilter listing, int page, Instant now) {
    return page(lines, page);
  }

  @Override
  public Page<Category> categories(int page) {
    return page(categories, page);
  }

  @Override
  public Page<DeviceHistoryEntry> history(DeviceId device, int page) {
    return page(history, page);
  }

  @Override
  public List<DeviceLine> due(PersonId person, ReminderStage stage, LocalDate day) {
    return List.copyOf(due);
  }

  @Override
  public List<DeviceLine> overdue(LocalDate day, int days) {
    return List.copyOf(overdue);
  }

  @Override
  public Page<Borrower> borrowers(String words, int page) {
    return page(people, page);
  }

  @Override
  public Optional<BorrowerCard> borrower(PersonId person) {
    return people.stream()
        .filter(one -> one.id().equals(person))
        .findFirst()
        .map(one -> new BorrowerCard(one, held));
  }

  @Override
  public DataTable export() {
    return tables.getFirst();
  }

  @Override
  public <R extends TableRows> R exportAll(Supplier<R> receivers) {
    R receiver = receivers.get();
    for (DataTable table : tables) {
      receiver.table(table.name(), table.header());
      table.rows().forEach(receiver::row);
    }
    return receiver;
  }

  @Override
  public boolean receive(CommandId id, Person by, SentFile upload, Instant at) {
    return false;
  }

  @Override
  public Answered answer(
      CommandId id, Person by, ImportId list, int turn, ImportStep step, Instant at) {
    return Answered.OUT_OF_DATE;
  }

  @Override
  public Optional<ImportFile> find(ImportId file) {
    return list.filter(known -> known.id().equals(file));
  }

  @Override
  public Optional<byte[]> content(ImportId file) {
    return Optional.ofNullable(contents.get(file));
  }

  @Override
  public int likeness(List<TableReading.Row> head) {
    return 0;
  }

  @Override
  public ImportPlan plan(ImportFile list, TableReading.Table table) {
    return new ImportPlan(table.rows().getFirst().values(), plan);
  }

  @Override
  public boolean isRegistered(PersonId person) {
    return people.stream().anyMatch(one -> one.id().equals(person) && one.isRegistered());
  }

  @Override
  public boolean welcome(
      CommandId id, Person person, boolean insistent, Optional<DeviceId> then, Instant at) {
    return false;
  }

  @Override
  public void delete(CommandId id, Person by, PersonId person, Instant at) {}

  private static <T> Page<T> page(List<T> all, int page) {
    int from = Math.min((page - 1) * PAGE, all.size());
    int to = Math.min(from + PAGE, all.size());
    return new Page<>(all.subList(from, to), page, all.size(), PAGE);
  }
}
