package dev.zayavka.adapter.postgres.database;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.Query;
import org.jooq.ResultQuery;
import org.jooq.SQLDialect;
import org.jooq.Select;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;

/**
 * Prepared statement of a frequent path: written with jOOQ, rendered once, and from then on bound
 * and read on plain JDBC. Rendering and jOOQ's own execution cost more processor time than the
 * statement itself (ADR 0022). Each is a constant:
 *
 * <pre>{@code
 * private static final HotStatement FIND =
 *     HotStatement.of((sql, bind) ->
 *         sql.select(PERSON.NAME)
 *             .from(PERSON)
 *             .where(PERSON.TG_USER_ID.eq(bind.to(PERSON.TG_USER_ID))));
 *
 * FIND.on(connection).set(PERSON.TG_USER_ID, 5L).find(row -> row.get(PERSON.NAME));
 * }</pre>
 *
 * <p>The SQL text is the same for every execution, so the driver prepares it on the server after
 * some executions ({@code prepareThreshold}), and the server plans it once. A value that changes
 * the plan, as a status under a partial index, is written with {@code DSL.inline}.
 */
public final class HotStatement {

  /** Marks a parameter in rendered text; no SQL of ours has this character. */
  private static final String MARK = "\u0001";

  private static final Pattern PARAMETER = Pattern.compile(MARK + "(\\w+)");

  private static final DSLContext RENDERER =
      DSL.using(SQLDialect.POSTGRES, new Settings().withRenderNamedParamPrefix(MARK));

  private final String sql;
  private final List<HotColumn<?>> parameters;
  private final List<HotColumn<?>> columns;

  /** True if no parameter has several places in the text. */
  private final boolean isEachOnce;

  private HotStatement(String sql, List<HotColumn<?>> parameters, List<HotColumn<?>> columns) {
    this.sql = sql;
    this.parameters = parameters;
    this.columns = columns;
    this.isEachOnce =
        parameters.stream().map(HotColumn::field).distinct().count() == parameters.size();
  }

  /**
   * Renders a statement.
   *
   * @param make makes the query; every value in it is a parameter or inlined
   */
  public static HotStatement of(BiFunction<DSLContext, Parameters, Query> make) {
    Parameters bind = new Parameters();
    Query query = make.apply(RENDERER, bind);
    Matcher places = PARAMETER.matcher(RENDERER.renderNamedParams(query));
    List<HotColumn<?>> parameters = new ArrayList<>();
    String sql =
        places.replaceAll(
            place -> {
              parameters.add(new HotColumn<>(bind.field(place)));
              return "?";
            });
    return new HotStatement(sql, List.copyOf(parameters), columns(query));
  }

  /** The statement for a connection, to be bound and executed once. */
  public BoundStatement on(Connection connection) {
    return new BoundStatement(connection, sql, parameters, isEachOnce, columns);
  }

  /** The statement within a transaction. */
  public BoundStatement on(Session session) {
    return on(session.connection());
  }

  /** The rendered text. */
  public String sql() {
    return sql;
  }

  /** A query names its columns: those of {@code selectFrom} are not the fields of the table. */
  private static List<HotColumn<?>> columns(Query query) {
    return switch (query) {
      case Select<?> select ->
          select.$select().stream().<HotColumn<?>>map(HotStatement::column).toList();
      case ResultQuery<?> returning ->
          Arrays.stream(returning.fields()).<HotColumn<?>>map(HotStatement::column).toList();
      default -> List.of();
    };
  }

  private static HotColumn<?> column(SelectFieldOrAsterisk column) {
    return switch (column) {
      case Field<?> field -> new HotColumn<>(field);
      default -> throw new IllegalArgumentException("a hot statement names its columns: " + column);
    };
  }

  /** Parameters of a statement, each named by a field. */
  public static final class Parameters {

    private static final String PREFIX = "p";

    private final List<Field<?>> fields = new ArrayList<>();

    private Parameters() {}

    /** Parameter with the type of a field. The same field gives the same parameter. */
    public <T> Param<T> to(Field<T> field) {
      int known = fields.indexOf(field);
      if (known < 0) {
        known = fields.size();
        fields.add(field);
      }
      return DSL.param(PREFIX + known, field.getDataType());
    }

    private Field<?> field(MatchResult place) {
      String name = place.group(1);
      if (!name.startsWith(PREFIX)) {
        throw new IllegalArgumentException("a value is neither a parameter nor inlined: " + name);
      }
      return fields.get(Integer.parseInt(name.substring(PREFIX.length())));
    }
  }
}
