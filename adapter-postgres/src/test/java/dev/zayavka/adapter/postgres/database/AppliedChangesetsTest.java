package dev.zayavka.adapter.postgres.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zayavka.adapter.postgres.TestDatabase;
import dev.zayavka.adapter.postgres.generated.Changesets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The look that spares Liquibase, against Liquibase's own table. */
@Tag("server")
final class AppliedChangesetsTest {

  private static final List<String> DESKS = List.of("credit", "support", "devices");
  private static final String LAST = "id = 'devices-9-comments'";

  @Test
  void the_build_lists_the_changesets_as_liquibase_notes_them() {
    try (TestDatabase database = TestDatabase.migrated()) {
      assertThat(Changesets.ALL)
          .containsExactlyInAnyOrderElementsOf(
              database.query(
                  "select filename || ' ' || author || ':' || id || ' ' || md5sum"
                      + " from telegram.databasechangelog"
                      + " where filename <> 'db/changelog/sample.sql'"));
    }
  }

  @Test
  void a_complete_schema_waits_for_no_lock_and_is_not_written_to() throws SQLException {
    try (TestDatabase database = TestDatabase.migrated();
        Connection other = database.direct().getConnection();
        Statement statement = other.createStatement()) {
      statement.execute("select pg_advisory_lock(9292852)");
      database.execute("update telegram.databasechangeloglock set locked = true");
      Migration.run(database.direct(), DESKS);
      assertThat(database.query("select locked from telegram.databasechangeloglock"))
          .containsExactly("t");
    }
  }

  @Test
  void an_empty_database_lacks_everything() throws SQLException {
    try (TestDatabase database = TestDatabase.empty()) {
      assertThat(isComplete(database, List.of())).isFalse();
      database.execute("create schema telegram");
      assertThat(isComplete(database, List.of())).isFalse();
    }
  }

  @Test
  void one_missing_changeset_is_missed_and_applied() throws SQLException {
    try (TestDatabase database = TestDatabase.migrated()) {
      database.execute("delete from telegram.databasechangelog where " + LAST);
      assertThat(isComplete(database, DESKS)).isFalse();
      assertThat(isComplete(database, List.of("credit", "support"))).isTrue();
      Migration.run(database.direct(), DESKS);
      assertThat(isComplete(database, DESKS)).isTrue();
    }
  }

  @Test
  void changesets_of_a_newer_release_do_not_matter() throws SQLException {
    try (TestDatabase database = TestDatabase.migrated()) {
      database.execute(
          "insert into telegram.databasechangelog select 'devices-99-newer', author, filename,"
              + " dateexecuted, orderexecuted + 1, exectype, '9:0' from telegram.databasechangelog"
              + " where "
              + LAST);
      assertThat(isComplete(database, DESKS)).isTrue();
    }
  }

  @Test
  void a_changeset_applied_in_another_form_is_left_to_liquibase_which_refuses()
      throws SQLException {
    try (TestDatabase database = TestDatabase.migrated()) {
      database.execute(
          "update telegram.databasechangelog set md5sum = '9:00000000000000000000000000000000'"
              + " where "
              + LAST);
      assertThat(isComplete(database, DESKS)).isFalse();
      assertThatThrownBy(() -> Migration.run(database.direct(), DESKS))
          .hasStackTraceContaining("devices-9-comments");
    }
  }

  @Test
  void a_migration_that_failed_half_way_is_not_complete() throws SQLException {
    try (TestDatabase database = TestDatabase.empty()) {
      // In the way of the last desk's tables.
      database.execute("create schema devices", "create table devices.visitors (id int)");
      assertThatThrownBy(() -> Migration.run(database.direct(), DESKS))
          .hasStackTraceContaining("visitors");
      assertThat(isComplete(database, DESKS)).isFalse();
      assertThat(isComplete(database, List.of("credit", "support"))).isTrue();
      database.execute("drop table devices.visitors");
      Migration.run(database.direct(), DESKS);
      assertThat(isComplete(database, DESKS)).isTrue();
    }
  }

  @Test
  void a_desk_the_build_does_not_know_is_left_to_liquibase() throws SQLException {
    try (TestDatabase database = TestDatabase.migrated()) {
      List<String> more = new ArrayList<>(DESKS);
      more.add("sample");
      assertThat(isComplete(database, more)).isFalse();
    }
  }

  private static boolean isComplete(TestDatabase database, List<String> desks) throws SQLException {
    try (Connection connection = database.direct().getConnection()) {
      return AppliedChangesets.areComplete(connection, desks);
    }
  }
}
