package dev.zayavka.adapter.postgres.devices.lending;

import static dev.zayavka.adapter.postgres.generated.devices.Tables.CATEGORIES;
import static dev.zayavka.adapter.postgres.generated.devices.Tables.RECORDS;
import static dev.zayavka.adapter.postgres.generated.devices.Tables.RESOURCES;
import static dev.zayavka.adapter.postgres.generated.devices.Tables.WISHLIST;

import dev.zayavka.adapter.postgres.database.HotStatement;
import dev.zayavka.adapter.postgres.database.Row;
import dev.zayavka.adapter.postgres.database.Session;
import dev.zayavka.adapter.postgres.generated.devices.tables.records.RecordsRecord;
import dev.zayavka.adapter.postgres.generated.devices.tables.records.ResourcesRecord;
import dev.zayavka.adapter.postgres.generated.devices.tables.records.WishlistRecord;
import dev.zayavka.ports.devices.DeviceId;
import dev.zayavka.ports.devices.LoanId;
import dev.zayavka.ports.devices.lending.DeviceState.Existing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Queries for one device with its loan and its queue. */
final class OneDevice {

  private static final Field<Long> NEXT = DSL.field(DSL.name("n", "next"), SQLDataType.BIGINT);

  private static final HotStatement FIND =
      HotStatement.of(
          (sql, bind) ->
              sql.select(columns(List.of(CATEGORIES.NAME), RESOURCES, RECORDS, WISHLIST))
                  .from(RESOURCES)
                  .join(CATEGORIES)
                  .on(CATEGORIES.ID.eq(RESOURCES.CATEGORY_ID))
                  .leftJoin(RECORDS)
                  .on(RECORDS.RESOURCE_ID.eq(RESOURCES.ID).and(RECORDS.RETURNED_AT.isNull()))
                  .leftJoin(WISHLIST)
                  .on(WISHLIST.RESOURCE_ID.eq(RESOURCES.ID))
                  .where(RESOURCES.ID.eq(bind.to(RESOURCES.ID)))
                  .orderBy(WISHLIST.POSITION));

  private static final HotStatement LOCK =
      HotStatement.of(
          (sql, bind) ->
              sql.select(columns(List.of(CATEGORIES.NAME), RESOURCES))
                  .from(RESOURCES)
                  .join(CATEGORIES)
                  .on(CATEGORIES.ID.eq(RESOURCES.CATEGORY_ID))
                  .where(RESOURCES.ID.eq(bind.to(RESOURCES.ID)))
                  .forUpdate()
                  .of(RESOURCES));

  /** Loan and queue, and the id of the loan that may begin. */
  private static final HotStatement AROUND =
      HotStatement.of(
          (sql, bind) ->
              sql.select(columns(List.of(NEXT), RECORDS, WISHLIST))
                  .from(DSL.table("(select nextval('devices.record_ids') as next)").as("n"))
                  .leftJoin(RECORDS)
                  .on(
                      RECORDS
                          .RESOURCE_ID
                          .eq(bind.to(RESOURCES.ID))
                          .and(RECORDS.RETURNED_AT.isNull()))
                  .leftJoin(WISHLIST)
                  .on(WISHLIST.RESOURCE_ID.eq(bind.to(RESOURCES.ID)))
                  .orderBy(WISHLIST.POSITION));

  private OneDevice() {}

  /** The device as it is. */
  static Optional<Existing> find(Session session, DeviceId device) {
    List<Found> rows =
        FIND.on(session)
            .set(RESOURCES.ID, device.value())
            .fetch(row -> new Found(resource(row), Around.of(row)));
    return rows.stream()
        .findFirst()
        .map(first -> state(first.resource(), rows.stream().map(Found::around).toList()));
  }

  /**
   * The device, locked until the transaction ends. Loan and queue are read by a separate statement:
   * after a wait for the lock it sees what the previous holder committed.
   */
  static Optional<Locked> lock(Session session, DeviceId device) {
    return LOCK.on(session)
        .set(RESOURCES.ID, device.value())
        .<Resource>find(OneDevice::resource)
        .map(resource -> locked(session, resource));
  }

  private static Locked locked(Session session, Resource resource) {
    List<LoanId> next = new ArrayList<>();
    List<Around> around =
        AROUND
            .on(session)
            .set(RESOURCES.ID, resource.row().getId())
            .fetch(
                row -> {
                  next.add(new LoanId(row.get(NEXT)));
                  return Around.of(row);
                });
    return new Locked(state(resource, around), next.getFirst());
  }

  private static Existing state(Resource resource, List<Around> around) {
    return DeviceMapper.state(
        resource.row(),
        resource.category(),
        around.getFirst().loan().orElse(null),
        around.stream().flatMap(one -> one.waiter().stream()).toList());
  }

  private static Resource resource(Row row) {
    return new Resource(row.into(new ResourcesRecord()), row.get(CATEGORIES.NAME));
  }

  private static List<Field<?>> columns(List<Field<?>> first, Table<?>... tables) {
    Stream<Field<?>> all = Arrays.stream(tables).flatMap(table -> Stream.of(table.fields()));
    return Stream.concat(first.stream(), all).toList();
  }

  /**
   * A device that was locked.
   *
   * @param next a new loan id
   */
  record Locked(Existing state, LoanId next) {}

  private record Found(Resource resource, Around around) {}

  private record Resource(ResourcesRecord row, String category) {}

  /** Loan and one place of the queue; the rows of a device repeat its loan. */
  private record Around(Optional<RecordsRecord> loan, Optional<WishlistRecord> waiter) {

    static Around of(Row row) {
      return new Around(
          row.find(RECORDS.ID).map(id -> row.into(new RecordsRecord())),
          row.find(WISHLIST.VISITOR_ID).map(id -> row.into(new WishlistRecord())));
    }
  }
}
