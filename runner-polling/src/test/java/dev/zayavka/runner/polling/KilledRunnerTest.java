package dev.zayavka.runner.polling;

import static dev.zayavka.runner.polling.Bench.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.sandbox.office.CreditCase;
import dev.zayavka.sandbox.office.RunnerProcess;
import dev.zayavka.sandbox.onef.ReceivedDecision;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** A runner is killed (SIGKILL) between two steps; the next one finds everything in its place. */
final class KilledRunnerTest {

  private static final List<String> WHOLE_AUDIT =
      List.of("RECEIVED", "PUBLISHED", "ACCEPT", "IN_PROGRESS", "DECISION", "ONEF_SENT");

  @Test
  void a_decision_that_1f_never_heard_of_is_told_by_the_next_runner() {
    try (Bench bench = Bench.open().with("RETRY_SCHEDULE", "200ms")) {
      RunnerProcess killed = bench.startsAndIsReady();
      bench.annaStarts();
      CreditCase one = bench.caseOfAnna(1001).posted(bench.intake()).accepted().taken().asked();
      bench.office().onef().goesDown();
      one.commented();
      bench.kills(killed);
      bench.office().onef().comesBack();
      assertThat(bench.office().onef().received()).isEmpty();

      bench.startsAndIsReady();
      one.reaches("DONE");
      hasOneDecision(bench, one);
      assertThat(bench.office().creditDatabase().audit(1001))
          .filteredOn(action -> !action.equals("ONEF_FAILED"))
          .isEqualTo(WHOLE_AUDIT);
    }
  }

  @Test
  void a_decision_that_1f_took_and_nobody_noted_is_repeated_without_another_effect() {
    try (Bench bench = Bench.open()) {
      RunnerProcess killed = bench.startsAndIsReady();
      bench.annaStarts();
      AtomicBoolean first = new AtomicBoolean(true);
      bench
          .office()
          .onef()
          .onArrival(
              decision -> {
                if (first.getAndSet(false)) {
                  killed.kill();
                }
              });
      CreditCase one = bench.caseOfAnna(1001).decided(bench.intake());
      eventually("the kill").until(() -> !killed.isAlive());
      bench.outlives();
      assertThat(one.hasStatus("CALLBACK_PENDING")).isTrue();

      RunnerProcess next = bench.startsAndIsReady();
      one.reaches("DONE");
      // In doubt, it is sent again: once, unless 1F or this machine takes too long to answer.
      assertThat(bench.office().onef().received()).hasSizeBetween(2, attempts(bench));
      hasOneDecision(bench, one);
      assertThat(bench.office().creditDatabase().audit(1001)).isEqualTo(WHOLE_AUDIT);
      assertThat(next.get("/metrics"))
          .contains(
              "zayavka_deliveries_in_doubt_total{channel=\"ONEF\",effect=\"SendDecision\"} 1");
    }
  }

  @Test
  void a_comment_that_is_waited_for_is_taken_by_the_next_runner() {
    try (Bench bench = Bench.open()) {
      RunnerProcess killed = bench.startsAndIsReady();
      bench.annaStarts();
      CreditCase one = bench.caseOfAnna(1001).posted(bench.intake()).accepted().taken().asked();
      bench.kills(killed);
      bench.office().analyst().privately().sendsSticker("👍");
      bench.startsAndIsReady();
      bench.office().analyst().awaitsMessage("Нужен именно текст");
      one.commented().reaches("DONE");
      hasOneDecision(bench, one);
    }
  }

  @Test
  void an_update_that_was_handled_and_not_confirmed_comes_again_and_changes_nothing() {
    try (Bench bench = Bench.open()) {
      RunnerProcess killed = bench.startsAndIsReady();
      bench.annaStarts();
      CreditCase one = bench.caseOfAnna(1001).posted(bench.intake());
      eventually("all confirmed").until(() -> bench.office().telegram().updates().size() == 0);
      bench.office().telegram().faults().every().callsOf("getUpdates").dropBeforeTheEffect();
      one.accepted();
      bench.kills(killed);
      assertThat(bench.office().telegram().updates().size()).isEqualTo(1);
      bench.office().telegram().faults().clear();

      bench.startsAndIsReady();
      eventually("confirmed").until(() -> bench.office().telegram().updates().size() == 0);
      one.taken().asked().commented().reaches("DONE");
      assertThat(bench.office().creditDatabase().audit(1001)).isEqualTo(WHOLE_AUDIT);
      hasOneDecision(bench, one);
    }
  }

  @Test
  void an_update_that_was_taken_and_not_handled_is_handled_by_the_next_runner()
      throws SQLException {
    try (Bench bench = Bench.open()) {
      RunnerProcess killed = bench.startsAndIsReady();
      bench.annaStarts();
      CreditCase one = bench.caseOfAnna(1001).posted(bench.intake());
      eventually("the card")
          .until(() -> bench.office().creditDatabase().audit(1001).contains("PUBLISHED"));
      try (Connection others = bench.connect();
          Statement statement = others.createStatement()) {
        others.setAutoCommit(false);
        statement.execute("lock table credit.requests in exclusive mode");
        bench.office().analyst().taps("Accept");
        eventually("the tap waits for the table")
            .until(
                () ->
                    bench.count(
                            "select count(*) from pg_locks where not granted"
                                + " and relation = 'credit.requests'::regclass")
                        > 0);
        killed.kill();
        others.rollback();
      }
      bench.outlives();
      assertThat(one.hasStatus("NEW")).isTrue();

      bench.startsAndIsReady();
      one.reaches("ASSIGNED").taken().asked().commented().reaches("DONE");
      hasOneDecision(bench, one);
    }
  }

  /** Number of attempts of a runner to send the decision. */
  private static int attempts(Bench bench) {
    return (int)
        bench.count(
            "select sum(attempts) from telegram.outbox where kind = 'credit.send-decision'");
  }

  /** Checks that there is one effective decision, the same on every attempt and in the database. */
  private static void hasOneDecision(Bench bench, CreditCase one) {
    List<ReceivedDecision> received = bench.office().onef().received();
    assertThat(bench.office().onef().effectiveDecisions()).hasSize(1);
    assertThat(bench.office().onef().contradictions()).isEmpty();
    assertThat(received).extracting(ReceivedDecision::key).containsOnly(received.getFirst().key());
    assertThat(received)
        .extracting(ReceivedDecision::decisionAt)
        .containsOnly(received.getFirst().decisionAt());
    assertThat(OffsetDateTime.parse(received.getFirst().decisionAt()).toEpochSecond())
        .isEqualTo(bench.decidedAt(one.number()).getEpochSecond());
    eventually("an empty outbox").until(() -> bench.office().creditDatabase().undelivered() == 0);
  }
}
