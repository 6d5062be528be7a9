package dev.zayavka.adapter.postgres.devices.lending;

import static java.util.stream.Collectors.joining;

import dev.zayavka.adapter.postgres.generated.devices.tables.records.CategoriesRecord;
import dev.zayavka.adapter.postgres.generated.devices.tables.records.RecordsRecord;
import dev.zayavka.adapter.postgres.generated.devices.tables.records.ResourcesRecord;
import dev.zayavka.adapter.postgres.generated.devices.tables.records.WishlistRecord;
import dev.zayavka.ports.devices.DeviceDossier;
import dev.zayavka.ports.devices.DeviceField;
import dev.zayavka.ports.devices.DeviceFields;
import dev.zayavka.ports.devices.DeviceId;
import dev.zayavka.ports.devices.LoanId;
import dev.zayavka.ports.devices.NumberKey;
import dev.zayavka.ports.devices.lending.DeviceState.Deleted;
import dev.zayavka.ports.devices.lending.DeviceState.Existing;
import dev.zayavka.ports.devices.lending.DeviceState.Free;
import dev.zayavka.ports.devices.lending.DeviceState.Lent;
import dev.zayavka.ports.devices.lending.DeviceState.Offered;
import dev.zayavka.ports.devices.lending.Loan;
import dev.zayavka.ports.devices.lending.Offer;
import dev.zayavka.ports.devices.lending.QueueEntry;
import dev.zayavka.ports.devices.lending.SearchQuery;
import dev.zayavka.ports.shared.PersonId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Between devices and their rows. */
final class DeviceMapper {

  /** Sorts below any character of a value, so that a shorter value comes first. */
  private static final String NEXT = "\u0001";

  private DeviceMapper() {}

  /** The row of a device, as if it were new. */
  static ResourcesRecord row(Existing state, CategoriesRecord category, Instant at) {
    DeviceDossier file = state.file();
    DeviceFields fields = file.fields().with(DeviceField.CATEGORY, category.getName());
    ResourcesRecord row = new ResourcesRecord();
    row.setId(file.id().value());
    row.setCategoryId(category.getId());
    row.setVendor(value(fields, DeviceField.VENDOR));
    row.setModel(fields.model());
    row.setSerialNumber(value(fields, DeviceField.SERIAL_NUMBER));
    row.setInventoryNumber(value(fields, DeviceField.INVENTORY_NUMBER));
    row.setSoftwareVersion(value(fields, DeviceField.SOFTWARE_VERSION));
    row.setLocation(value(fields, DeviceField.LOCATION));
    row.setOwner(value(fields, DeviceField.OWNER));
    row.setComment(value(fields, DeviceField.COMMENT));
    row.setSerialKey(fields.key(DeviceField.SERIAL_NUMBER).orElse(null));
    row.setInventoryKey(fields.key(DeviceField.INVENTORY_NUMBER).orElse(null));
    row.setSearchText(searchText(fields));
    row.setSortKey(sortKey(fields));
    row.setVersion(file.version());
    offer(row, state instanceof Offered offered ? offered.offer() : null);
    row.setDeletedAt(state instanceof Deleted deleted ? deleted.since() : null);
    row.setCreatedAt(at);
    row.setUpdatedAt(at);
    return row;
  }

  static RecordsRecord row(DeviceId device, Loan loan) {
    RecordsRecord row = new RecordsRecord();
    row.setId(loan.id().value());
    row.setResourceId(device.value());
    row.setVisitorId(loan.holder().value());
    row.setTakenAt(loan.since());
    row.setDueOn(loan.due().orElse(null));
    row.setDueSetAt(loan.dueSetAt());
    row.setReturnedAt(null);
    return row;
  }

  static List<WishlistRecord> rows(DeviceId device, List<QueueEntry> queue) {
    List<WishlistRecord> rows = new ArrayList<>();
    for (QueueEntry waiter : queue) {
      WishlistRecord row = new WishlistRecord();
      row.setResourceId(device.value());
      row.setVisitorId(waiter.person().value());
      row.setJoinedAt(waiter.since());
      row.setPosition(rows.size() + 1);
      rows.add(row);
    }
    return rows;
  }

  /**
   * State of the rows; throws an exception that names the device if no state is like that.
   *
   * @param loan the open one
   * @param queue in order
   */
  static Existing state(
      ResourcesRecord row,
      String category,
      @Nullable RecordsRecord loan,
      List<WishlistRecord> queue) {
    try {
      return state(
          file(row, category), row, loan, queue.stream().map(DeviceMapper::waiter).toList());
    } catch (RuntimeException e) {
      throw new IllegalStateException("device " + row.getId() + " cannot be read", e);
    }
  }

  static DeviceDossier file(ResourcesRecord row, String category) {
    Map<DeviceField, String> values = new EnumMap<>(DeviceField.class);
    values.put(DeviceField.CATEGORY, category);
    values.put(DeviceField.MODEL, row.getModel());
    put(values, DeviceField.VENDOR, row.getVendor());
    put(values, DeviceField.SERIAL_NUMBER, row.getSerialNumber());
    put(values, DeviceField.INVENTORY_NUMBER, row.getInventoryNumber());
    put(values, DeviceField.SOFTWARE_VERSION, row.getSoftwareVersion());
    put(values, DeviceField.LOCATION, row.getLocation());
    put(values, DeviceField.OWNER, row.getOwner());
    put(values, DeviceField.COMMENT, row.getComment());
    return new DeviceDossier(new DeviceId(row.getId()), new DeviceFields(values), row.getVersion());
  }

  private static Existing state(
      DeviceDossier file,
      ResourcesRecord row,
      @Nullable RecordsRecord loan,
      List<QueueEntry> queue) {
    boolean offered = row.getOfferedTo() != null;
    if (loan != null) {
      require(!offered && row.getDeletedAt() == null, "lent, and offered or deleted");
      return new Lent(file, loan(loan), queue);
    }
    if (offered) {
      QueueEntry first = new QueueEntry(new PersonId(row.getOfferedTo()), row.getOfferedJoinedAt());
      return new Offered(file, new Offer(first, row.getOfferedUntil()), queue);
    }
    require(queue.isEmpty(), "somebody waits for what nobody has");
    return row.getDeletedAt() == null ? new Free(file) : new Deleted(file, row.getDeletedAt());
  }

  private static Loan loan(RecordsRecord row) {
    return new Loan(
        new LoanId(row.getId()),
        new PersonId(row.getVisitorId()),
        row.getTakenAt(),
        Optional.ofNullable(row.getDueOn()),
        row.getDueSetAt());
  }

  private static QueueEntry waiter(WishlistRecord row) {
    return new QueueEntry(new PersonId(row.getVisitorId()), row.getJoinedAt());
  }

  private static void offer(ResourcesRecord row, @Nullable Offer offer) {
    row.setOfferedTo(offer == null ? null : offer.to().value());
    row.setOfferedJoinedAt(offer == null ? null : offer.waiter().since());
    row.setOfferedUntil(offer == null ? null : offer.until());
  }

  /**
   * All values, and the numbers again in their normal form and without separators, for people who
   * write them otherwise.
   */
  private static String searchText(DeviceFields fields) {
    Stream<String> values =
        Stream.of(DeviceField.values()).flatMap(field -> fields.value(field).stream());
    Stream<String> numbers =
        Stream.of(DeviceField.SERIAL_NUMBER, DeviceField.INVENTORY_NUMBER)
            .flatMap(field -> fields.value(field).stream())
            .flatMap(
                number ->
                    Stream.of(
                        bare(number),
                        NumberKey.of(number).value(),
                        bare(NumberKey.of(number).value())));
    return SearchQuery.normal(Stream.concat(values, numbers).collect(joining(" ")));
  }

  private static String bare(String number) {
    return number.replaceAll("[^\\p{L}\\p{N}]+", "");
  }

  private static String sortKey(DeviceFields fields) {
    return Stream.of(fields.category(), fields.model(), fields.number())
        .map(SearchQuery::normal)
        .collect(joining(NEXT));
  }

  private static @Nullable String value(DeviceFields fields, DeviceField field) {
    return fields.value(field).orElse(null);
  }

  private static void put(
      Map<DeviceField, String> values, DeviceField field, @Nullable String value) {
    if (value != null) {
      values.put(field, value);
    }
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalStateException(otherwise);
    }
  }
}
