package dev.zayavka.adapter.postgres.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;

/** Values of one execution of a {@link HotStatement}. */
public final class BoundStatement {

  private final Connection connection;
  private final String sql;
  private final List<HotColumn<?>> parameters;
  private final boolean isEachOnce;
  private final List<HotColumn<?>> columns;
  private final @Nullable Object[] values;
  private final boolean[] isSet;

  /** Parameters are mostly set in order, so the next one is most likely right behind the last. */
  private int next;

  BoundStatement(
      Connection connection,
      String sql,
      List<HotColumn<?>> parameters,
      boolean isEachOnce,
      List<HotColumn<?>> columns) {
    this.connection = connection;
    this.sql = sql;
    this.parameters = parameters;
    this.isEachOnce = isEachOnce;
    this.columns = columns;
    this.values = new Object[parameters.size()];
    this.isSet = new boolean[parameters.size()];
  }

  /**
   * Sets a parameter, wherever the statement has it.
   *
   * @throws IllegalArgumentException if the statement has no such parameter
   */
  public <T> BoundStatement set(Field<T> parameter, @Nullable T value) {
    boolean known = false;
    int first = next;
    for (int tried = 0; tried < values.length && !(known && isEachOnce); tried++) {
      int i = (first + tried) % values.length;
      if (parameters.get(i).isOf(parameter)) {
        values[i] = value;
        isSet[i] = true;
        known = true;
        next = i + 1;
      }
    }
    if (!known) {
      throw new IllegalArgumentException(parameter.getName() + " is no parameter of " + sql);
    }
    return this;
  }

  /** Sets every parameter that a record has a column for. */
  public BoundStatement set(Record row) {
    for (int i = 0; i < values.length; i++) {
      HotColumn<?> parameter = parameters.get(i);
      if (!isSet[i] && row.indexOf(parameter.field()) >= 0) {
        values[i] = row.get(parameter.field());
        isSet[i] = true;
      }
    }
    return this;
  }

  /** Executes a statement without a result; the number of rows it changed. */
  public int execute() {
    try (PreparedStatement statement = prepared()) {
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /** Executes a statement whose result is of no interest. */
  public void run() {
    try (PreparedStatement statement = prepared()) {
      statement.execute();
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /** Executes a query; all its rows. */
  public <T> List<T> fetch(Function<? super Row, ? extends T> mapper) {
    try (PreparedStatement statement = prepared();
        ResultSet rows = statement.executeQuery()) {
      List<T> found = new ArrayList<>();
      HotRow row = new HotRow(rows, columns);
      while (rows.next()) {
        found.add(mapper.apply(row));
      }
      return found;
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /** Executes a query with at most one row; empty if it has none. */
  public <T> Optional<T> find(Function<? super Row, ? extends T> mapper) {
    List<T> found = fetch(mapper);
    if (found.size() > 1) {
      throw new IllegalStateException(found.size() + " rows instead of one: " + sql);
    }
    return found.isEmpty() ? Optional.empty() : Optional.of(found.getFirst());
  }

  /** Executes a query with one row. */
  public <T> T get(Function<? super Row, ? extends T> mapper) {
    return this.<T>find(mapper).orElseThrow(() -> new IllegalStateException("no row: " + sql));
  }

  private PreparedStatement prepared() throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    try {
      bind(statement, 0);
      return statement;
    } catch (SQLException | RuntimeException e) {
      statement.close();
      throw e;
    }
  }

  String sql() {
    return sql;
  }

  /**
   * Binds the values to a statement that has this one in it.
   *
   * @param before number of parameters before those of this one
   * @return number of parameters up to the last of this one
   */
  int bind(PreparedStatement statement, int before) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      HotColumn<?> parameter = parameters.get(i);
      if (!isSet[i]) {
        throw new IllegalStateException(parameter.field().getName() + " is not set: " + sql);
      }
      parameter.write(statement, before + i + 1, values[i]);
    }
    return before + values.length;
  }

  /** The exception jOOQ would throw, so that callers see one kind. */
  private DataAccessException failed(SQLException cause) {
    return new DataAccessException("SQL [" + sql + "]; " + cause.getMessage(), cause);
  }
}
