package dev.zayavka.sandbox.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresServerTest {
  @Test
  void data_stay_over_a_stop_a_crash_and_a_server_left_behind(@TempDir Path folder)
      throws SQLException {
    EmbeddedPostgresServer abandoned = EmbeddedPostgresServer.start(PostgresSettings.in(folder));
    String url = abandoned.freshDatabase("desk");
    run(abandoned, "CREATE TABLE requests (id int)");
    run(abandoned, "INSERT INTO requests VALUES (1)");
    abandoned.restart();
    run(abandoned, "INSERT INTO requests VALUES (2)");
    abandoned.crash();
    abandoned.resume();
    run(abandoned, "INSERT INTO requests VALUES (3)");

    // As after a killed JVM: the first server still runs, and nobody holds it any more.
    try (EmbeddedPostgresServer taken =
        EmbeddedPostgresServer.start(PostgresSettings.in(folder).onPort(abandoned.port()))) {
      assertThat(taken.url("desk")).isEqualTo(url);
      assertThat(ask(taken, "SELECT count(*) FROM requests")).isEqualTo("3");
      assertThat(ask(taken, "SHOW fsync")).isEqualTo("on");
      assertThat(ask(taken, "SHOW synchronous_commit")).isEqualTo("on");
    }
  }

  @Test
  void a_database_is_copied_from_a_template_and_made_fresh_again() throws SQLException {
    try (EmbeddedPostgresServer postgres =
        EmbeddedPostgresServer.start(PostgresSettings.temporary().withoutDurability())) {
      postgres.freshDatabase("desk");
      run(postgres, "CREATE TABLE requests (id int)");
      postgres.copyOfDatabase("desk", "copy");
      postgres.freshDatabase("desk");

      assertThat(ask(postgres, "SELECT to_regclass('requests') IS NULL")).isEqualTo("t");
      try (Connection copy = postgres.connect("copy");
          Statement statement = copy.createStatement()) {
        assertThat(statement.executeQuery("SELECT * FROM requests").next()).isFalse();
      }
      assertThat(ask(postgres, "SHOW fsync")).isEqualTo("off");
    }
  }

  private static void run(EmbeddedPostgresServer postgres, String sql) throws SQLException {
    try (Connection connection = postgres.connect("desk");
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String ask(EmbeddedPostgresServer postgres, String sql) throws SQLException {
    try (Connection connection = postgres.connect("desk");
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
