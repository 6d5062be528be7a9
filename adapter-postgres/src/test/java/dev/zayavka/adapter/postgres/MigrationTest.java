package dev.zayavka.adapter.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.zayavka.ports.shared.StorageUnavailable;
import dev.zayavka.testkit.Concurrently;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("server")
final class MigrationTest {

  @Test
  void several_instances_that_start_at_once_on_an_empty_database_all_start() {
    try (TestDatabase database = TestDatabase.empty()) {
      List<Boolean> reached = Concurrently.all(4, number -> opens(database));
      assertThat(reached).containsOnly(true);
      assertThat(
              database.query(
                  "select id from telegram.databasechangelog group by id having count(*) > 1"))
          .isEmpty();
    }
  }

  @Test
  void tables_of_the_desks_and_columns_with_a_person_say_what_the_code_calls_them() {
    try (TestDatabase database = TestDatabase.migrated()) {
      assertThat(
              database.query(
                  """
                  select t.schemaname || '.' || t.tablename from pg_tables t
                  where t.schemaname in ('credit', 'support', 'devices', 'assessment')
                    and obj_description(format('%I.%I', t.schemaname, t.tablename)::regclass) is null
                  union all
                  select c.table_schema || '.' || c.table_name || '.' || c.column_name
                  from information_schema.columns c
                  where c.table_schema in ('telegram', 'credit', 'support', 'devices', 'assessment')
                    and c.column_name in ('tg_user_id', 'tg_id', 'client_tg_id', 'visitor_id',
                      'assigned_to', 'offered_to', 'actor_id', 'author_id', 'by_id', 'person_id')
                    and col_description(
                      format('%I.%I', c.table_schema, c.table_name)::regclass,
                      c.ordinal_position) is null
                  """))
          .isEmpty();
    }
  }

  @Test
  void an_up_to_date_database_is_left_as_it_is() {
    try (TestDatabase database = TestDatabase.migrated()) {
      List<String> before = database.query("select md5sum from telegram.databasechangelog");
      assertThat(opens(database)).isTrue();
      assertThat(database.query("select md5sum from telegram.databasechangelog"))
          .isEqualTo(before)
          .isNotEmpty();
    }
  }

  @Test
  void changes_are_named_by_the_files_they_were_released_in() {
    try (TestDatabase database = TestDatabase.migrated()) {
      assertThat(
              database.query(
                  "select distinct filename from telegram.databasechangelog order by filename"))
          .containsExactly(
              "db/changelog/assessment.sql",
              "db/changelog/credit.sql",
              "db/changelog/devices.sql",
              "db/changelog/sample.sql",
              "db/changelog/support.sql",
              "db/changelog/telegram.sql");
    }
  }

  @Test
  void a_lock_that_a_killed_process_left_behind_stops_nobody() {
    try (TestDatabase database = TestDatabase.migrated()) {
      database.execute(
          "update telegram.databasechangeloglock"
              + " set locked = true, lockgranted = now(), lockedby = 'a process that was killed'");
      assertThat(opens(database)).isTrue();
      assertThat(database.query("select locked from telegram.databasechangeloglock"))
          .containsExactly("f");
    }
  }

  @Test
  void an_instance_waits_for_the_one_that_is_at_it() throws SQLException {
    try (TestDatabase database = TestDatabase.empty();
        Connection other = database.direct().getConnection();
        Statement statement = other.createStatement()) {
      statement.execute("select pg_advisory_lock(9292852)");
      Future<Boolean> started = Concurrently.start(() -> opens(database));
      assertThat(Concurrently.waits(started)).isTrue();
      assertThat(database.query("select nspname from pg_namespace where nspname = 'telegram'"))
          .isEmpty();
      statement.execute("select pg_advisory_unlock(9292852)");
      assertThat(Concurrently.result(started)).isTrue();
    }
  }

  @Test
  void a_database_from_before_the_device_desk_keeps_what_is_in_it() {
    try (TestDatabase database = TestDatabase.migrated()) {
      database.execute(
          "drop schema devices cascade",
          "delete from telegram.databasechangelog where id like 'devices-%'",
          "insert into credit.analysts values (5, 'Анна', true)");
      assertThat(opens(database)).isTrue();
      assertThat(database.query("select name from credit.analysts")).containsExactly("Анна");
      assertThat(
              database.query(
                  "select tablename from pg_tables where schemaname = 'devices' order by 1"))
          .containsExactly(
              "actions",
              "categories",
              "import_columns",
              "imports",
              "records",
              "reminders",
              "resources",
              "visitors",
              "wishlist");
    }
  }

  @Test
  void a_database_from_before_the_assessment_desk_gets_its_tables() {
    try (TestDatabase database = TestDatabase.migrated()) {
      database.execute(
          "drop schema assessment cascade",
          "delete from telegram.databasechangelog where id like 'assessment-%'",
          "insert into credit.analysts values (5, 'Анна', true)");
      assertThat(opens(database)).isTrue();
      assertThat(database.query("select name from credit.analysts")).containsExactly("Анна");
      assertThat(
              database.query(
                  "select tablename from pg_tables where schemaname = 'assessment' order by 1"))
          .containsExactly(
              "ai_calls",
              "audit",
              "broadcast_recipients",
              "broadcasts",
              "comments",
              "exported",
              "invitations",
              "marks",
              "members",
              "reminders",
              "reviews",
              "scenarios",
              "sign_in_tries",
              "trainings",
              "turns");
    }
  }

  @Test
  void schemas_made_beforehand_need_no_right_to_make_any() {
    try (TestDatabase database = TestDatabase.empty()) {
      database.execute(
          "create role guest login password 'guest'",
          "revoke create on schema public from public",
          "create schema telegram authorization guest",
          "create schema credit authorization guest",
          "create schema support authorization guest",
          "create schema devices authorization guest",
          "create schema assessment authorization guest");
      PostgresSettings ours = database.settings();
      PostgresSettings guest =
          new PostgresSettings(
              ours.jdbcUrl(),
              "guest",
              "guest",
              2,
              ours.connectTimeout(),
              ours.busyTimeout(),
              ours.statementTimeout(),
              "guest");
      try (PostgresAdapter adapter =
          PostgresAdapter.open(guest, TestDatabase.DESKS, CommitListener.none())) {
        assertThat(adapter.isReachable()).isTrue();
      }
    }
  }

  @Test
  void a_server_that_is_not_there_is_reported_as_such() {
    PostgresSettings nowhere =
        PostgresSettings.of("jdbc:postgresql://localhost:1/nowhere", "nobody", "");
    assertThatThrownBy(
            () -> PostgresAdapter.open(nowhere, TestDatabase.DESKS, CommitListener.none()))
        .isInstanceOf(StorageUnavailable.class);
  }

  @Test
  void readiness_tells_whether_the_server_answers() {
    try (TestDatabase database = TestDatabase.migrated();
        PostgresAdapter adapter = database.open()) {
      assertThat(adapter.isReachable()).isTrue();
      database.cutOff();
      assertThat(adapter.isReachable()).isFalse();
      database.restore();
      assertThat(adapter.isReachable()).isTrue();
    }
  }

  @Test
  void a_server_that_takes_no_changes_is_as_good_as_away() {
    try (TestDatabase database = TestDatabase.migrated();
        PostgresAdapter adapter = database.open()) {
      database.goesReadOnly();
      database.awaitAlone();
      // The first of them find the connections broken that were there.
      assertThat(Stream.generate(adapter::isReachable).limit(5)).containsOnly(false);
      database.restore();
      await().atMost(Concurrently.PATIENCE).until(adapter::isReachable);
    }
  }

  @Test
  void connections_that_were_lost_do_not_stay_with_the_server() {
    try (TestDatabase database = TestDatabase.migrated();
        PostgresAdapter adapter = database.open()) {
      database.execute(
          "create table limits as select current_setting('idle_session_timeout') as \"limit\"",
          """
          create function note() returns trigger language plpgsql as
          $$ begin update limits set "limit" = current_setting('idle_session_timeout'); return new; end $$
          """,
          "create trigger note before insert on telegram.lock"
              + " for each row execute function note()");
      assertThat(adapter.locks().tryLock("any", "one", Duration.ofSeconds(1))).isTrue();
      assertThat(database.query("select \"limit\" from limits")).containsExactly("5min");
    }
  }

  @Test
  void the_pool_tells_how_it_is_doing() {
    try (TestDatabase database = TestDatabase.migrated();
        PostgresAdapter adapter = database.open()) {
      PoolNumbers inside =
          adapter
              .spine()
              .inTransaction(
                  work -> {
                    work.commands();
                    return adapter.pool();
                  });
      assertThat(inside.active()).isEqualTo(1);
      assertThat(inside.max()).isEqualTo(10);
      assertThat(inside.pending()).isZero();
    }
  }

  @Test
  void a_call_waits_for_its_turn_no_longer_than_it_was_told() {
    try (TestDatabase database = TestDatabase.migrated()) {
      PostgresSettings ours = database.settings();
      PostgresSettings impatient =
          new PostgresSettings(
              ours.jdbcUrl(),
              ours.user(),
              ours.password(),
              2,
              ours.connectTimeout(),
              Duration.ofMillis(50),
              ours.statementTimeout(),
              "impatient");
      try (PostgresAdapter adapter =
          PostgresAdapter.open(impatient, TestDatabase.DESKS, CommitListener.none())) {
        Boolean refused =
            adapter
                .spine()
                .inTransaction(
                    one ->
                        Concurrently.result(
                            Concurrently.start(
                                () ->
                                    adapter
                                        .spine()
                                        .inTransaction(
                                            other ->
                                                Concurrently.result(
                                                    Concurrently.start(
                                                        () -> isRefused(adapter)))))));
        assertThat(refused).isTrue();
      }
    }
  }

  private static boolean isRefused(PostgresAdapter adapter) {
    try {
      adapter.deadUpdates().newest(1);
      return false;
    } catch (StorageUnavailable expected) {
      return true;
    }
  }

  private static boolean opens(TestDatabase database) {
    try (PostgresAdapter adapter = database.open()) {
      return adapter.isReachable();
    }
  }
}
