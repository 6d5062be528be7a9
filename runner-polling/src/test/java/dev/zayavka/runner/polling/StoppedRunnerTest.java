package dev.zayavka.runner.polling;

import static dev.zayavka.runner.polling.Bench.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.sandbox.office.CreditCase;
import dev.zayavka.sandbox.office.RunnerProcess;
import dev.zayavka.sandbox.postgres.EmbeddedPostgresServer;
import dev.zayavka.sandbox.sync.Gate;
import dev.zayavka.sandbox.telegram.people.MessageView;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** A runner is asked to stop (SIGTERM): it ends in time, in order, and leaves nothing behind. */
final class StoppedRunnerTest {

  @Test
  void what_is_under_way_is_finished_and_everything_is_given_back() {
    try (Bench bench = Bench.open()) {
      RunnerProcess stopped = bench.startsAndIsReady();
      bench.annaStarts();
      CountDownLatch answers = holdsAnswers(bench);
      CreditCase one = bench.caseOfAnna(1001).decided(bench.intake());
      bench.office().onef().awaits(decision -> true, Bench.PATIENCE);

      stopped.terminate();
      eventually("the stop").until(() -> stopped.log().contains("stopping"));
      answers.countDown();
      assertThat(stopped.awaitsEnd(Bench.PATIENCE)).as(stopped::log).isZero();
      assertThat(one.hasStatus("DONE")).isTrue();
      assertThat(bench.office().onef().received()).hasSize(1);
      assertThat(bench.count("select count(*) from telegram.outbox where leased_by is not null"))
          .isZero();
      assertThat(bench.count("select count(*) from telegram.lock")).isZero();
      assertThat(bench.office().telegram().updates().size()).isZero();
      assertThat(bench.office().telegram().transcript().calls("deleteWebhook")).isEmpty();
    }
  }

  @Test
  void the_next_runner_goes_on_at_once() {
    try (Bench bench = Bench.open()) {
      RunnerProcess stopped = bench.startsAndIsReady();
      bench.annaStarts();
      CreditCase one = bench.caseOfAnna(1001).posted(bench.intake()).accepted();
      assertThat(stopped.stop(Bench.PATIENCE)).as(stopped::log).isZero();

      MessageView help = bench.office().analyst().says("/help");
      bench.startsAndIsReady();
      bench.office().analyst().awaitsMessageAfter(help, "Команды", Bench.PATIENCE);
      one.taken().asked().commented().reaches("DONE");
      eventually("an empty outbox").until(() -> bench.office().creditDatabase().undelivered() == 0);
      assertThat(bench.count("select count(*) from telegram.outbox where in_doubt")).isZero();
    }
  }

  @Test
  void it_ends_in_time_while_1f_hangs_and_says_that_it_was_cut_off() {
    try (Bench bench = Bench.open().with("SHUTDOWN_TIMEOUT", "1s")) {
      RunnerProcess stopped = bench.startsAndIsReady();
      bench.annaStarts();
      CountDownLatch answers = holdsAnswers(bench);
      CreditCase one = bench.caseOfAnna(1001).decided(bench.intake());
      bench.office().onef().awaits(decision -> true, Bench.PATIENCE);

      assertThat(stopped.stop(Bench.PATIENCE)).as(stopped::log).isEqualTo(1);
      assertThat(stopped.log()).contains("stopped, with something cut off");
      answers.countDown();
      bench.outlives();
      bench.startsAndIsReady();
      one.reaches("DONE");
      assertThat(bench.office().onef().effectiveDecisions()).hasSize(1);
      assertThat(bench.office().onef().contradictions()).isEmpty();
    }
  }

  @Test
  void it_ends_in_time_while_telegram_hangs() {
    try (Bench bench = Bench.open().with("SHUTDOWN_TIMEOUT", "1s")) {
      RunnerProcess stopped = bench.startsAndIsReady();
      Gate card = bench.office().telegram().faults().next(1).callsOf("sendMessage").hold();
      Gate others = bench.office().telegram().faults().every().hold();
      bench.caseOfAnna(1001).posted(bench.intake());
      assertThat(card.awaitsArrival(Bench.PATIENCE)).isTrue();
      assertThat(stopped.stop(Bench.PATIENCE)).as(stopped::log).isBetween(0, 1);
      card.opens();
      others.opens();
    }
  }

  @Test
  void it_ends_in_time_and_in_order_while_the_database_is_away() {
    try (EmbeddedPostgresServer postgres = Bench.ownServer();
        Bench bench = Bench.on(postgres)) {
      RunnerProcess stopped = bench.startsAndIsReady();
      bench.annaStarts();
      bench.caseOfAnna(1001).posted(bench.intake());
      eventually("the card")
          .until(() -> bench.office().creditDatabase().audit(1001).contains("PUBLISHED"));
      postgres.stop();
      bench.office().analyst().taps("Accept");
      eventually("the outage").until(() -> stopped.status("/readyz") == 503);
      assertThat(stopped.stop(Bench.PATIENCE)).as(stopped::log).isZero();
      // An update that could not be handled is still unconfirmed at Telegram.
      assertThat(bench.office().telegram().updates().size()).isEqualTo(1);

      postgres.resume();
      bench.startsAndIsReady();
      bench.caseOfAnna(1001).reaches("ASSIGNED");
    }
  }

  /** Lets 1F receive decisions, but answer them only when the latch opens. */
  private static CountDownLatch holdsAnswers(Bench bench) {
    CountDownLatch answers = new CountDownLatch(1);
    bench
        .office()
        .onef()
        .onArrival(
            decision -> {
              try {
                answers.await();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
    return answers;
  }
}
