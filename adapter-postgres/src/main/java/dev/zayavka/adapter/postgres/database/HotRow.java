package dev.zayavka.adapter.postgres.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;

/** The present row of a JDBC result. */
final class HotRow implements Row {

  private final ResultSet rows;
  private final List<HotColumn<?>> columns;

  /** Mappers read columns in order, so the next one is most likely right behind the last. */
  private int next;

  HotRow(ResultSet rows, List<HotColumn<?>> columns) {
    this.rows = rows;
    this.columns = columns;
  }

  @Override
  public <T> T get(Field<T> column) {
    T value = read(column);
    if (value == null) {
      throw new IllegalStateException(column.getName() + " is null");
    }
    return value;
  }

  @Override
  public <T> Optional<T> find(Field<T> column) {
    return Optional.ofNullable(read(column));
  }

  @SuppressWarnings("unchecked") // A column reads values of its field's type.
  private <T> @Nullable T read(Field<T> column) {
    int index = index(column);
    try {
      return (T) columns.get(index).read(rows, index + 1);
    } catch (SQLException e) {
      throw new DataAccessException("column " + column.getName() + " cannot be read", e);
    }
  }

  private int index(Field<?> column) {
    int size = columns.size();
    for (int tried = 0; tried < size; tried++) {
      int index = (next + tried) % size;
      if (columns.get(index).isOf(column)) {
        next = index + 1;
        return index;
      }
    }
    throw new IllegalArgumentException("the statement has no column " + column);
  }
}
