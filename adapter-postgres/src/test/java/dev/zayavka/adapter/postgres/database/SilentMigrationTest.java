package dev.zayavka.adapter.postgres.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zayavka.adapter.postgres.Line;
import dev.zayavka.adapter.postgres.TestDatabase;
import dev.zayavka.ports.shared.StorageUnavailable;
import dev.zayavka.testkit.Concurrently;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** The server goes silent while the schema is brought up to date. */
@Tag("server")
final class SilentMigrationTest {

  private static final Duration LOOK = Duration.ofMillis(300);
  private static final int LIMIT_SECONDS = 3;

  @Test
  void a_migration_whose_answer_is_lost_is_given_up_and_can_be_made_again() {
    try (TestDatabase database = TestDatabase.empty();
        Line line = database.line()) {
      PGSimpleDataSource far = limited(database, line.port());
      line.goesSilentAt("CREATE TABLE telegram.databasechangelog ");
      Future<Boolean> migrated = Concurrently.start(() -> isMigrated(far));
      Concurrently.await(line.spoken());
      line.isWellAgain();
      assertThat(Concurrently.result(migrated)).isFalse();
      assertThat(isMigrated(far)).isTrue();
    }
  }

  @Test
  void a_server_that_says_nothing_from_the_start_is_not_waited_for() {
    try (TestDatabase database = TestDatabase.empty();
        Line line = database.line()) {
      line.goesSilent();
      assertThatThrownBy(() -> Migration.run(limited(database, line.port()), TestDatabase.SCHEMAS))
          .isInstanceOf(StorageUnavailable.class);
    }
  }

  @Test
  void a_change_may_take_longer_than_anything_else() throws SQLException {
    try (TestDatabase database = TestDatabase.migrated();
        Line line = database.line();
        Connection other = database.direct().getConnection();
        Statement statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.execute("lock table telegram.databasechangelog in access exclusive mode");
      PGSimpleDataSource far = limited(database, line.port());
      Future<Boolean> migrated = Concurrently.start(() -> isMigrated(far));
      Concurrently.sleepReally(Duration.ofSeconds(LIMIT_SECONDS).plus(LOOK.multipliedBy(3)));
      assertThat(migrated).isNotDone();
      other.rollback();
      assertThat(Concurrently.result(migrated)).isTrue();
    }
  }

  private static boolean isMigrated(PGSimpleDataSource source) {
    try {
      Migration.run(source, TestDatabase.SCHEMAS, LOOK);
      return true;
    } catch (StorageUnavailable e) {
      return false;
    }
  }

  private static PGSimpleDataSource limited(TestDatabase database, int port) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(database.settings(port).jdbcUrl() + "?sslmode=disable");
    source.setUser("postgres");
    source.setPassword("postgres");
    source.setSocketTimeout(LIMIT_SECONDS);
    return source;
  }
}
