package dev.zayavka.core.assessment;

import static dev.zayavka.testkit.fixture.AssessmentFixtures.aMessage;

import dev.zayavka.core.delivery.Settlement;
import dev.zayavka.ports.ai.AiCall;
import dev.zayavka.ports.ai.AiChannel;
import dev.zayavka.ports.ai.AiOutcome;
import dev.zayavka.ports.ai.AiReceipt;
import dev.zayavka.ports.ai.AiUsage;
import dev.zayavka.ports.ai.driving.PrepareAiCalls.Prepared;
import dev.zayavka.ports.assessment.AssessmentPolicy;
import dev.zayavka.ports.assessment.BroadcastCommand;
import dev.zayavka.ports.assessment.BroadcastOutcome;
import dev.zayavka.ports.assessment.Passwords;
import dev.zayavka.ports.assessment.SignInCommand;
import dev.zayavka.ports.assessment.SignInOutcome;
import dev.zayavka.ports.assessment.SurveyCommand;
import dev.zayavka.ports.assessment.SurveyOutcome;
import dev.zayavka.ports.assessment.TrainingCommand;
import dev.zayavka.ports.assessment.TrainingEnding;
import dev.zayavka.ports.assessment.TrainingId;
import dev.zayavka.ports.assessment.TrainingOutcome;
import dev.zayavka.ports.assessment.TrainingState;
import dev.zayavka.ports.assessment.driven.AssessmentWork;
import dev.zayavka.ports.assessment.driven.Members;
import dev.zayavka.ports.assessment.scenario.ScenarioId;
import dev.zayavka.ports.assessment.scenario.Scenarios;
import dev.zayavka.ports.delivery.Claim;
import dev.zayavka.ports.delivery.Delivery;
import dev.zayavka.ports.delivery.Disposition;
import dev.zayavka.ports.delivery.Effect;
import dev.zayavka.ports.delivery.RetryPolicy;
import dev.zayavka.ports.delivery.Route.Channel;
import dev.zayavka.ports.shared.CommandId;
import dev.zayavka.ports.shared.Person;
import dev.zayavka.ports.shared.driven.Transactions;
import dev.zayavka.testkit.MovableClock;
import dev.zayavka.testkit.fixture.AssessmentFixtures;
import dev.zayavka.testkit.fixture.ScenarioFixtures;
import dev.zayavka.testkit.memory.InMemoryStore;
import dev.zayavka.testkit.memory.assessment.AssessmentMemory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** An assessment desk in memory whose models answer by a script. */
final class TrainingRoom {

  private static final Duration LEASE = Duration.ofSeconds(45);

  final InMemoryStore store;
  final Transactions<AssessmentWork> transactions;
  final MovableClock clock = new MovableClock();
  final AssessmentSetup setup;
  final TrainingService trainings;
  final SignInService signIn;
  final SurveyService survey;
  final AssessmentCalls calls;
  final AssessmentDeliveryService deliveries;
  final AssessmentQueryService queries;
  final TendService tend;
  final BroadcastService broadcasts;
  final ExportService exports;
  final Deque<AiOutcome> script = new ArrayDeque<>();
  final List<AiCall> asked = new ArrayList<>();
  final List<TrainingEnding> endings = new ArrayList<>();
  int unproven;
  private long lastCommand;

  private TrainingRoom(AssessmentPolicy policy, Scenarios scenarios) {
    this(policy, scenarios, new InMemoryStore(), AssessmentFixtures.passwords());
  }

  /** Another instance, over the same store. */
  TrainingRoom(
      AssessmentPolicy policy, Scenarios scenarios, InMemoryStore store, Passwords passwords) {
    this.store = store;
    transactions = AssessmentMemory.in(store);
    setup =
        new AssessmentSetup(
            policy,
            ScenarioCatalogue.keep(transactions, scenarios, clock.instant()),
            passwords,
            text -> "%08x".formatted(text.hashCode()),
            new TrainingObserver() {
              @Override
              public void ended(ScenarioId scenario, TrainingEnding ending) {
                endings.add(ending);
              }

              @Override
              public void unproven(ScenarioId scenario, int components) {
                unproven += components;
              }
            });
    trainings = new TrainingService(transactions, setup);
    signIn = new SignInService(transactions, setup);
    survey = new SurveyService(transactions, setup);
    calls = new AssessmentCalls(transactions, setup);
    deliveries =
        new AssessmentDeliveryService(
            transactions, setup, new Settlement(RetryPolicy.DEFAULT, policy.admins()));
    queries = new AssessmentQueryService(transactions, setup);
    tend = new TendService(transactions, setup);
    broadcasts = new BroadcastService(transactions, setup);
    exports = new ExportService(transactions, setup);
  }

  static TrainingRoom open(AssessmentPolicy policy) {
    return new TrainingRoom(policy, ScenarioFixtures.scenarios());
  }

  static TrainingRoom open() {
    return open(AssessmentFixtures.aPolicy());
  }

  /** A member who has read who sees the words. */
  TrainingRoom with(Person person) {
    return with(person, AssessmentFixtures.USER_PASSWORD);
  }

  TrainingRoom with(Person person, String password) {
    transactions.run(work -> work.people().wroteInPrivate(person, now()));
    sign(new SignInCommand.AskPassword(person, now()));
    sign(new SignInCommand.ShowPassword(person, password, aMessage(person, 3), now()));
    transactions.run(
        work -> {
          Members.Entry entry = work.members().find(person.id()).orElseThrow();
          work.members()
              .put(
                  new Members.Entry(
                      entry.person(),
                      entry.role(),
                      entry.passwordMark(),
                      entry.signedInAt(),
                      Optional.of(now()),
                      entry.revokedAt()));
        });
    drain();
    return this;
  }

  Instant now() {
    return clock.instant();
  }

  void later(Duration time) {
    clock.advance(time);
  }

  SignInOutcome sign(SignInCommand command) {
    return signIn.handle(next(), command);
  }

  BroadcastOutcome broadcast(BroadcastCommand command) {
    return broadcasts.handle(next(), command);
  }

  SurveyOutcome rate(SurveyCommand command) {
    return survey.handle(next(), command);
  }

  TrainingOutcome handle(TrainingCommand command) {
    return trainings.handle(next(), command);
  }

  TrainingOutcome start(Person person, ScenarioId scenario) {
    return handle(new TrainingCommand.StartTraining(scenario, person, now()));
  }

  TrainingOutcome say(Person person, String words) {
    return handle(new TrainingCommand.Say(words, aMessage(person, 50), person, now()));
  }

  /** Says words, and lets the partner answer so. */
  void turn(Person person, String words, AiOutcome answer) {
    say(person, words);
    script.add(answer);
    later(AssessmentPolicy.JOIN);
    models();
  }

  CommandId next() {
    lastCommand++;
    return CommandId.ofUpdate(lastCommand);
  }

  /** Makes calls of models until none is due or the script is at its end. */
  int models() {
    int made = 0;
    while (true) {
      List<Claim> claims = claim(AiChannel.AI, 1);
      if (claims.isEmpty()) {
        return made;
      }
      Claim claim = claims.getFirst();
      switch (calls.prepare(claim.effect(), now())) {
        case Prepared.NotYet wait -> settle(claim, new Delivery.NotYet(wait.until()));
        case Prepared.Obsolete obsolete ->
            settle(claim, new Delivery.Obsolete(Delivery.Why.OVERTAKEN));
        case Prepared.Ready ready -> {
          if (script.isEmpty()) {
            store.outboxQueue().release(List.of(claim));
            return made;
          }
          made++;
          answer(claim, ready.call(), script.remove());
        }
      }
    }
  }

  Disposition answer(Claim claim, AiCall call, AiOutcome outcome) {
    asked.add(call);
    return settle(
        claim,
        new Delivery.Delivered(
            new AiReceipt(
                call.model(),
                outcome,
                Optional.of(new AiUsage(700, 60)),
                Duration.ofMillis(1200))));
  }

  List<Claim> claim(Channel channel, int limit) {
    return store.outboxQueue().claim(Set.of(channel), limit, "worker-1", now(), LEASE);
  }

  Disposition settle(Claim claim, Delivery outcome) {
    return deliveries.settle(claim, outcome, now(), 0);
  }

  /** Delivers all messages to people. */
  List<Effect> drain() {
    List<Effect> sent = new ArrayList<>();
    List<Claim> claims = claim(Channel.TELEGRAM, 50);
    while (!claims.isEmpty()) {
      for (Claim claim : claims) {
        sent.add(claim.effect());
        settle(claim, Delivery.Delivered.silently());
      }
      claims = claim(Channel.TELEGRAM, 50);
    }
    return sent;
  }

  /** Kinds of all messages to people that wait, which are delivered by this. */
  List<String> messages() {
    return drain().stream().map(effect -> effect.getClass().getSimpleName()).toList();
  }

  TrainingState open(Person person) {
    return queries.openTraining(person.id());
  }

  TrainingState training(TrainingId training) {
    return queries.training(training);
  }

  <T> T ask(Function<AssessmentWork, T> question) {
    return transactions.inTransaction(question);
  }
}
