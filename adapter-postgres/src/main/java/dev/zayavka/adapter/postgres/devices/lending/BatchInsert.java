package dev.zayavka.adapter.postgres.devices.lending;

import java.util.List;
import java.util.function.Consumer;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.impl.DSL;

/**
 * Many rows, written by a few statements with an array for each column. A value for each field
 * would be many times the work, for the server too.
 */
final class BatchInsert {

  private static final int AT_ONCE = 2000;

  private BatchInsert() {}

  /** Takes all of them part by part, in their order. */
  static <T> void inParts(List<T> all, Consumer<List<T>> write) {
    for (int from = 0; from < all.size(); from += AT_ONCE) {
      write.accept(all.subList(from, Math.min(from + AT_ONCE, all.size())));
    }
  }

  /** These columns of the rows, to be inserted. */
  static Select<Record> of(List<? extends Record> rows, List<Field<?>> columns) {
    List<? extends Field<?>> arrays = columns.stream().map(column -> array(rows, column)).toList();
    return DSL.select(DSL.asterisk()).from("unnest({0})", DSL.list(arrays));
  }

  private static <T> Field<T[]> array(List<? extends Record> rows, Field<T> column) {
    DataType<T[]> type = column.getDataType().getArrayDataType();
    Object values = rows.stream().map(row -> row.get(column)).toArray();
    return DSL.val(type.convert(values), type);
  }
}
