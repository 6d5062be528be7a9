package dev.zayavka.testkit.memory.devices;

import dev.zayavka.ports.devices.Borrower;
import dev.zayavka.ports.devices.DeviceField;
import dev.zayavka.ports.devices.DeviceFields;
import dev.zayavka.ports.devices.DeviceId;
import dev.zayavka.ports.devices.lending.DeviceHistoryEntry;
import dev.zayavka.ports.devices.lending.DeviceState.Deleted;
import dev.zayavka.ports.devices.lending.DeviceState.Existing;
import dev.zayavka.ports.devices.lending.DeviceState.Kept;
import dev.zayavka.ports.devices.lending.DeviceState.Offered;
import dev.zayavka.ports.devices.lending.QueueEntry;
import dev.zayavka.ports.people.Email;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.ports.tables.DataTable;
import dev.zayavka.testkit.memory.devices.DeviceTables.Lending;
import dev.zayavka.testkit.memory.devices.DeviceTables.Reminded;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Every table of the device desk as words; where there is nothing, there are none. */
record DeviceDump(DeviceTables tables) {

  List<DataTable> all() {
    return List.of(
        categories(), resources(), visitors(), records(), wishlist(), reminders(), actions());
  }

  private DataTable categories() {
    return new DataTable(
        "categories",
        List.of("id", "name"),
        tables.categories.entrySet().stream()
            .map(category -> row(category.getKey(), category.getValue()))
            .toList());
  }

  private DataTable resources() {
    List<String> header = new ArrayList<>(List.of("id", "category_id"));
    columns().forEach(field -> header.add(field.name().toLowerCase(Locale.ROOT)));
    header.addAll(List.of("version", "deleted_at"));
    return new DataTable(
        "resources", header, tables.devices.values().stream().map(this::resource).toList());
  }

  private List<String> resource(Existing state) {
    DeviceFields fields = state.file().fields();
    List<String> row = new ArrayList<>(row(state.file().id(), categoryId(fields)));
    columns().forEach(field -> row.add(fields.value(field).orElse("")));
    row.addAll(row(state.file().version(), state instanceof Deleted gone ? gone.since() : ""));
    return row;
  }

  private DataTable visitors() {
    return new DataTable(
        "visitors",
        List.of("id", "full_name", "username", "email", "comment", "created_at"),
        tables.borrowers.values().stream()
            .sorted(Comparator.comparing(Borrower::since))
            .map(
                one ->
                    row(
                        one.id(),
                        one.person().name(),
                        one.username(),
                        one.email(),
                        one.comment(),
                        one.since()))
            .toList());
  }

  private DataTable records() {
    return new DataTable(
        "records",
        List.of(
            "id", "resource_id", "visitor_id", "taken_at", "due_on", "due_set_at", "returned_at"),
        tables.loans.values().stream().map(DeviceDump::loan).toList());
  }

  private static List<String> loan(Lending lending) {
    return row(
        lending.loan().id().value(),
        lending.device(),
        lending.loan().holder(),
        lending.loan().since(),
        lending.loan().due(),
        lending.loan().dueSetAt(),
        lending.endedAt());
  }

  private DataTable wishlist() {
    return new DataTable(
        "wishlist",
        List.of("resource_id", "visitor_id", "created_at", "offered_until"),
        tables.devices.values().stream()
            .flatMap(DeviceDump::wishes)
            .sorted(Comparator.comparing(wish -> wish.waiter().since()))
            .map(
                wish ->
                    row(
                        wish.device(),
                        wish.waiter().person(),
                        wish.waiter().since(),
                        wish.offeredUntil()))
            .toList());
  }

  private static Stream<Wish> wishes(Existing state) {
    DeviceId device = state.file().id();
    Stream<Wish> offered =
        state instanceof Offered kept
            ? Stream.of(new Wish(device, kept.offer().waiter(), Optional.of(kept.offer().until())))
            : Stream.of();
    Stream<Wish> queue =
        state instanceof Kept kept
            ? kept.queue().stream().map(waiter -> new Wish(device, waiter, Optional.empty()))
            : Stream.of();
    return Stream.concat(offered, queue);
  }

  private DataTable reminders() {
    return new DataTable(
        "reminders",
        List.of("record_id", "stage", "day", "sent_at"),
        tables.deviceReminders.entrySet().stream().map(DeviceDump::reminder).toList());
  }

  private static List<String> reminder(Map.Entry<Reminded, Instant> sent) {
    Reminded of = sent.getKey();
    return row(of.loan().value(), of.stage(), of.day(), sent.getValue());
  }

  private DataTable actions() {
    List<DeviceHistoryEntry> actions = tables.deviceActions;
    return new DataTable(
        "actions",
        List.of(
            "id",
            "action",
            "resource_id",
            "visitor_id",
            "visitor_name",
            "before",
            "after",
            "details",
            "created_at"),
        IntStream.range(0, actions.size()).mapToObj(i -> action(i + 1, actions.get(i))).toList());
  }

  private static List<String> action(int number, DeviceHistoryEntry action) {
    return row(
        number,
        action.act(),
        action.device(),
        action.by().map(by -> by.id()),
        action.by().map(by -> by.name()),
        action.before(),
        action.after(),
        action.details(),
        action.at());
  }

  private long categoryId(DeviceFields fields) {
    return tables.categories.entrySet().stream()
        .filter(category -> category.getValue().equals(fields.category()))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }

  /** Fields that have columns of their own. */
  private static List<DeviceField> columns() {
    return Arrays.stream(DeviceField.values())
        .filter(field -> field != DeviceField.CATEGORY)
        .toList();
  }

  private static List<String> row(Object... values) {
    return Arrays.stream(values).map(DeviceDump::cell).toList();
  }

  private static String cell(Object value) {
    return switch (value) {
      case Optional<?> some -> some.map(DeviceDump::cell).orElse("");
      case DeviceId device -> Long.toString(device.value());
      case PersonId person -> Long.toString(person.value());
      case Email email -> email.value();
      default -> value.toString();
    };
  }

  /**
   * A person's place in the queue for a device, and the end of the offer, if it is offered to them.
   */
  private record Wish(DeviceId device, QueueEntry waiter, Optional<Instant> offeredUntil) {}
}
