package dev.zayavka.adapter.postgres.devices.lending;

import static dev.zayavka.adapter.postgres.generated.devices.Tables.RECORDS;
import static dev.zayavka.adapter.postgres.generated.devices.Tables.RESOURCES;
import static dev.zayavka.adapter.postgres.generated.devices.Tables.VISITORS;
import static java.util.stream.Collectors.toMap;

import dev.zayavka.ports.devices.DeviceDossier;
import dev.zayavka.ports.devices.DeviceField;
import dev.zayavka.ports.devices.DeviceFields;
import dev.zayavka.ports.devices.DeviceId;
import dev.zayavka.ports.devices.lending.driven.DeviceIndex;
import dev.zayavka.ports.shared.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

public final class PostgresDeviceIndex implements DeviceIndex {

  private static final Name NUMBER_KEY = DSL.name("devices", "number_key");

  private final DSLContext sql;
  private final DeviceStateLoader states;

  public PostgresDeviceIndex(DSLContext sql) {
    this.sql = sql;
    this.states = new DeviceStateLoader(sql);
  }

  @Override
  public Optional<DeviceId> withNumber(DeviceField number, String written) {
    Field<String> column =
        switch (number) {
          case SERIAL_NUMBER -> RESOURCES.SERIAL_NUMBER;
          case INVENTORY_NUMBER -> RESOURCES.INVENTORY_NUMBER;
          case CATEGORY, VENDOR, MODEL, SOFTWARE_VERSION, LOCATION, OWNER, COMMENT ->
              throw new IllegalArgumentException(number + " is no number");
        };
    String exact = DeviceFields.key(written);
    Field<String> key =
        number == DeviceField.SERIAL_NUMBER ? RESOURCES.SERIAL_KEY : RESOURCES.INVENTORY_KEY;
    return sql.select(RESOURCES.ID)
        .from(RESOURCES)
        .where(numberKey(column).eq(numberKey(DSL.val(written, RESOURCES.SERIAL_NUMBER))))
        .and(RESOURCES.DELETED_AT.isNull())
        .orderBy(DSL.when(key.eq(exact), 0).otherwise(1), RESOURCES.ID)
        .limit(1)
        .fetchOptional(row -> new DeviceId(row.value1()));
  }

  @Override
  public Map<DeviceId, String> holders() {
    return sql.select(RECORDS.RESOURCE_ID, VISITORS.NAME)
        .from(RECORDS)
        .join(VISITORS)
        .on(VISITORS.TG_USER_ID.eq(RECORDS.VISITOR_ID))
        .where(RECORDS.RETURNED_AT.isNull())
        .collect(toMap(row -> new DeviceId(row.value1()), row -> row.value2()));
  }

  private static Field<String> numberKey(Field<String> number) {
    return DSL.function(NUMBER_KEY, SQLDataType.CLOB, number);
  }

  @Override
  public List<DeviceDossier> all() {
    return states
        .rows(RESOURCES.DELETED_AT.isNull())
        .orderBy(RESOURCES.ID)
        .fetch(row -> DeviceMapper.file(row.value1(), row.value2()));
  }

  @Override
  public List<DeviceId> lapsed(Instant now, int limit) {
    return sql.select(RESOURCES.ID)
        .from(RESOURCES)
        .where(RESOURCES.OFFERED_TO.isNotNull())
        .and(RESOURCES.OFFERED_UNTIL.le(now))
        .orderBy(RESOURCES.OFFERED_UNTIL, RESOURCES.ID)
        .limit(limit)
        .fetch(row -> new DeviceId(row.value1()));
  }

  @Override
  public List<DeviceId> wantedBy(PersonId person) {
    DeviceListQuery listed = DeviceListQuery.wantedBy(person);
    return sql.select(listed.device())
        .from(listed.table())
        .where(listed.wanted())
        .orderBy(listed.device())
        .fetch(row -> new DeviceId(row.value1()));
  }

  @Override
  public List<DeviceId> heldBy(PersonId person) {
    return sql.select(RECORDS.RESOURCE_ID)
        .from(RECORDS)
        .where(RECORDS.VISITOR_ID.eq(person.value()))
        .and(RECORDS.RETURNED_AT.isNull())
        .orderBy(RECORDS.RESOURCE_ID)
        .fetch(row -> new DeviceId(row.value1()));
  }
}
