package dev.zayavka.adapter.postgres.database;

import static dev.zayavka.adapter.postgres.generated.support.Tables.SURVEYS;
import static dev.zayavka.adapter.postgres.generated.telegram.Tables.DIALOGUE;
import static dev.zayavka.adapter.postgres.generated.telegram.Tables.PERSON;
import static dev.zayavka.adapter.postgres.generated.telegram.Tables.SEND_BUDGET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zayavka.adapter.postgres.TestDatabase;
import dev.zayavka.adapter.postgres.generated.telegram.tables.records.PersonRecord;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Hot statements write and read values as jOOQ does. */
@Tag("server")
final class HotStatementTest {

  private static final Instant AT = Instant.parse("2026-11-18T05:00:00.123456Z");
  private static final HotStatement PUT =
      HotStatement.of(
          (sql, bind) ->
              sql.insertInto(PERSON)
                  .set(PERSON.TG_USER_ID, bind.to(PERSON.TG_USER_ID))
                  .set(PERSON.NAME, bind.to(PERSON.NAME))
                  .set(PERSON.REACHABLE, bind.to(PERSON.REACHABLE))
                  .set(PERSON.CHANGED_AT, bind.to(PERSON.CHANGED_AT))
                  .returning(PERSON.TG_USER_ID, PERSON.CHANGED_AT));
  private static final HotStatement FIND =
      HotStatement.of(
          (sql, bind) ->
              sql.select(PERSON.fields())
                  .from(PERSON)
                  .where(PERSON.TG_USER_ID.eq(bind.to(PERSON.TG_USER_ID)))
                  .or(PERSON.TG_USER_ID.eq(bind.to(PERSON.TG_USER_ID).neg())));

  private static final Field<JSONB> DATA = DSL.field("data", DIALOGUE.DATA.getDataType());
  private static final Field<Short[]> NUMBERS = DSL.field("numbers", SURVEYS.MARKS.getDataType());
  private static final Field<OffsetDateTime[]> MOMENTS =
      DSL.field("moments", SEND_BUDGET.MARKS.getDataType());

  private static TestDatabase database;
  private Connection connection;

  @BeforeAll
  static void open() {
    database = TestDatabase.migrated();
  }

  @AfterAll
  static void close() {
    database.close();
  }

  @BeforeEach
  void connect() throws SQLException {
    connection = database.direct().getConnection();
    connection.setAutoCommit(false);
  }

  @AfterEach
  void disconnect() throws SQLException {
    connection.rollback();
    connection.close();
  }

  @Test
  void values_are_converted_as_jooq_converts_them() {
    Optional<Instant> stored =
        put("A\0lisa", AT.plusNanos(999)).find(row -> row.get(PERSON.CHANGED_AT));
    assertThat(stored).contains(AT);
    assertThat(found(PERSON.NAME)).isEqualTo("A\uFFFDlisa");
  }

  @Test
  void a_row_is_read_by_columns_in_any_order() {
    put("Alisa", AT).get(row -> 5);
    List<String> read =
        FIND.on(connection)
            .set(PERSON.TG_USER_ID, 5L)
            .fetch(row -> row.get(PERSON.REACHABLE) + row.get(PERSON.NAME) + row.get(PERSON.NAME));
    assertThat(read).containsExactly("trueAlisaAlisa");
  }

  @Test
  void parameters_are_set_from_a_record() {
    PersonRecord row = new PersonRecord(5L, "Alisa", false, AT);
    PUT.on(connection).set(row).get(found -> 5);
    assertThat(found(PERSON.REACHABLE)).isFalse();
  }

  @Test
  void json_and_arrays_are_written_and_read() {
    HotStatement echo =
        HotStatement.of(
            (sql, bind) ->
                sql.select(
                    bind.to(DIALOGUE.DATA).as(DATA),
                    bind.to(SURVEYS.MARKS).as(NUMBERS),
                    bind.to(SEND_BUDGET.MARKS).as(MOMENTS)));
    JSONB data = JSONB.valueOf("{\"a\": 1}");
    Short[] numbers = {1, 5};
    OffsetDateTime[] moments = {AT.atOffset(ZoneOffset.UTC)};

    boolean same =
        echo.on(connection)
            .set(DIALOGUE.DATA, data)
            .set(SURVEYS.MARKS, numbers)
            .set(SEND_BUDGET.MARKS, moments)
            .get(
                row ->
                    row.get(DATA).equals(data)
                        && Arrays.equals(row.get(NUMBERS), numbers)
                        && Arrays.equals(row.get(MOMENTS), moments));

    assertThat(same).isTrue();
  }

  @Test
  void null_is_absent() {
    HotStatement marks = HotStatement.of((sql, bind) -> sql.select(SURVEYS.COMMENT).from(SURVEYS));
    assertThat(marks.on(connection).fetch(row -> row.find(SURVEYS.COMMENT))).isEmpty();
  }

  @Test
  void a_value_that_was_not_set_is_an_error() {
    assertThatThrownBy(() -> FIND.on(connection).fetch(row -> 1))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("tg_user_id is not set");
    assertThatThrownBy(() -> FIND.on(connection).set(PERSON.NAME, "A"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_value_that_is_neither_parameter_nor_inlined_is_an_error() {
    assertThatThrownBy(
            () -> HotStatement.of((sql, bind) -> sql.selectFrom(PERSON).where(PERSON.NAME.eq("A"))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void an_error_of_the_server_is_the_exception_of_jooq() {
    put("Alisa", AT).get(row -> 5);
    assertThatThrownBy(() -> put("Alisa", AT).get(row -> 5))
        .isInstanceOf(DataAccessException.class);
  }

  private BoundStatement put(String name, Instant at) {
    return PUT.on(connection)
        .set(PERSON.TG_USER_ID, 5L)
        .set(PERSON.NAME, name)
        .set(PERSON.REACHABLE, true)
        .set(PERSON.CHANGED_AT, at);
  }

  private <T> T found(Field<T> column) {
    return FIND.on(connection).set(PERSON.TG_USER_ID, 5L).get(row -> row.get(column));
  }
}
