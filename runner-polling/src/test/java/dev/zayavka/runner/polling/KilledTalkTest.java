package dev.zayavka.runner.polling;

import static dev.zayavka.runner.polling.Bench.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.sandbox.ai.AiKind;
import dev.zayavka.sandbox.ai.AiScript;
import dev.zayavka.sandbox.ai.AiStandIn;
import dev.zayavka.sandbox.office.AssessmentDatabase;
import dev.zayavka.sandbox.office.AssessmentDeskFixture;
import dev.zayavka.sandbox.office.RunnerProcess;
import dev.zayavka.sandbox.sync.Gate;
import dev.zayavka.sandbox.telegram.people.MessageView;
import dev.zayavka.sandbox.telegram.people.SimulatedPerson;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A runner is killed (SIGKILL) at each step of a turn, or told to stop (SIGTERM) while a model
 * answers; the next one goes on with the talk.
 */
final class KilledTalkTest {

  /** Each shows a component, so that the stand-in has another reply to each. */
  private static final List<String> WORDS =
      List.of(
          "Вчера я увидел, что Восточный филиал посчитан дважды.",
          "Из-за этого пришлось пересчитать сто сорок строк.",
          "Мне неприятно, что два вечера ушли на чужую ошибку.",
          "Что мешает проверять сводку до отправки?",
          "Давай договоримся: в пятницу к обеду пришлёшь черновик.");

  private static final String PARTNER = "Александр:";
  private static final String AGAIN = "🔄 Попробовать еще раз";

  @Test
  void whenever_it_is_killed_each_turn_stands_once_and_has_one_reply() throws SQLException {
    try (Bench bench = Bench.withTalks()) {
      RunnerProcess first = bench.startsAndIsReady();
      Talk talk = Talk.begins(bench);

      RunnerProcess second = talk.killedBeforeTheCall(first);
      talk.isAnswered(1, 1);
      RunnerProcess third = talk.killedWhileTheModelAnswers(second);
      talk.isAnswered(2, 3);
      RunnerProcess fourth = talk.killedBeforeTheCommit(third);
      talk.isAnswered(3, 5);
      RunnerProcess fifth = talk.killedBetweenTheReplyAndItsMark(fourth);
      talk.isAnswered(4, 6);
      talk.killedWhileTheReviewIsWritten(fifth);
      talk.isReviewed();
    }
  }

  @Test
  void a_call_that_a_stop_cuts_off_is_made_again_at_once() {
    try (Bench bench = Bench.withTalks().with("SHUTDOWN_TIMEOUT", "2s")) {
      RunnerProcess stopped = bench.startsAndIsReady();
      Talk talk = Talk.begins(bench);
      Gate gate = talk.heldCall(AiKind.TURN);
      talk.says(1);
      assertThat(gate.awaitsArrival(Bench.PATIENCE)).isTrue();

      assertThat(stopped.stop(Bench.PATIENCE)).as(stopped::log).isEqualTo(1);
      assertThat(stopped.log()).contains("cut off by the stop");
      gate.opens();
      assertThat(bench.count("select count(*) from telegram.outbox where leased_by is not null"))
          .isZero();
      // The lease is half an hour, and no time passes here.
      bench.startsAndIsReady();
      talk.isAnswered(1, 2);
      assertThat(talk.database().calls(talk.training())).isEqualTo(1);
    }
  }

  /** Training of one person, who has signed in. */
  private record Talk(Bench bench, AssessmentDeskFixture academy, long training) {

    static Talk begins(Bench bench) {
      AssessmentDeskFixture academy = bench.academy();
      SimulatedPerson nina = academy.nina().starts();
      nina.awaitsMessage("парол");
      nina.says(AssessmentDeskFixture.USER_PASSWORD);
      eventually("a member")
          .until(() -> bench.office().assessmentDatabase().role(nina.id()).equals("USER"));
      nina.says("/fbpeer");
      nina.taps("Понятно");
      nina.awaitsMessage("Первое слово за вами");
      awaitEmptyOutbox(bench);
      return new Talk(
          bench, academy, bench.office().assessmentDatabase().trainings(nina.id()).getFirst());
    }

    /** The words are kept; the provider may not be called. */
    RunnerProcess killedBeforeTheCall(RunnerProcess runner) {
      bench.execute("insert into telegram.chat_pause values ('ai:openai', 'infinity')");
      says(1);
      eventually("the turn").until(() -> database().said(training).size() == 1);
      bench.kills(runner);
      assertThat(ai().calls()).isEmpty();
      return bench.startsAndIsReady();
    }

    RunnerProcess killedWhileTheModelAnswers(RunnerProcess runner) {
      Gate gate = heldCall(AiKind.TURN);
      says(2);
      assertThat(gate.awaitsArrival(Bench.PATIENCE)).isTrue();
      bench.kills(runner);
      gate.opens();
      assertThat(database().replies(training)).isEqualTo(1);
      return bench.startsAndIsReady();
    }

    /** The model has answered, and another transaction holds the lock of the person. */
    RunnerProcess killedBeforeTheCommit(RunnerProcess runner) throws SQLException {
      Gate gate = heldCall(AiKind.TURN);
      says(3);
      assertThat(gate.awaitsArrival(Bench.PATIENCE)).isTrue();
      try (Connection others = bench.connect();
          Statement statement = others.createStatement()) {
        others.setAutoCommit(false);
        statement.execute(
            "select pg_advisory_xact_lock(hashtextextended('assessment.person:%d', 0))"
                .formatted(academy.nina().id()));
        gate.opens();
        eventually("the answer waits for the lock")
            .until(
                () ->
                    bench.count(
                            "select count(*) from pg_locks where not granted"
                                + " and locktype = 'advisory'")
                        > 0);
        runner.kill();
        others.rollback();
      }
      bench.outlives();
      assertThat(database().replies(training)).isEqualTo(2);
      return bench.startsAndIsReady();
    }

    /** The message is in the chat, and its worker never learns of it. */
    RunnerProcess killedBetweenTheReplyAndItsMark(RunnerProcess runner) {
      Gate gate = bench.office().telegram().faults().next(1).callsOf("sendMessage").holdTheAnswer();
      says(4);
      assertThat(gate.awaitsArrival(Bench.PATIENCE)).isTrue();
      bench.kills(runner);
      gate.opens();
      assertThat(database().replies(training)).isEqualTo(4);
      return bench.startsAndIsReady();
    }

    void killedWhileTheReviewIsWritten(RunnerProcess runner) {
      Gate gate = heldCall(AiKind.REVIEW);
      says(5);
      assertThat(gate.awaitsArrival(Bench.PATIENCE)).isTrue();
      bench.kills(runner);
      gate.opens();
      assertThat(database().state(training)).isEqualTo("REVIEWING");
      bench.startsAndIsReady();
    }

    Gate heldCall(AiKind kind) {
      Gate gate = new Gate();
      ai().script(AiScript.usual().of(kind).held(gate));
      return gate;
    }

    void says(int turn) {
      academy.nina().says(WORDS.get(turn - 1));
    }

    /**
     * Waits for the reply to a turn, and checks that all turns exist once, each with its words and
     * one reply, and that nothing was asked without need.
     *
     * @param asked calls for replies so far, those of killed runners included
     */
    void isAnswered(int turn, int asked) {
      eventually("the reply").until(() -> passes() && replies().size() == turn);
      eventually("an empty outbox").until(() -> passes() && isEmpty(bench));
      assertThat(database().said(training)).containsExactlyElementsOf(WORDS.subList(0, turn));
      assertThat(database().replies(training)).isEqualTo(turn);
      assertThat(ai().calls(AiKind.TURN)).hasSize(asked);
      assertThat(replyMessages()).hasSizeBetween(turn, turn + doubts());
    }

    void isReviewed() {
      academy
          .nina()
          .awaitsMessage("the review", view -> view.button(AGAIN).isPresent(), Bench.PATIENCE);
      eventually("an empty outbox").until(() -> passes() && isEmpty(bench));
      assertThat(database().state(training)).isEqualTo("REVIEWED");
      assertThat(database().ending(training)).isEqualTo("ALL_MET");
      assertThat(database().said(training)).containsExactlyElementsOf(WORDS);
      assertThat(database().invitations(academy.nina().id())).isEqualTo(1);
      assertThat(ai().calls(AiKind.REVIEW)).hasSize(2);
      assertThat(bench.count("select count(*) from assessment.reviews")).isEqualTo(1);
      assertThat(bench.count("select count(*) from telegram.dead_update")).isZero();
    }

    AssessmentDatabase database() {
      return bench.office().assessmentDatabase();
    }

    private AiStandIn ai() {
      return academy.ai();
    }

    private List<String> replies() {
      return replyMessages().stream().map(MessageView::text).distinct().toList();
    }

    private List<MessageView> replyMessages() {
      return academy.nina().messages().stream()
          .filter(view -> view.fromBot() && view.contains(PARTNER))
          .toList();
    }

    /** Number of sends of a reply that a killed runner left in doubt. */
    private int doubts() {
      return (int)
          bench.count(
              "select coalesce(sum(attempts - 1), 0) from telegram.outbox"
                  + " where in_doubt and kind = 'assessment.show-reply'");
    }

    private boolean passes() {
      bench.timePasses();
      return true;
    }

    private static void awaitEmptyOutbox(Bench bench) {
      eventually("an empty outbox").until(() -> isEmpty(bench));
    }

    private static boolean isEmpty(Bench bench) {
      return bench.count("select count(*) from telegram.outbox where state = 'PENDING'") == 0;
    }
  }
}
