package dev.zayavka.sandbox.demo;

import dev.zayavka.sandbox.office.AssessmentDeskFixture;
import dev.zayavka.sandbox.office.DeviceDeskFixture;
import dev.zayavka.sandbox.office.Office;
import dev.zayavka.sandbox.office.RunnerProcess;
import dev.zayavka.sandbox.office.SupportDeskFixture;
import dev.zayavka.sandbox.postgres.EmbeddedPostgresServer;
import dev.zayavka.sandbox.redis.EmbeddedRedisServer;
import dev.zayavka.sandbox.sync.Patience;
import dev.zayavka.sandbox.telegram.BotApiEmulator;
import dev.zayavka.sandbox.telegram.transcript.RecordedCall;
import dev.zayavka.sandbox.telegram.transcript.Transcript;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/**
 * One run of the demo: starts the servers and the runner, runs the stories, and stops everything.
 */
public final class DemoRun {

  private DemoRun() {}

  /**
   * Runs the stories.
   *
   * @param runner the jar of the polling runner
   * @param once true to return after the stories; false to keep running until the process is told
   *     to stop
   * @return true if every story succeeded and the runner stopped with exit code 0
   */
  public static boolean play(Path runner, boolean once) throws InterruptedException {
    // Always UTF-8, whatever the locale of the terminal.
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    try (EmbeddedPostgresServer postgres = EmbeddedPostgresServer.start();
        EmbeddedRedisServer redis = EmbeddedRedisServer.start()) {
      String database = "zayavka";
      postgres.freshDatabase(database);
      try (Office office =
              Office.open(postgres, database, Optional.of(redis), BotApiEmulator.start());
          SupportDeskFixture rooms = SupportDeskFixture.in(office);
          AssessmentDeskFixture room = AssessmentDeskFixture.in(office, rooms.sheets());
          RunnerProcess process =
              RunnerProcess.ofJar(
                  runner, environment(office, rooms, DeviceDeskFixture.in(office), room))) {
        process.awaitsReady(Patience.LIMIT);
        out.println("Zayavka's demo: polling runner " + process.url("/"));
        boolean well = tell(office, rooms, room, process, out);
        if (well && !once) {
          stayUp(office, room, process, postgres.url(database), out);
        }
        return well & stop(process, out);
      }
    }
  }

  /** Working hours without a pause, so that the stories do not depend on the time of day. */
  private static Map<String, String> environment(
      Office office,
      SupportDeskFixture rooms,
      DeviceDeskFixture counter,
      AssessmentDeskFixture room) {
    Map<String, String> variables = office.environment();
    variables.putAll(rooms.environment());
    variables.putAll(counter.environment());
    variables.putAll(room.environment());
    variables.put("AI_PARTNER", "openai:gpt-5-mini,gemini:gemini-2.5-flash");
    variables.put("SUPPORT_HOURS", "Mon-Sun 00:00-24:00");
    variables.put("LOG_FORMAT", "json");
    variables.put("SHUTDOWN_TIMEOUT", "3m");
    return variables;
  }

  private static boolean tell(
      Office office,
      SupportDeskFixture rooms,
      AssessmentDeskFixture room,
      RunnerProcess process,
      PrintStream out) {
    try {
      TwoColumnPrinter columns = new TwoColumnPrinter(out);
      new CreditStory(office, process, columns).play();
      out.println();
      out.println("The story ended well: the request is DONE, 1F has one decision.");
      new SupportStory(rooms, office.supportDatabase(), columns).play();
      out.println();
      out.println("The story ended well: the ticket is CLOSED, and Алиса's marks are kept.");
      new DeviceStory(DeviceDeskFixture.in(office), office.deviceDatabase(), columns).play();
      out.println();
      out.println("The story ended well: the terminal went from Вера to Глеб, who waited for it.");
      new AssessmentStory(room, office.assessmentDatabase(), office.admin(), columns).play();
      out.println();
      out.println(
          "The story ended well: Нина has two reviews, one of them in spite of a provider.");
      return isWithoutNeedlessCalls(office.telegram().transcript(), out);
    } catch (RuntimeException | AssertionError e) {
      out.println();
      out.println("The story did not end well: " + e);
      out.println("The runner's log:");
      out.println(process.log());
      return false;
    }
  }

  /** An edit that changes nothing uses up the few calls a group has in a minute. */
  private static boolean isWithoutNeedlessCalls(Transcript transcript, PrintStream out) {
    List<RecordedCall> needless = transcript.needless();
    out.println();
    out.println(
        "The bot made "
            + transcript.calls().size()
            + " calls; "
            + needless.size()
            + " of them changed nothing.");
    needless.forEach(call -> out.println("  " + call.toJson()));
    return needless.isEmpty();
  }

  private static void stayUp(
      Office office,
      AssessmentDeskFixture room,
      RunnerProcess process,
      String database,
      PrintStream out)
      throws InterruptedException {
    out.println();
    out.println("Everything stays up until Ctrl-C. To play on:");
    out.println("  a page to play every role   " + office.telegram().url() + "/");
    out.println("  the runner                  " + process.url("/readyz"));
    out.println("  its metrics                 " + process.url("/metrics"));
    out.println("  the database                " + database);
    out.println("  calls to the models         " + room.ai().url().resolve("/_calls"));
    out.println("  the trainees' password      " + AssessmentDeskFixture.USER_PASSWORD);
    out.println("  another request             curl -X POST \\");
    out.println("      -H 'Authorization: Bearer " + office.intakeToken() + "' \\");
    out.println("      -H 'Content-Type: application/json' -d '{\"ID\": 1002}' \\");
    out.println("      " + process.url("/api/v1/ka-bot/requests"));
    CountDownLatch told = new CountDownLatch(1);
    CountDownLatch down = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  told.countDown();
                  process.stop(Patience.LIMIT);
                  down.countDown();
                }));
    told.await();
    down.await();
  }

  private static boolean stop(RunnerProcess process, PrintStream out) {
    int code = process.stop(Patience.LIMIT);
    if (code != 0) {
      out.println("The runner stopped with exit code " + code + ":");
      out.println(process.log());
    }
    return code == 0;
  }
}
