package dev.zayavka.runner.polling;

import static dev.zayavka.runner.polling.Bench.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.sandbox.http.FreePort;
import dev.zayavka.sandbox.office.CreditCase;
import dev.zayavka.sandbox.office.RunnerProcess;
import dev.zayavka.sandbox.telegram.people.MessageView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Runners that are killed (SIGKILL) or paused (SIGSTOP) while others live. All times are compared
 * on the clock of the database.
 */
final class PausedRunnerTest {

  private static final int CONFLICT = 409;
  private static final String HOLDER =
      "select regexp_replace(leased_by, '/[^/]*$', '') from telegram.outbox"
          + " where 0 = ? and kind = 'credit.send-decision' and leased_by is not null";

  /** Terms of living runners. */
  private final Map<String, RunnerProcess> runners = new LinkedHashMap<>();

  @Test
  void what_a_killed_runner_had_in_flight_goes_on_within_ten_seconds_beside_a_paused_rival() {
    try (Bench bench = Bench.open()) {
      starts(bench);
      String rival = starts(bench.with("HTTP_PORT", Integer.toString(FreePort.find())));
      runner(rival).suspend();
      starts(bench.with("HTTP_PORT", Integer.toString(FreePort.find())));
      bench.annaStarts();
      AtomicReference<String> killed = new AtomicReference<>("");
      bench
          .office()
          .onef()
          .onArrival(
              decision -> {
                if (killed.get().isEmpty()) {
                  killed.set(holder(bench));
                  runner(killed.get()).kill();
                }
              });
      CreditCase one = bench.caseOfAnna(1001).decided(bench.intake());

      one.reaches("DONE");
      assertThat(wasReplacedInTime(bench, killed.get())).isTrue();
      assertThat(attempts(bench)).isGreaterThanOrEqualTo(2);
      assertThat(bench.office().onef().effectiveDecisions()).hasSize(1);

      runner(rival).resume();
      eventually("a new term of the paused one").until(() -> livesOnAfter(bench, rival));
      eventually("an empty outbox").until(() -> bench.office().creditDatabase().undelivered() == 0);
      assertThat(bench.office().creditDatabase().audit(1001)).containsOnlyOnce("ONEF_SENT");
      assertThat(bench.office().onef().effectiveDecisions()).hasSize(1);
    }
  }

  @Test
  void a_paused_leader_that_wakes_up_settles_nothing_and_does_not_poll() {
    try (Bench bench = Bench.open()) {
      String paused = starts(bench);
      bench.annaStarts();
      AtomicReference<String> held = new AtomicReference<>("");
      bench
          .office()
          .onef()
          .onArrival(
              decision -> {
                if (held.get().isEmpty()) {
                  held.set(holder(bench));
                  runner(paused).suspend();
                }
              });
      CreditCase one = bench.caseOfAnna(1001).decided(bench.intake());
      eventually("the pause").until(() -> !held.get().isEmpty());
      assertThat(held.get()).isEqualTo(paused);

      starts(bench.with("HTTP_PORT", Integer.toString(FreePort.find())));
      one.reaches("DONE");
      List<MessageView> said =
          IntStream.rangeClosed(1, 5)
              .mapToObj(i -> bench.office().analyst().says("/help"))
              .toList();
      runner(paused).resume();
      eventually("a new term of the paused one").until(() -> livesOnAfter(bench, paused));
      eventually("one that stands by")
          .until(() -> runner(paused).get("/readyz").contains("standing by"));

      bench.office().analyst().awaitsMessageAfter(said.getFirst(), "Команды", Bench.PATIENCE);
      eventually("nothing left")
          .until(
              () ->
                  bench.office().telegram().updates().size() == 0
                      && bench.office().creditDatabase().undelivered() == 0);
      assertThat(bench.office().analyst().messages())
          .filteredOn(message -> message.fromBot() && message.text().startsWith("Команды"))
          .hasSameSizeAs(said);
      assertThat(bench.office().creditDatabase().audit(1001)).containsOnlyOnce("ONEF_SENT");
      assertThat(bench.office().onef().effectiveDecisions()).hasSize(1);
      assertThat(bench.office().telegram().transcript().select(call -> call.status() == CONFLICT))
          .hasSizeLessThanOrEqualTo(1);
    }
  }

  /** Starts a runner; its term. */
  private String starts(Bench bench) {
    int before = runners.size();
    RunnerProcess runner = bench.startsAndIsReady();
    eventually("its first heartbeat")
        .until(() -> bench.count("select count(*) from telegram.instance") > before);
    String term =
        text(
            bench,
            "select name || '/' || term from telegram.instance where 0 = ? order by term desc limit 1");
    runners.put(term, runner);
    return term;
  }

  private RunnerProcess runner(String term) {
    return Objects.requireNonNull(runners.get(term), term);
  }

  private static String holder(Bench bench) {
    return text(bench, HOLDER);
  }

  /** True if another ended this term within ten seconds after its last heartbeat. */
  private static boolean wasReplacedInTime(Bench bench, String term) {
    return bench.count(
            "select count(*) from telegram.instance where name || '/' || term = '"
                + term
                + "' and ended_at - heartbeat_at between interval '8 s' and interval '10 s'")
        == 1;
  }

  /** True if the process of an ended term is alive under a later one. */
  private static boolean livesOnAfter(Bench bench, String term) {
    return bench.count(
            "select count(*) from telegram.instance old join telegram.instance new using (name)"
                + " where old.name || '/' || old.term = '"
                + term
                + "' and old.ended_at is not null and new.term > old.term"
                + " and new.ended_at is null")
        == 1;
  }

  private static long attempts(Bench bench) {
    return bench.count(
        "select sum(attempts) from telegram.outbox where kind = 'credit.send-decision'");
  }

  private static String text(Bench bench, String question) {
    return bench.office().creditDatabase().read(question, 0, row -> row.getString(1)).getFirst();
  }
}
