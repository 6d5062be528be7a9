package dev.zayavka.sandbox.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresServerTest {
  @Test
  void data_stay_over_a_restart_and_a_crash(@TempDir Path folder) throws SQLException {
    try (EmbeddedPostgresServer postgres =
        EmbeddedPostgresServer.start(EmbeddedPostgresSettings.in(folder))) {
      String url = postgres.freshDatabase("desk");
      run(postgres, "CREATE TABLE requests (id int)");
      run(postgres, "INSERT INTO requests VALUES (1)");
      postgres.restart();
      run(postgres, "INSERT INTO requests VALUES (2)");
      postgres.crash();
      assertThatThrownBy(() -> run(postgres, "SELECT 1")).isInstanceOf(SQLException.class);
      postgres.resume();

      assertThat(postgres.url("desk")).isEqualTo(url);
      assertThat(ask(postgres, "SELECT count(*) FROM requests")).isEqualTo("2");
      assertThat(ask(postgres, "SHOW fsync")).isEqualTo("on");
      assertThat(ask(postgres, "SHOW synchronous_commit")).isEqualTo("on");
    }
  }

  @Test
  void a_server_that_a_killed_process_left_behind_is_taken_over(@TempDir Path folder)
      throws Exception {
    Process killed =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Abandoner.class.getName(),
                folder.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(killed.waitFor()).isEqualTo(Abandoner.HALTED);
    assertThat(folder.resolve("data/postmaster.pid")).exists();

    try (EmbeddedPostgresServer taken =
        EmbeddedPostgresServer.start(EmbeddedPostgresSettings.in(folder))) {
      assertThat(ask(taken, "SELECT 'still ' || 'here'")).isEqualTo("still here");
    }
  }

  @Test
  void a_temporary_folder_that_a_killed_process_left_behind_is_deleted(@TempDir Path place)
      throws IOException {
    try (TemporaryFolder used = TemporaryFolder.in(place)) {
      Path left = used.data().resolve("../../left").normalize();
      Files.createDirectories(left.resolve("data"));

      try (TemporaryFolder next = TemporaryFolder.in(place)) {
        assertThat(left).doesNotExist();
        assertThat(used.data()).exists();
        assertThat(next.data()).exists().isNotEqualTo(used.data());
      }
      assertThat(left.resolveSibling(".").toFile().list()).hasSize(2);
    }
  }

  @Test
  void a_database_is_copied_from_a_template_and_made_fresh_again() throws SQLException {
    try (EmbeddedPostgresServer postgres =
        EmbeddedPostgresServer.start(EmbeddedPostgresSettings.inMemory().withoutDurability())) {
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

  /** Starts a server and exits without stopping it. */
  static final class Abandoner {
    static final int HALTED = 137;

    public static void main(String[] folder) {
      EmbeddedPostgresServer.start(EmbeddedPostgresSettings.in(Path.of(folder[0])))
          .freshDatabase("desk");
      Runtime.getRuntime().halt(HALTED);
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
