package dev.zayavka.adapter.postgres.database;

import java.util.Optional;
import org.jooq.Field;
import org.jooq.Record;

/** Row of a result. A mapper that takes one works for a hot statement and for a query of jOOQ. */
public interface Row {

  /**
   * The value of a column of the query.
   *
   * @throws IllegalStateException if it is null
   */
  <T> T get(Field<T> column);

  /** The value of a column of the query; empty if it is null. */
  <T> Optional<T> find(Field<T> column);

  /** Fills a record from the columns of its table. */
  default <R extends Record> R into(R record) {
    for (Field<?> column : record.fields()) {
      copy(column, record);
    }
    return record;
  }

  private <T> void copy(Field<T> column, Record record) {
    record.set(column, find(column).orElse(null));
  }

  /** Row of a record of jOOQ. */
  static Row of(Record row) {
    return new Row() {
      @Override
      public <T> T get(Field<T> column) {
        return find(column)
            .orElseThrow(() -> new IllegalStateException(column.getName() + " is null"));
      }

      @Override
      public <T> Optional<T> find(Field<T> column) {
        return Optional.ofNullable(row.get(column));
      }
    };
  }
}
