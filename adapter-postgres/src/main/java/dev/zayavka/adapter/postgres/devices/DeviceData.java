package dev.zayavka.adapter.postgres.devices;

import static dev.zayavka.adapter.postgres.generated.devices.Tables.ACTIONS;
import static dev.zayavka.adapter.postgres.generated.devices.Tables.CATEGORIES;
import static dev.zayavka.adapter.postgres.generated.devices.Tables.IMPORTS;
import static dev.zayavka.adapter.postgres.generated.devices.Tables.RECORDS;
import static dev.zayavka.adapter.postgres.generated.devices.Tables.REMINDERS;
import static dev.zayavka.adapter.postgres.generated.devices.Tables.RESOURCES;
import static dev.zayavka.adapter.postgres.generated.devices.Tables.VISITORS;
import static dev.zayavka.adapter.postgres.generated.devices.Tables.WISHLIST;

import dev.zayavka.ports.devices.DataTable;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** All the desk has, to be taken away as it is or to be forgotten. */
final class DeviceData {

  /** What refers to others goes before them. */
  private static final List<Table<?>> ALL =
      List.of(IMPORTS, ACTIONS, REMINDERS, WISHLIST, RECORDS, RESOURCES, CATEGORIES, VISITORS);

  /** A long history is several times as large while it comes all at once. */
  private static final int ROWS_AT_ONCE = 1000;

  private final DSLContext sql;

  DeviceData(DSLContext sql) {
    this.sql = sql;
  }

  List<DataTable> everything() {
    return List.of(
        table(CATEGORIES, CATEGORIES.ID),
        table(RESOURCES, RESOURCES.ID),
        table(VISITORS, VISITORS.REGISTERED_AT, VISITORS.TG_USER_ID),
        table(RECORDS, RECORDS.ID),
        table(WISHLIST, WISHLIST.JOINED_AT, WISHLIST.RESOURCE_ID, WISHLIST.VISITOR_ID),
        table(REMINDERS, REMINDERS.ID),
        table(ACTIONS, ACTIONS.ID));
  }

  /**
   * Whoever writes is waited for, and waits: nothing is left over that refers to what is gone. The
   * history lets itself be removed in a transaction that says so.
   */
  void wipe() {
    ALL.forEach(table -> sql.execute("lock table {0} in exclusive mode", table));
    wiping("on");
    ALL.forEach(table -> sql.deleteFrom(table).execute());
    wiping("off");
  }

  private void wiping(String how) {
    sql.execute("select set_config('devices.wiping', {0}, true)", DSL.val(how));
  }

  private DataTable table(Table<?> table, Field<?>... order) {
    return new DataTable(
        table.getName(),
        Arrays.stream(table.fields()).map(Field::getName).toList(),
        sql.selectFrom(table)
            .orderBy(order)
            .fetchSize(ROWS_AT_ONCE)
            .collect(Collectors.mapping(DeviceData::values, Collectors.toList())));
  }

  private static List<String> values(Record row) {
    return Arrays.stream(row.intoArray()).map(value -> Objects.toString(value, "")).toList();
  }
}
