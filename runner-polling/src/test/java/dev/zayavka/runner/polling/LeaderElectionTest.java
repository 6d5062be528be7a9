package dev.zayavka.runner.polling;

import static dev.zayavka.runner.polling.Bench.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.sandbox.http.FreePort;
import dev.zayavka.sandbox.office.CreditCase;
import dev.zayavka.sandbox.office.RunnerProcess;
import dev.zayavka.sandbox.telegram.people.MessageView;
import dev.zayavka.sandbox.telegram.transcript.RecordedCall;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Two polling runners on one token: one polls, the other takes over when it dies. */
final class LeaderElectionTest {

  private static final int CONFLICT = 409;
  private static final Duration TAKEOVER = Duration.ofSeconds(11);

  @Test
  void the_other_polls_within_seconds_when_the_leader_is_killed() {
    try (Bench bench = Bench.open()) {
      RunnerProcess leader = bench.startsAndIsReady();
      eventually("a leader").until(() -> !standsBy(leader));
      RunnerProcess other =
          bench.with("HTTP_PORT", Integer.toString(FreePort.find())).startsAndIsReady();
      assertThat(standsBy(other)).isTrue();
      assertThat(standsBy(leader)).isFalse();
      bench.annaStarts();
      CreditCase one = bench.caseOfAnna(1001).posted(bench.intake()).accepted();

      leader.kill();
      List<MessageView> said =
          IntStream.rangeClosed(1, 5)
              .mapToObj(i -> bench.office().analyst().says("/help"))
              .toList();
      bench.office().analyst().awaitsMessageAfter(said.getFirst(), "Команды", TAKEOVER);
      assertThat(standsBy(other)).isFalse();
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
      assertThat(leader.stop(TAKEOVER)).as(leader::log).isZero();
      MessageView help = bench.office().analyst().says("/help");
      bench.office().analyst().awaitsMessageAfter(help, "Команды", Duration.ofSeconds(5));
      assertThat(conflicts(bench)).hasSizeLessThanOrEqualTo(1);
    }
  }

  private static boolean standsBy(RunnerProcess runner) {
    return runner.get("/readyz").contains("standing by");
  }

  private static List<RecordedCall> conflicts(Bench bench) {
    return bench.office().telegram().transcript().select(call -> call.status() == CONFLICT);
  }
}
