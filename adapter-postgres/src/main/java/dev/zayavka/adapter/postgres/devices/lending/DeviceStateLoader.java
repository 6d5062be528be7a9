package dev.zayavka.adapter.postgres.devices.lending;

import static dev.zayavka.adapter.postgres.generated.devices.Tables.CATEGORIES;
import static dev.zayavka.adapter.postgres.generated.devices.Tables.RECORDS;
import static dev.zayavka.adapter.postgres.generated.devices.Tables.RESOURCES;
import static dev.zayavka.adapter.postgres.generated.devices.Tables.WISHLIST;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import dev.zayavka.adapter.postgres.generated.devices.tables.records.RecordsRecord;
import dev.zayavka.adapter.postgres.generated.devices.tables.records.ResourcesRecord;
import dev.zayavka.adapter.postgres.generated.devices.tables.records.WishlistRecord;
import dev.zayavka.ports.devices.DeviceId;
import dev.zayavka.ports.devices.lending.DeviceState.Existing;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;

/** Puts devices together from the tables they are kept in. */
final class DeviceStateLoader {

  private final DSLContext sql;

  DeviceStateLoader(DSLContext sql) {
    this.sql = sql;
  }

  /** Rows of devices with the names of their categories, to be given to {@link #of}. */
  SelectConditionStep<Record2<ResourcesRecord, String>> rows(Condition wanted) {
    return sql.select(RESOURCES, CATEGORIES.NAME)
        .from(RESOURCES)
        .join(CATEGORIES)
        .on(CATEGORIES.ID.eq(RESOURCES.CATEGORY_ID))
        .where(wanted);
  }

  /**
   * The devices of these rows, in their order. Loans and queues are read by separate statements:
   * after a wait for a lock they see what the previous holder committed.
   */
  List<Existing> of(List<Record2<ResourcesRecord, String>> rows) {
    Long[] ids = rows.stream().map(row -> row.value1().getId()).toArray(Long[]::new);
    Map<Long, RecordsRecord> loans = loans(ids);
    Map<Long, List<WishlistRecord>> queues = queues(ids);
    return rows.stream()
        .map(
            row ->
                DeviceMapper.state(
                    row.value1(),
                    row.value2(),
                    loans.get(row.value1().getId()),
                    queues.getOrDefault(row.value1().getId(), List.of())))
        .toList();
  }

  /** However many they are, they are one value of the statement. */
  static Condition isOneOf(Field<Long> field, Collection<DeviceId> devices) {
    return field.eq(DSL.any(devices.stream().map(DeviceId::value).toArray(Long[]::new)));
  }

  private Map<Long, RecordsRecord> loans(Long[] devices) {
    return sql.selectFrom(RECORDS)
        .where(RECORDS.RESOURCE_ID.eq(DSL.any(devices)))
        .and(RECORDS.RETURNED_AT.isNull())
        .collect(toMap(RecordsRecord::getResourceId, row -> row));
  }

  private Map<Long, List<WishlistRecord>> queues(Long[] devices) {
    return sql.selectFrom(WISHLIST)
        .where(WISHLIST.RESOURCE_ID.eq(DSL.any(devices)))
        .orderBy(WISHLIST.POSITION)
        .collect(groupingBy(WishlistRecord::getResourceId));
  }
}
