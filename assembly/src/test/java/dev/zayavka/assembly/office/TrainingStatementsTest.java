package dev.zayavka.assembly.office;

import static dev.zayavka.testkit.fixture.AssessmentFixtures.aMessage;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.adapter.postgres.CommitListener;
import dev.zayavka.adapter.postgres.PostgresAdapter;
import dev.zayavka.adapter.postgres.PostgresSettings;
import dev.zayavka.adapter.postgres.assessment.StoredAssessment;
import dev.zayavka.core.assessment.AssessmentCalls;
import dev.zayavka.core.assessment.AssessmentDeliveryService;
import dev.zayavka.core.assessment.AssessmentSetup;
import dev.zayavka.core.assessment.ScenarioCatalogue;
import dev.zayavka.core.assessment.SignInService;
import dev.zayavka.core.assessment.TrainingObserver;
import dev.zayavka.core.assessment.TrainingService;
import dev.zayavka.core.delivery.Settlement;
import dev.zayavka.ports.ai.AiChannel;
import dev.zayavka.ports.ai.AiOutcome;
import dev.zayavka.ports.ai.AiReceipt;
import dev.zayavka.ports.ai.AiUsage;
import dev.zayavka.ports.ai.driving.PrepareAiCalls.Prepared;
import dev.zayavka.ports.assessment.AssessmentPolicy;
import dev.zayavka.ports.assessment.SignInCommand;
import dev.zayavka.ports.assessment.TrainingCommand;
import dev.zayavka.ports.assessment.TrainingEnding;
import dev.zayavka.ports.assessment.TrainingOutcome;
import dev.zayavka.ports.assessment.driven.AssessmentWork;
import dev.zayavka.ports.assessment.scenario.ScenarioId;
import dev.zayavka.ports.delivery.Claim;
import dev.zayavka.ports.delivery.Delivery;
import dev.zayavka.ports.delivery.Disposition;
import dev.zayavka.ports.delivery.RetryPolicy;
import dev.zayavka.ports.shared.CommandId;
import dev.zayavka.ports.shared.Person;
import dev.zayavka.ports.shared.driven.Transactions;
import dev.zayavka.testkit.MovableClock;
import dev.zayavka.testkit.fixture.AssessmentFixtures;
import dev.zayavka.testkit.fixture.ScenarioFixtures;
import dev.zayavka.testkit.sql.StatementLog;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Statement budgets of a turn: words in, the call of the partner, its answer out. */
@Execution(ExecutionMode.CONCURRENT)
class TrainingStatementsTest {

  private static final Person TRAINEE = Person.of(900, "Анна");
  private static final Instant START = MovableClock.START;

  private PostgresAdapter adapter;
  private StatementLog log;
  private TrainingService trainings;
  private AssessmentCalls calls;
  private AssessmentDeliveryService deliveries;
  private int commands;

  @BeforeEach
  void open() {
    String database = Servers.freshDatabase();
    log = StatementLog.of(database);
    adapter =
        PostgresAdapter.open(
            PostgresSettings.of(Servers.postgres().jdbcUrl(database), "postgres", ""),
            List.of(StoredAssessment.DESK),
            CommitListener.none());
    Transactions<AssessmentWork> transactions = adapter.transactions(StoredAssessment.DESK);
    AssessmentPolicy policy = AssessmentFixtures.aPolicy();
    AssessmentSetup setup =
        new AssessmentSetup(
            policy,
            ScenarioCatalogue.keep(transactions, ScenarioFixtures.scenarios(), START),
            AssessmentFixtures.passwords(),
            text -> "%08x".formatted(text.hashCode()),
            new Unobserved());
    trainings = new TrainingService(transactions, setup);
    calls = new AssessmentCalls(transactions, setup);
    deliveries =
        new AssessmentDeliveryService(
            transactions, setup, new Settlement(RetryPolicy.DEFAULT, policy.admins()));
    signIn(new SignInService(transactions, setup));
    handle(new TrainingCommand.AcceptTerms(ScenarioFixtures.PEER, TRAINEE, START));
  }

  @AfterEach
  void close() {
    adapter.close();
    log.close();
  }

  @Test
  void words_and_the_answer_to_them() {
    log.start();
    say("В отчёте за май три ошибки", 1);
    // The command's id; training and member; limits. With the commit: effects, training and turn.
    log.cost().assertWithin(3 + 2, 1);
    Claim claim = claim();
    log.start();
    Prepared.Ready call = (Prepared.Ready) calls.prepare(claim.effect(), afterJoin());
    log.cost().assertWithin(1 + 1, 1);
    log.start();
    settle(claim, call);
    // The training and the outbox. With the commit: effects, training and turn, the call.
    log.cost().assertWithin(2 + 3, 1);
    log.start();
    say("Из-за них я сидел до ночи", 2);
    log.cost().assertWithin(3 + 2, 1);
  }

  @Test
  void words_that_come_again() {
    say("В отчёте за май три ошибки", 1);
    commands--;
    log.start();
    say("В отчёте за май три ошибки", 1);
    log.cost().assertWithin(1, 1);
  }

  @Test
  void a_restart() {
    say("В отчёте за май три ошибки", 1);
    log.start();
    handle(new TrainingCommand.Restart(TRAINEE, START));
    // A number is taken as well, two trainings are written, and what happened is logged.
    log.cost().assertWithin(3 + 4, 1);
  }

  private void signIn(SignInService service) {
    service.handle(next(), new SignInCommand.AskPassword(TRAINEE, START));
    service.handle(
        next(),
        new SignInCommand.ShowPassword(
            TRAINEE, AssessmentFixtures.USER_PASSWORD, aMessage(TRAINEE, 3), START));
  }

  private void say(String words, int message) {
    handle(new TrainingCommand.Say(words, aMessage(TRAINEE, message), TRAINEE, START));
  }

  private void handle(TrainingCommand command) {
    TrainingOutcome outcome = trainings.handle(next(), command);
    assertThat(outcome).isNotInstanceOf(TrainingOutcome.Refused.class);
  }

  private Claim claim() {
    return adapter
        .outboxQueue()
        .claim(Set.of(AiChannel.AI), 1, "worker", afterJoin(), Duration.ofSeconds(45))
        .getFirst();
  }

  private void settle(Claim claim, Prepared.Ready call) {
    Disposition done =
        deliveries.settle(
            claim,
            new Delivery.Delivered(
                new AiReceipt(
                    call.call().model(),
                    answer(),
                    Optional.of(new AiUsage(700, 60)),
                    Duration.ofMillis(1200))),
            afterJoin(),
            0);
    assertThat(done).isEqualTo(new Disposition.Done());
  }

  private static AiOutcome answer() {
    return AssessmentFixtures.aReply("Правда?");
  }

  private static Instant afterJoin() {
    return START.plus(AssessmentPolicy.JOIN);
  }

  private CommandId next() {
    commands++;
    return CommandId.ofUpdate(commands);
  }

  private static final class Unobserved implements TrainingObserver {
    @Override
    public void ended(ScenarioId scenario, TrainingEnding ending) {}

    @Override
    public void unproven(ScenarioId scenario, int components) {}
  }
}
