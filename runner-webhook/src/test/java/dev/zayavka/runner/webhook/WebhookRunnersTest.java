package dev.zayavka.runner.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.sandbox.http.FreePort;
import dev.zayavka.sandbox.office.CreditCase;
import dev.zayavka.sandbox.office.Office;
import dev.zayavka.sandbox.office.RunnerProcess;
import dev.zayavka.sandbox.onef.ReceivedDecision;
import dev.zayavka.sandbox.postgres.EmbeddedPostgresServer;
import dev.zayavka.sandbox.postgres.EmbeddedPostgresSettings;
import dev.zayavka.sandbox.redis.EmbeddedRedisServer;
import dev.zayavka.sandbox.sync.Patience;
import dev.zayavka.sandbox.telegram.BotApiEmulator;
import dev.zayavka.sandbox.telegram.people.MessageView;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Webhook runners on one database and one Redis, behind a load balancer. */
final class WebhookRunnersTest {

  private static final Duration PATIENCE = Patience.LIMIT;
  private static final Path LOGS = Path.of("target", "runner-logs");

  private final EmbeddedPostgresServer postgres =
      EmbeddedPostgresServer.start(EmbeddedPostgresSettings.inMemory().withoutDurability());
  private final EmbeddedRedisServer redis = EmbeddedRedisServer.start();
  private final RoundRobin balancer = new RoundRobin();
  private final List<RunnerProcess> runners = new ArrayList<>();
  private Office office;
  private Map<String, String> environment;

  @BeforeEach
  void opens() {
    postgres.freshDatabase("webhook");
    office =
        Office.open(
            postgres, "webhook", Optional.of(redis), BotApiEmulator.start().patience(PATIENCE));
    environment = office.environment();
    environment.put("WEBHOOK_URL", balancer.url().toString());
    environment.put("WEBHOOK_SECRET", "a-secret_of-the-webhook");
    // Two remain alive if the third is killed: a lease that expires too early only causes a
    // repeat, which changes nothing checked here.
    environment.put("OUTBOX_LEASE", "10s");
    environment.put("SHUTDOWN_TIMEOUT", "3m");
    environment.put("RETRY_SCHEDULE", "300ms");
  }

  @AfterEach
  void closes() {
    for (int i = 0; i < runners.size(); i++) {
      keepLog(redis.port() + "-" + i, runners.get(i).log());
      runners.get(i).close();
    }
    office.close();
    balancer.close();
    redis.close();
    postgres.close();
  }

  @Test
  void three_do_the_work_of_one_and_nobody_notices_when_one_is_killed() throws Exception {
    starts().awaitsReady(PATIENCE);
    RunnerProcess killed = starts();
    RunnerProcess third = starts();
    killed.awaitsReady(PATIENCE);
    third.awaitsReady(PATIENCE);
    office.analyst().starts().awaitsMessage("Здравствуйте");
    office.otherAnalyst().starts().awaitsMessage("Здравствуйте");
    List<CreditCase> cases =
        List.of(
            new CreditCase(office, 3001, office.analyst(), PATIENCE),
            new CreditCase(office, 3002, office.otherAnalyst(), PATIENCE));
    try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
      List<CompletableFuture<CreditCase>> stories =
          cases.stream()
              .map(one -> CompletableFuture.supplyAsync(() -> one.decided(intake()), people))
              .toList();
      cases.getFirst().reaches("ASSIGNED");
      killed.kill();
      for (CompletableFuture<CreditCase> story : stories) {
        story.get(PATIENCE.toSeconds(), TimeUnit.SECONDS).reaches("DONE");
      }
    }
    // Two are left, and either may be asked.
    new CreditCase(office, 3003, office.analyst(), PATIENCE).decided(intake()).reaches("DONE");
    eventually("an empty outbox").until(() -> office.creditDatabase().undelivered() == 0);
    assertThat(office.onef().contradictions()).isEmpty();
    assertThat(office.onef().effectiveDecisions())
        .extracting(ReceivedDecision::requestId)
        .containsExactlyInAnyOrder(3001L, 3002L, 3003L);
    for (long number = 3001; number <= 3003; number++) {
      assertThat(office.creditDatabase().audit(number))
          .containsExactly(
              "RECEIVED", "PUBLISHED", "ACCEPT", "IN_PROGRESS", "DECISION", "ONEF_SENT");
    }
    eventually("all taken").until(() -> office.telegram().updates().size() == 0);
    assertThat(office.telegram().transcript().calls("setWebhook")).hasSize(1);
    assertThat(office.telegram().transcript().calls("getUpdates")).isEmpty();
  }

  @Test
  void a_stop_leaves_the_webhook_and_what_comes_meanwhile_waits_at_telegram() {
    RunnerProcess stopped = starts().awaitsReady(PATIENCE);
    office.analyst().starts().awaitsMessage("Здравствуйте");
    assertThat(stopped.stop(PATIENCE)).as(stopped::log).isZero();
    assertThat(office.telegram().webhook().webhook()).isPresent();
    assertThat(office.telegram().transcript().calls("deleteWebhook")).isEmpty();
    MessageView help = office.analyst().says("/help");
    eventually("a failed post").until(() -> office.telegram().webhook().lastFailure().isPresent());

    starts().awaitsReady(PATIENCE);
    office.analyst().awaitsMessageAfter(help, "Команды", PATIENCE);
    eventually("all taken").until(() -> office.telegram().updates().size() == 0);
    assertThat(office.telegram().transcript().calls("setWebhook")).hasSize(1);
  }

  private RunnerProcess starts() {
    int port = FreePort.find();
    environment.put("HTTP_PORT", Integer.toString(port));
    RunnerProcess runner = RunnerProcess.ofClass(WebhookRunner.class.getName(), environment);
    balancer.add(URI.create("http://127.0.0.1:" + port));
    runners.add(runner);
    return runner;
  }

  private URI intake() {
    return balancer.url().resolve("/api/v1/ka-bot/requests");
  }

  private static ConditionFactory eventually(String what) {
    return Awaitility.await(what).atMost(PATIENCE).pollInterval(Duration.ofMillis(20));
  }

  private static void keepLog(String name, String log) {
    try {
      Files.writeString(Files.createDirectories(LOGS).resolve(name + ".log"), log);
    } catch (IOException e) {
      throw new UncheckedIOException("the log of a runner cannot be kept", e);
    }
  }
}
