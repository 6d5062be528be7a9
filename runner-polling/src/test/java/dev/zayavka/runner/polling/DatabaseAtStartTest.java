package dev.zayavka.runner.polling;

import static dev.zayavka.runner.polling.Bench.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.sandbox.office.CreditCase;
import dev.zayavka.sandbox.office.RunnerProcess;
import dev.zayavka.sandbox.postgres.EmbeddedPostgresServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

/** PostgreSQL is not there yet when a runner starts, or does not let it in. */
final class DatabaseAtStartTest {

  @Test
  void a_runner_waits_for_the_database_and_says_so() {
    try (EmbeddedPostgresServer postgres = Bench.ownServer();
        Bench bench = Bench.on(postgres)) {
      postgres.stop();
      RunnerProcess runner = bench.starts();
      eventually("life").until(() -> runner.status("/healthz") == 200);
      assertThat(runner.status("/readyz")).isEqualTo(503);
      CreditCase one = bench.caseOfAnna(1001);
      assertThat(
              bench
                  .office()
                  .onef()
                  .posts(bench.intake(), bench.office().intakeToken(), one.body())
                  .status())
          .isEqualTo(503);
      eventually("the reason").until(() -> runner.log().contains("DATABASE_URL"));
      assertThat(bench.office().telegram().transcript().calls()).isEmpty();

      postgres.resume();
      runner.awaitsReady(Bench.PATIENCE);
      bench.annaStarts();
      one.posted(bench.intake()).accepted();
    }
  }

  @Test
  void a_runner_that_waits_for_the_database_stops_at_once() {
    try (Bench bench = Bench.open().with("DATABASE_URL", "postgresql://u@127.0.0.1:1/db")) {
      RunnerProcess runner = bench.starts();
      eventually("life").until(() -> runner.status("/healthz") == 200);
      assertThat(runner.stop(Bench.PATIENCE)).as(runner::log).isZero();
    }
  }

  @Test
  void a_password_that_is_refused_is_named_and_tried_again() throws IOException, SQLException {
    try (EmbeddedPostgresServer postgres = Bench.ownServer();
        Bench bench = Bench.on(postgres)) {
      try (Connection admin = bench.connect();
          Statement sql = admin.createStatement()) {
        sql.execute("create role clerk login superuser password 'another'");
        demandPasswordOfClerk(sql);
        RunnerProcess runner =
            bench
                .with("DATABASE_URL", bench.databaseUrl().replace("postgres@", "clerk:secret@"))
                .starts();
        eventually("the reason")
            .until(
                () ->
                    runner
                        .log()
                        .lines()
                        .anyMatch(
                            line ->
                                line.contains("DATABASE_URL")
                                    && line.contains("password authentication failed")));
        assertThat(runner.status("/readyz")).isEqualTo(503);
        sql.execute("alter role clerk password 'secret'");
        runner.awaitsReady(Bench.PATIENCE);
      }
    }
  }

  private static void demandPasswordOfClerk(Statement sql) throws IOException, SQLException {
    Path file;
    try (ResultSet answer = sql.executeQuery("show hba_file")) {
      answer.next();
      file = Path.of(answer.getString(1));
    }
    Files.writeString(file, "host all clerk 127.0.0.1/32 scram-sha-256\n" + Files.readString(file));
    sql.execute("select pg_reload_conf()");
  }
}
