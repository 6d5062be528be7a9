package dev.zayavka.runner.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.zayavka.sandbox.http.FreePort;
import dev.zayavka.sandbox.office.CreditCase;
import dev.zayavka.sandbox.office.Office;
import dev.zayavka.sandbox.office.RunnerProcess;
import dev.zayavka.sandbox.postgres.EmbeddedPostgresServer;
import dev.zayavka.sandbox.postgres.EmbeddedPostgresSettings;
import dev.zayavka.sandbox.redis.EmbeddedRedisServer;
import dev.zayavka.sandbox.sync.Patience;
import dev.zayavka.sandbox.telegram.BotApiEmulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The jar itself, started with environment variables alone. */
final class RunnerJarIT {

  private static final Path JAR = Path.of("target", "runner-webhook.jar");
  private static final Duration PATIENCE = Patience.LIMIT;

  @Test
  void it_has_at_most_60_megabytes() throws IOException {
    assertThat(Files.size(JAR)).isLessThanOrEqualTo(60_000_000);
  }

  @Test
  void it_carries_a_request_to_its_end_and_logs_json() throws Exception {
    try (EmbeddedPostgresServer postgres =
            EmbeddedPostgresServer.start(EmbeddedPostgresSettings.inMemory().withoutDurability());
        EmbeddedRedisServer redis = EmbeddedRedisServer.start()) {
      postgres.freshDatabase("jar");
      try (Office office =
          Office.open(
              postgres, "jar", Optional.of(redis), BotApiEmulator.start().patience(PATIENCE))) {
        Map<String, String> environment = office.environment();
        int port = FreePort.find();
        environment.put("HTTP_PORT", Integer.toString(port));
        environment.put("WEBHOOK_URL", "http://127.0.0.1:" + port);
        environment.put("WEBHOOK_SECRET", "secret");
        environment.put("SHUTDOWN_TIMEOUT", "3m");
        environment.put("LOG_FORMAT", "json");
        environment.put("SENTRY_DSN", "http://key@127.0.0.1:1/1");
        try (RunnerProcess runner = RunnerProcess.ofJar(JAR, environment)) {
          runner.awaitsReady(PATIENCE);
          office.analyst().starts().awaitsMessage("Здравствуйте");
          new CreditCase(office, 1001, office.analyst(), PATIENCE)
              .decided(runner.url("/api/v1/ka-bot/requests"))
              .reaches("DONE");
          assertThat(runner.get("/readyz")).contains("\"redis\":\"ok\"");
          assertThat(runner.get("/metrics")).contains("# TYPE zayavka_db_pool_active gauge");
          assertThat(runner.stop(PATIENCE)).as(runner::log).isZero();
          assertThat(runner.errors()).isEmpty();
          JsonMapper json = new JsonMapper();
          assertThat(runner.log().lines())
              .hasSizeGreaterThan(3)
              .allSatisfy(
                  line -> assertThat(json.readTree(line).path("level").asText()).isNotEmpty());
        }
      }
    }
  }
}
