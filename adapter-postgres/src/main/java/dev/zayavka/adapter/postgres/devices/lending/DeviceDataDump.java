package dev.zayavka.adapter.postgres.devices.lending;

import static dev.zayavka.adapter.postgres.generated.devices.Tables.ACTIONS;
import static dev.zayavka.adapter.postgres.generated.devices.Tables.CATEGORIES;
import static dev.zayavka.adapter.postgres.generated.devices.Tables.IMPORTS;
import static dev.zayavka.adapter.postgres.generated.devices.Tables.IMPORT_COLUMNS;
import static dev.zayavka.adapter.postgres.generated.devices.Tables.RECORDS;
import static dev.zayavka.adapter.postgres.generated.devices.Tables.REMINDERS;
import static dev.zayavka.adapter.postgres.generated.devices.Tables.RESOURCES;
import static dev.zayavka.adapter.postgres.generated.devices.Tables.VISITORS;
import static dev.zayavka.adapter.postgres.generated.devices.Tables.WISHLIST;

import dev.zayavka.ports.tables.TableRows;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** All the desk has, to be taken away as it is or to be forgotten. */
final class DeviceDataDump {

  /** Tables in the order of deletion: a table comes before those it refers to. */
  private static final List<Table<?>> ALL =
      List.of(
          IMPORTS,
          IMPORT_COLUMNS,
          ACTIONS,
          REMINDERS,
          WISHLIST,
          RECORDS,
          RESOURCES,
          CATEGORIES,
          VISITORS);

  /** A long history does not fit into a small heap. */
  private static final int ROWS_AT_ONCE = 1000;

  private final DSLContext sql;

  DeviceDataDump(DSLContext sql) {
    this.sql = sql;
  }

  void everything(TableRows into) {
    table(into, CATEGORIES, CATEGORIES.ID);
    table(into, RESOURCES, RESOURCES.ID);
    table(into, VISITORS, VISITORS.REGISTERED_AT, VISITORS.TG_USER_ID);
    table(into, RECORDS, RECORDS.ID);
    table(into, WISHLIST, WISHLIST.JOINED_AT, WISHLIST.RESOURCE_ID, WISHLIST.VISITOR_ID);
    table(into, REMINDERS, REMINDERS.ID);
    table(into, ACTIONS, ACTIONS.ID);
  }

  /**
   * Removes all rows. The locks wait for writers and block new ones, so no row is left that refers
   * to a removed one. The history allows its removal only in a transaction that sets {@code
   * devices.wiping}.
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

  private void table(TableRows into, Table<?> table, Field<?>... order) {
    into.table(table.getName(), Arrays.stream(table.fields()).map(Field::getName).toList());
    try (Cursor<?> rows =
        sql.selectFrom(table).orderBy(order).fetchSize(ROWS_AT_ONCE).fetchLazy()) {
      rows.forEach(row -> into.row(values(row)));
    }
  }

  private static List<String> values(Record row) {
    return Arrays.stream(row.intoArray()).map(value -> Objects.toString(value, "")).toList();
  }
}
