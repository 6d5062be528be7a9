package dev.zayavka.adapter.postgres.database;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.jooq.Configuration;
import org.jooq.Converter;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.SQLDialect;
import org.jooq.TableField;
import org.jooq.impl.DefaultConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * Conversion of one parameter or column between JDBC and the type of its field. The converter is
 * the field's own, so a value is stored and read as jOOQ would.
 *
 * @param <T> type of the field
 */
final class HotColumn<T> {

  private static final Configuration SERVER = new DefaultConfiguration().set(SQLDialect.POSTGRES);

  private final Field<T> field;
  private final Transfer<T, ?> transfer;

  HotColumn(Field<T> field) {
    this.field = field;
    this.transfer = transfer(field.getDataType());
  }

  /** True for the same column of a table, or a computed column of the same name. */
  boolean isOf(Field<?> other) {
    return field == other
        || (!(other instanceof TableField) && field.getName().equals(other.getName()));
  }

  Field<T> field() {
    return field;
  }

  void write(PreparedStatement statement, int index, @Nullable Object value) throws SQLException {
    transfer.write(statement, index, value);
  }

  @Nullable Object read(ResultSet row, int index) throws SQLException {
    return transfer.read(row, index);
  }

  private static <T> Transfer<T, ?> transfer(DataType<T> type) {
    Converter<?, T> converter = type.getConverter();
    return transfer(converter, type);
  }

  private static <S, T> Transfer<T, S> transfer(Converter<S, T> converter, DataType<T> type) {
    return new Transfer<>(converter, JdbcType.of(converter.fromType()), elementType(type));
  }

  /** Name of the element type of an array, as the server knows it; empty for other types. */
  private static String elementType(DataType<?> type) {
    DataType<?> element = type.getArrayComponentDataType();
    return element == null ? "" : element.getTypeName(SERVER);
  }

  /** A field's converter and the JDBC type below it. */
  private record Transfer<T, S>(Converter<S, T> converter, JdbcType jdbc, String elementType) {

    @SuppressWarnings("unchecked") // The caller's field has this type.
    void write(PreparedStatement statement, int index, @Nullable Object value) throws SQLException {
      Object stored = value == null ? null : converter.to((T) value);
      if (stored == null) {
        statement.setNull(index, jdbc == JdbcType.ARRAY ? Types.ARRAY : Types.NULL);
        return;
      }
      switch (jdbc) {
        case LONG -> statement.setLong(index, (Long) stored);
        case INTEGER -> statement.setInt(index, (Integer) stored);
        case SHORT -> statement.setShort(index, (Short) stored);
        case BOOLEAN -> statement.setBoolean(index, (Boolean) stored);
        case TEXT -> statement.setString(index, (String) stored);
        case MOMENT, DAY -> statement.setObject(index, stored);
        case JSON -> statement.setString(index, ((JSONB) stored).data());
        case ARRAY, MOMENTS ->
            statement.setArray(
                index, statement.getConnection().createArrayOf(elementType, (Object[]) stored));
      }
    }

    @Nullable Object read(ResultSet row, int index) throws SQLException {
      Object stored = stored(row, index);
      return stored == null || row.wasNull()
          ? null
          : converter.from(converter.fromType().cast(stored));
    }

    private @Nullable Object stored(ResultSet row, int index) throws SQLException {
      return switch (jdbc) {
        case LONG -> row.getLong(index);
        case INTEGER -> row.getInt(index);
        case SHORT -> row.getShort(index);
        case BOOLEAN -> row.getBoolean(index);
        case TEXT -> row.getString(index);
        case MOMENT -> row.getObject(index, OffsetDateTime.class);
        case DAY -> row.getObject(index, LocalDate.class);
        case JSON -> JSONB.jsonbOrNull(row.getString(index));
        case ARRAY -> {
          Array array = row.getArray(index);
          yield array == null ? null : array.getArray();
        }
        case MOMENTS -> {
          Array array = row.getArray(index);
          yield array == null ? null : moments((Timestamp[]) array.getArray());
        }
      };
    }

    private static OffsetDateTime[] moments(Timestamp[] stored) {
      return Arrays.stream(stored)
          .map(at -> at.toInstant().atOffset(ZoneOffset.UTC))
          .toArray(OffsetDateTime[]::new);
    }
  }

  /** The types our columns have. */
  private enum JdbcType {
    LONG,
    INTEGER,
    SHORT,
    BOOLEAN,
    TEXT,
    MOMENT,
    DAY,
    JSON,
    ARRAY,
    MOMENTS;

    static JdbcType of(Class<?> type) {
      if (type == Long.class) {
        return LONG;
      } else if (type == Integer.class) {
        return INTEGER;
      } else if (type == Short.class) {
        return SHORT;
      } else if (type == Boolean.class) {
        return BOOLEAN;
      } else if (type == String.class) {
        return TEXT;
      } else if (type == OffsetDateTime.class) {
        return MOMENT;
      } else if (type == LocalDate.class) {
        return DAY;
      } else if (type == JSONB.class) {
        return JSON;
      } else if (type == OffsetDateTime[].class) {
        return MOMENTS;
      } else if (type.isArray()) {
        return ARRAY;
      }
      throw new IllegalArgumentException("no hot statement has values of " + type.getName());
    }
  }
}
