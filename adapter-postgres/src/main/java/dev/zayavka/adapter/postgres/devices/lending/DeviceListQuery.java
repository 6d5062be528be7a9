package dev.zayavka.adapter.postgres.devices.lending;

import static dev.zayavka.adapter.postgres.generated.devices.Tables.RECORDS;
import static dev.zayavka.adapter.postgres.generated.devices.Tables.RESOURCES;
import static dev.zayavka.adapter.postgres.generated.devices.Tables.WISHLIST;

import dev.zayavka.ports.devices.lending.DeviceFilter;
import dev.zayavka.ports.shared.PersonId;
import java.time.LocalDate;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * Source of the devices of a list: a table and its columns.
 *
 * @param device the column that says which they are; they follow by it where {@code order} does not
 *     tell them apart
 */
record DeviceListQuery(Table<?> table, Field<Long> device, Condition wanted, Field<?> order) {

  static DeviceListQuery of(DeviceFilter listing, LocalDate today) {
    return switch (listing) {
      case DeviceFilter.Everything everything -> kept(DSL.noCondition());
      case DeviceFilter.OfCategory of -> kept(RESOURCES.CATEGORY_ID.eq(of.category().value()));
      case DeviceFilter.HeldBy held ->
          lent(RECORDS.VISITOR_ID.eq(held.person().value()), RECORDS.TAKEN_AT);
      case DeviceFilter.WantedBy wanted -> wantedBy(wanted.person());
      case DeviceFilter.Overdue overdue -> lent(RECORDS.DUE_ON.lt(today), RECORDS.DUE_ON);
      case DeviceFilter.Found found ->
          throw new IllegalArgumentException("what is found has no order here: " + found);
    };
  }

  /** Devices a person waits for or is offered. */
  static DeviceListQuery wantedBy(PersonId person) {
    Table<?> wanted =
        DSL.select(RESOURCES.ID.as("device"), RESOURCES.OFFERED_JOINED_AT.as("since"))
            .from(RESOURCES)
            .where(RESOURCES.OFFERED_TO.eq(person.value()))
            .unionAll(
                DSL.select(WISHLIST.RESOURCE_ID, WISHLIST.JOINED_AT)
                    .from(WISHLIST)
                    .where(WISHLIST.VISITOR_ID.eq(person.value())))
            .asTable("wanted");
    return new DeviceListQuery(
        wanted,
        DSL.field(DSL.name("wanted", "device"), RESOURCES.ID.getDataType()),
        DSL.noCondition(),
        DSL.field(DSL.name("wanted", "since"), WISHLIST.JOINED_AT.getDataType()));
  }

  private static DeviceListQuery kept(Condition wanted) {
    return new DeviceListQuery(
        RESOURCES, RESOURCES.ID, RESOURCES.DELETED_AT.isNull().and(wanted), RESOURCES.SORT_KEY);
  }

  private static DeviceListQuery lent(Condition wanted, Field<?> order) {
    return new DeviceListQuery(
        RECORDS, RECORDS.RESOURCE_ID, RECORDS.RETURNED_AT.isNull().and(wanted), order);
  }
}
