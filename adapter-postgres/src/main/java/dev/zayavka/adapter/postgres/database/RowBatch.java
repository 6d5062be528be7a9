package dev.zayavka.adapter.postgres.database;

import java.lang.reflect.Array;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.QueryPart;
import org.jooq.Record;
import org.jooq.TableField;
import org.jooq.impl.DSL;

/**
 * Rows as parameters of a {@link HotStatement}: an array for each column, whatever their number, so
 * that one SQL text writes several rows. In a template of jOOQ:
 *
 * <pre>{@code
 * insert into t ({0}) select {0} from unnest({1}) with ordinality as new ({0}, nth) order by nth
 * }</pre>
 *
 * <p>with {@link #names} and {@link #arrays}.
 */
public final class RowBatch {

  private final List<Column<?>> columns;

  private RowBatch(List<Column<?>> columns) {
    this.columns = columns;
  }

  /** Rows of these columns of one table. */
  public static RowBatch of(TableField<?, ?>... columns) {
    return new RowBatch(Stream.of(columns).<Column<?>>map(RowBatch::column).toList());
  }

  /** Names of the columns. */
  public QueryPart names() {
    return DSL.list(
        columns.stream().map(column -> DSL.name(column.source().getUnqualifiedName())).toList());
  }

  /** Values of the columns. */
  public QueryPart arrays(HotStatement.Parameters bind) {
    return DSL.list(columns.stream().map(column -> bind.to(column.array())).toList());
  }

  /** Sets the values of all rows; a statement may have no row of a batch. */
  public BoundStatement set(BoundStatement statement, List<? extends Record> rows) {
    columns.forEach(column -> column.set(statement, rows));
    return statement;
  }

  private static <T> Column<T> column(TableField<?, T> source) {
    DataType<T[]> type = source.getDataType().getArrayDataType();
    // The table's name too: a statement may have batches of several tables.
    return new Column<>(source, DSL.field(DSL.name("all " + source), type));
  }

  private record Column<T>(Field<T> source, Field<T[]> array) {

    void set(BoundStatement statement, List<? extends Record> rows) {
      T[] values = newArray(rows.size());
      for (int i = 0; i < values.length; i++) {
        values[i] = rows.get(i).get(source);
      }
      statement.set(array, values);
    }

    @SuppressWarnings("unchecked") // Elements have the type of the source.
    private T[] newArray(int length) {
      return (T[]) Array.newInstance(source.getType(), length);
    }
  }
}
