package dev.zayavka.runner.polling;

import static dev.zayavka.runner.polling.Bench.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.sandbox.http.FreePort;
import dev.zayavka.sandbox.office.CreditCase;
import dev.zayavka.sandbox.office.RunnerProcess;
import dev.zayavka.sandbox.telegram.people.MessageView;
import dev.zayavka.sandbox.telegram.transcript.RecordedCall;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Two polling runners on one token: one polls, the other takes over when it dies. */
final class LeaderElectionTest {

  private static final int CONFLICT = 409;
  private static final String LEADER = "name like 'poller:%'";

  @Test
  void the_other_polls_when_the_lead_of_a_killed_one_is_over() {
    try (Bench bench = Bench.open()) {
      RunnerProcess first = bench.startsAndIsReady();
      eventually("a leader").until(() -> !standsBy(first));
      RunnerProcess second =
          bench.with("HTTP_PORT", Integer.toString(FreePort.find())).startsAndIsReady();
      eventually("one that stands by").until(() -> standsBy(first) != standsBy(second));
      RunnerProcess leader = standsBy(first) ? second : first;
      RunnerProcess other = leader == first ? second : first;
      bench.annaStarts();
      CreditCase one = bench.caseOfAnna(1001).posted(bench.intake()).accepted();

      String killed = leads(bench);
      leader.kill();
      List<MessageView> said =
          IntStream.rangeClosed(1, 5)
              .mapToObj(i -> bench.office().analyst().says("/help"))
              .toList();
      eventually("another leader").until(() -> !standsBy(other));
      bench.office().analyst().awaitsMessageAfter(said.getFirst(), "Команды", Bench.PATIENCE);
      assertThat(leads(bench)).isNotEqualTo(killed);
      // By the clock of the database, independent of ours.
      assertThat(
              bench.count(
                  "select count(*) from telegram.instance where name || '/' || term = '"
                      + killed
                      + "' and ended_at - heartbeat_at between interval '8 s' and interval '10 s'"))
          .isEqualTo(1);
      one.taken().asked().commented().reaches("DONE");
      eventually("an empty outbox").until(() -> bench.office().creditDatabase().undelivered() == 0);
      assertThat(bench.office().telegram().updates().size()).isZero();
      assertThat(bench.office().analyst().messages())
          .filteredOn(message -> message.fromBot() && message.text().startsWith("Команды"))
          .hasSameSizeAs(said);
      assertThat(conflicts(bench)).hasSizeLessThanOrEqualTo(1);
    }
  }

  @Test
  void the_other_polls_at_once_when_the_leader_stops_in_order() {
    try (Bench bench = Bench.open()) {
      RunnerProcess leader = bench.startsAndIsReady();
      eventually("a leader").until(() -> !standsBy(leader));
      bench.with("HTTP_PORT", Integer.toString(FreePort.find())).startsAndIsReady();
      bench.annaStarts();
      String stopped = leads(bench);
      assertThat(leader.stop(Bench.PATIENCE)).as(leader::log).isZero();
      // A new leader need not wait for the end of the lease.
      assertThat(bench.count("select count(*) from telegram.lock where owner = '" + stopped + "'"))
          .isZero();
      MessageView help = bench.office().analyst().says("/help");
      bench.office().analyst().awaitsMessageAfter(help, "Команды", Bench.PATIENCE);
      assertThat(conflicts(bench)).hasSizeLessThanOrEqualTo(1);
    }
  }

  /** The instance that has the lead, by the database. */
  private static String leads(Bench bench) {
    return bench
        .office()
        .creditDatabase()
        .read(
            "select owner from telegram.lock where 0 = ? and " + LEADER, 0, row -> row.getString(1))
        .getFirst();
  }

  private static boolean standsBy(RunnerProcess runner) {
    return runner.get("/readyz").contains("standing by");
  }

  private static List<RecordedCall> conflicts(Bench bench) {
    return bench.office().telegram().transcript().select(call -> call.status() == CONFLICT);
  }
}
