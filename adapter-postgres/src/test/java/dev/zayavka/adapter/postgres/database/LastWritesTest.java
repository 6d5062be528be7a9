package dev.zayavka.adapter.postgres.database;

import static dev.zayavka.adapter.postgres.generated.telegram.Tables.PROCESSED_COMMAND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zayavka.adapter.postgres.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("server")
final class LastWritesTest {

  private static final HotStatement INSERT =
      HotStatement.of(
          (sql, bind) ->
              sql.insertInto(PROCESSED_COMMAND)
                  .set(PROCESSED_COMMAND.COMMAND_ID, bind.to(PROCESSED_COMMAND.COMMAND_ID))
                  .set(PROCESSED_COMMAND.PROCESSED_AT, bind.to(PROCESSED_COMMAND.PROCESSED_AT)));

  private final TestDatabase database = TestDatabase.migrated();
  private Connection connection;

  @BeforeEach
  void connect() throws SQLException {
    connection =
        DriverManager.getConnection(
            database.settings().jdbcUrl(),
            database.settings().user(),
            database.settings().password());
    connection.setAutoCommit(false);
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
    database.close();
  }

  @Test
  void all_of_them_are_committed_at_once() throws SQLException {
    insert("tg:1").execute();
    LastWrites.commit(connection, List.of(insert("tg:2"), insert("tg:3")));
    assertThat(commands()).containsExactly("tg:1", "tg:2", "tg:3");
    connection.rollback();
    assertThat(commands()).hasSize(3);
  }

  @Test
  void without_any_it_is_a_commit() throws SQLException {
    insert("tg:1").execute();
    LastWrites.commit(connection, List.of());
    assertThat(commands()).containsExactly("tg:1");
  }

  @Test
  void if_one_fails_nothing_is_committed() throws SQLException {
    insert("tg:1").execute();
    assertThatThrownBy(
            () ->
                LastWrites.commit(
                    connection, List.of(insert("tg:2"), insert("tg:1"), insert("tg:3"))))
        .isInstanceOf(SQLException.class);
    connection.rollback();
    assertThat(commands()).isEmpty();
    LastWrites.commit(connection, List.of(insert("tg:4")));
    assertThat(commands()).containsExactly("tg:4");
  }

  /** Prepared on the server after some executions, as in a long life of a connection. */
  @Test
  void they_may_be_repeated() throws SQLException {
    for (int i = 0; i < 20; i++) {
      LastWrites.commit(connection, List.of(insert("tg:" + i), insert("again:" + i)));
    }
    assertThat(commands()).hasSize(40);
  }

  private BoundStatement insert(String command) {
    return INSERT
        .on(connection)
        .set(PROCESSED_COMMAND.COMMAND_ID, command)
        .set(PROCESSED_COMMAND.PROCESSED_AT, Instant.EPOCH);
  }

  private List<String> commands() {
    return database.query("select command_id from telegram.processed_command order by 1");
  }
}
