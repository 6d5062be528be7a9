package dev.zayavka.benchmarks.load;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zayavka.sandbox.ai.AiProvider;
import dev.zayavka.sandbox.ai.AiScript;
import dev.zayavka.sandbox.ai.AiStandIn;
import dev.zayavka.sandbox.office.AssessmentDeskFixture;
import dev.zayavka.sandbox.office.RunnerProcess;
import dev.zayavka.sandbox.postgres.EmbeddedPostgresServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;

/**
 * Talks of many people at once with the polling runner, which has the JVM options of the deploy
 * files, against an AI stand-in that takes a second for each answer: {@code ./zayavka bench talks}.
 */
public final class TalksBench {

  private static final int PEOPLE = 200;
  private static final long FIRST_PERSON = 600_000_001;
  private static final String DATABASE = "talks";
  private static final Path RUNNER = Path.of("runner-polling", "target", "runner-polling.jar");
  private static final Path OPTIONS = Path.of("docs", "deploy", "jvm.options");
  private static final Duration START = Duration.ofSeconds(60);

  /** Time of the provider in each turn. */
  private static final Duration ANSWER = Duration.ofSeconds(1);

  /** Time in which a second half of a text may come. */
  private static final Duration JOIN = Duration.ofMillis(1500);

  private static final Duration WARM_UP = Duration.ofSeconds(25);
  private static final Duration MEASURED = Duration.ofSeconds(45);

  /** Time for the last replies after the measured time. */
  private static final Duration REST = Duration.ofSeconds(20);

  private final EmbeddedPostgresServer postgres;
  private final ApiStandIn telegram;
  private final TalkFigures figures = new TalkFigures();
  private final Map<Long, Trainee> people = new LinkedHashMap<>();

  private TalksBench(EmbeddedPostgresServer postgres, ApiStandIn telegram) {
    this.postgres = postgres;
    this.telegram = telegram;
  }

  /** Runs it for less than two minutes, and prints the figures. */
  public static void run(EmbeddedPostgresServer postgres)
      throws IOException, SQLException, InterruptedException {
    postgres.freshDatabase(DATABASE);
    try (ApiStandIn telegram = ApiStandIn.start();
        AiStandIn ai = AiStandIn.start()) {
      ai.script(AiScript.usual().delayed(ANSWER).always());
      TalksBench bench = new TalksBench(postgres, telegram);
      try (RunnerProcess runner = RunnerProcess.ofJar(RUNNER, options(), bench.environment(ai))) {
        runner.awaitsReady(START);
        bench.measure(runner);
      }
    }
  }

  private void measure(RunnerProcess runner)
      throws IOException, SQLException, InterruptedException {
    LongStream.range(FIRST_PERSON, FIRST_PERSON + PEOPLE)
        .forEach(
            id ->
                people.put(id, new Trainee(id, new UpdatePath.Polling(telegram.feed()), figures)));
    telegram.observe(this::sent);
    try (Connection database = postgres.connect(DATABASE);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      CompletableFuture<?>[] talks =
          people.values().stream()
              .map(person -> CompletableFuture.runAsync(() -> talk(person), threads))
              .toArray(CompletableFuture<?>[]::new);
      TimeUnit.MILLISECONDS.sleep(WARM_UP.toMillis());
      Spent before = spent(runner);
      figures.begin();
      TimeUnit.MILLISECONDS.sleep(MEASURED.toMillis());
      figures.end();
      Spent spent = spent(runner).since(before);
      CompletableFuture.allOf(talks)
          .completeOnTimeout(null, REST.toMillis(), TimeUnit.MILLISECONDS)
          .join();
      threads.shutdownNow();
      report(runner, spent, database);
    }
  }

  private void talk(Trainee person) {
    try {
      person.signIn(AssessmentDeskFixture.USER_PASSWORD);
      person.talks();
    } catch (IllegalStateException given) {
      figures.broken();
      System.err.println(given.getMessage());
    } catch (InterruptedException cutOff) {
      Thread.currentThread().interrupt();
    }
  }

  private void sent(long message, JsonNode asked) {
    Trainee person = people.get(asked.path("chat_id").asLong());
    if (person != null) {
      person.receive(message, asked);
    }
  }

  private void report(RunnerProcess runner, Spent spent, Connection database) throws SQLException {
    long turns = Math.max(1, figures.turns());
    line(
        "%d talks at once, %.0f s, the provider takes %d ms",
        PEOPLE, figures.seconds(), ANSWER.toMillis());
    line(
        "%.1f turns/s, %d turns, %d ended talks",
        figures.turnsPerSecond(), turns, figures.endedTalks());
    line(
        "text to reply without the provider: p50 %.0f ms, p99 %.0f ms, of which %d ms wait for a second half",
        figures.milliseconds(50, ANSWER), figures.milliseconds(99, ANSWER), JOIN.toMillis());
    line(
        "CPU per turn: runner %.1f ms, PostgreSQL %.1f ms",
        1000 * spent.runner() / turns, 1000 * spent.postgres() / turns);
    line("resident memory at most: %.0f MiB", ProcessUsage.peakMebibytes(runner.pid()));
    line(
        "errors: %d broken talks, %d calls without an answer, %d lines of the log at ERROR",
        figures.brokenTalks(),
        Sql.number(
            database, "select count(*) from assessment.ai_calls where outcome <> 'Answered'"),
        runner.log().lines().filter(line -> line.contains(" ERROR ")).count());
    line(
        "check: %d turns said, %d replied, %d calls",
        Sql.number(database, "select count(*) from assessment.turns"),
        Sql.number(database, "select count(replied) from assessment.turns"),
        Sql.number(database, "select count(*) from assessment.ai_calls"));
  }

  private Map<String, String> environment(AiStandIn ai) {
    Map<String, String> variables = new LinkedHashMap<>();
    variables.put("BOT_TOKEN", ApiStandIn.TOKEN);
    variables.put("BOT_API_URL", telegram.url().toString());
    variables.put("DATABASE_URL", postgres.url(DATABASE));
    variables.put("ADMIN_IDS", "1");
    variables.put("LOG_FORMAT", "text");
    variables.put("SEND_PACE", "open");
    variables.put("ASSESSMENT_ENABLED", "true");
    variables.put("AUTH_PASSWORD_USER", AssessmentDeskFixture.USER_PASSWORD);
    variables.put("MAX_REQUESTS_PER_MINUTE", "off");
    variables.put("MAX_REQUESTS_PER_HOUR", "off");
    variables.put("OPENAI_API_KEY", ai.key(AiProvider.OPENAI));
    variables.put("OPENAI_BASE_URL", ai.openAiUrl().toString());
    variables.put("GEMINI_API_KEY", ai.key(AiProvider.GEMINI));
    variables.put("GEMINI_BASE_URL", ai.geminiUrl().toString());
    return variables;
  }

  private Spent spent(RunnerProcess runner) throws IOException, SQLException {
    return new Spent(
        ProcessUsage.cpuSeconds(List.of(runner.pid())),
        ProcessUsage.cpuSecondsWithChildren(Stage.postmaster(postgres)));
  }

  /** The options of the deploy files, without the cache, which is not made for this jar. */
  private static List<String> options() throws IOException {
    List<String> options = new ArrayList<>();
    for (String line : Files.readAllLines(OPTIONS)) {
      if (line.startsWith("-") && !line.startsWith("-XX:AOTCache")) {
        options.add(line.strip());
      }
    }
    return options;
  }

  private static void line(String format, Object... values) {
    System.out.printf(Locale.ROOT, format + "%n", values);
  }

  /** Processor time in seconds. */
  private record Spent(double runner, double postgres) {
    Spent since(Spent before) {
      return new Spent(runner - before.runner, postgres - before.postgres);
    }
  }
}
