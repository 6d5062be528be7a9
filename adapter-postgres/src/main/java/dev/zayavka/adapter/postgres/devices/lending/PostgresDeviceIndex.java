package dev.zayavka.adapter.postgres.devices.lending;

import static dev.zayavka.adapter.postgres.generated.devices.Tables.RECORDS;
import static dev.zayavka.adapter.postgres.generated.devices.Tables.RESOURCES;

import dev.zayavka.ports.devices.DeviceDossier;
import dev.zayavka.ports.devices.DeviceField;
import dev.zayavka.ports.devices.DeviceId;
import dev.zayavka.ports.devices.lending.driven.DeviceIndex;
import dev.zayavka.ports.shared.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;

public final class PostgresDeviceIndex implements DeviceIndex {

  private final DSLContext sql;
  private final DeviceStateLoader states;

  public PostgresDeviceIndex(DSLContext sql) {
    this.sql = sql;
    this.states = new DeviceStateLoader(sql);
  }

  @Override
  public Optional<DeviceId> withNumber(DeviceField number, String key) {
    Field<String> column =
        switch (number) {
          case SERIAL_NUMBER -> RESOURCES.SERIAL_KEY;
          case INVENTORY_NUMBER -> RESOURCES.INVENTORY_KEY;
          case CATEGORY, VENDOR, MODEL, SOFTWARE_VERSION, LOCATION, OWNER, COMMENT ->
              throw new IllegalArgumentException(number + " is no number");
        };
    return sql.select(RESOURCES.ID)
        .from(RESOURCES)
        .where(column.eq(key))
        .and(RESOURCES.DELETED_AT.isNull())
        .fetchOptional(row -> new DeviceId(row.value1()));
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
