package dev.zayavka.runner.polling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.zayavka.sandbox.office.RunnerProcess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import org.junit.jupiter.api.Test;

/** A runner that cannot run says why, by the names of the settings, and ends. */
final class WrongSettingsTest {

  private static final int EX_CONFIG = 78;

  @Test
  void all_errors_are_named_at_once_and_nothing_is_started() throws IOException {
    try (ServerSocket database = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Bench bench = Bench.open()) {
      RunnerProcess runner =
          bench
              .with("DATABASE_URL", "postgresql://u@127.0.0.1:" + database.getLocalPort() + "/db")
              .with("BOT_TOKEN", "no token")
              .with("RETRY_SCHEDULE", "soon")
              .with("CREDIT_ANALYST_IDS", "Anna")
              .with("TIME_ZONE", "Mars/Olympus")
              .starts();
      assertThat(runner.awaitsEnd(Bench.PATIENCE)).isEqualTo(EX_CONFIG);
      assertThat(runner.errors())
          .contains("4 settings are wrong")
          .contains("BOT_TOKEN", "RETRY_SCHEDULE", "CREDIT_ANALYST_IDS", "TIME_ZONE");
      assertThat(bench.office().telegram().transcript().calls()).isEmpty();
      database.setSoTimeout(1);
      assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(database::accept);
    }
  }

  @Test
  void a_token_that_telegram_does_not_know_is_a_wrong_setting() {
    try (Bench bench = Bench.open()) {
      RunnerProcess runner =
          bench.with("BOT_TOKEN", "7000000001:AAAnotherToken_00000000000000000000").starts();
      assertThat(runner.awaitsEnd(Bench.PATIENCE)).as(runner::log).isEqualTo(EX_CONFIG);
      assertThat(runner.errors()).contains("BOT_TOKEN").doesNotContain("AAAnotherToken");
      assertThat(runner.log()).doesNotContain("AAAnotherToken");
    }
  }

  @Test
  void a_port_that_is_taken_is_named() throws IOException {
    try (ServerSocket other = new ServerSocket(0);
        Bench bench = Bench.open()) {
      String port = Integer.toString(other.getLocalPort());
      RunnerProcess runner = bench.with("HTTP_PORT", port).starts();
      assertThat(runner.awaitsEnd(Bench.PATIENCE)).as(runner::log).isEqualTo(1);
      assertThat(runner.log()).contains("HTTP_PORT " + port + " is taken by another process");
    }
  }

  @Test
  void a_metrics_port_that_is_taken_is_named_too() throws IOException {
    try (ServerSocket other = new ServerSocket(0);
        Bench bench = Bench.open()) {
      String port = Integer.toString(other.getLocalPort());
      RunnerProcess runner = bench.with("METRICS_PORT", port).starts();
      assertThat(runner.awaitsEnd(Bench.PATIENCE)).as(runner::log).isEqualTo(1);
      assertThat(runner.log()).contains("METRICS_PORT " + port + " is taken by another process");
    }
  }
}
