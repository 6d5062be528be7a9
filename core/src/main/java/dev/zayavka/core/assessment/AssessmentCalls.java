package dev.zayavka.core.assessment;

import dev.zayavka.core.assessment.TrainingStep.ClaimCall;
import dev.zayavka.ports.ai.AiCall;
import dev.zayavka.ports.ai.driving.PrepareAiCalls;
import dev.zayavka.ports.assessment.AiCallRecord.Kind;
import dev.zayavka.ports.assessment.AssessmentEffect.AskPartner;
import dev.zayavka.ports.assessment.AssessmentEffect.AskReviewer;
import dev.zayavka.ports.assessment.AssessmentEffect.OfModel;
import dev.zayavka.ports.assessment.AssessmentEffect.Transcribe;
import dev.zayavka.ports.assessment.AssessmentPolicy;
import dev.zayavka.ports.assessment.TrainingDossier;
import dev.zayavka.ports.assessment.TrainingState.Hearing;
import dev.zayavka.ports.assessment.TrainingState.Replying;
import dev.zayavka.ports.assessment.TrainingState.Reviewing;
import dev.zayavka.ports.assessment.driven.AssessmentWork;
import dev.zayavka.ports.assessment.scenario.Scenario;
import dev.zayavka.ports.delivery.Effect;
import dev.zayavka.ports.shared.driven.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Rendering of the desk's calls to models from the state of the training as it is now. */
public final class AssessmentCalls implements PrepareAiCalls {

  private static final String LANGUAGE = "ru";

  /** Tokens of an answer, with those a model thinks in. */
  static final int LONGEST_TURN = 2000;

  /** Tokens of a review, counted alike. */
  static final int LONGEST_REVIEW = 4000;

  /** Pauses before later rounds of the review, since the talk ended. */
  private static final List<Duration> ROUNDS =
      List.of(
          Duration.ZERO,
          Duration.ofMinutes(5),
          Duration.ofMinutes(15),
          Duration.ofMinutes(45),
          Duration.ofHours(2),
          Duration.ofHours(5),
          Duration.ofHours(10),
          Duration.ofHours(20));

  private final Transactions<AssessmentWork> transactions;
  private final AssessmentSetup setup;
  private final ModelChains chains;
  private final TrainingHandling handling;

  public AssessmentCalls(Transactions<AssessmentWork> transactions, AssessmentSetup setup) {
    this.transactions = transactions;
    this.setup = setup;
    this.chains = new ModelChains(setup.policy());
    this.handling = new TrainingHandling(setup);
  }

  @Override
  public Prepared prepare(Effect effect, Instant now) {
    if (!(effect instanceof OfModel call)) {
      throw new IllegalArgumentException("not a call to a model: " + effect);
    }
    return transactions.inTransaction(
        work ->
            switch (call) {
              case AskPartner ask -> prepare(work, ask, now);
              case AskReviewer ask -> prepare(work, ask, now);
              case Transcribe transcribe -> prepare(work, transcribe);
            });
  }

  /** The call begins with this transaction: words that come later do not join the turn. */
  private Prepared prepare(AssessmentWork work, AskPartner ask, Instant now) {
    if (!chains.has(Kind.PARTNER)
        || !(work.trainings().lock(ask.training()) instanceof Replying waiting)
        || waiting.dossier().turns().size() != ask.turn()) {
      return new Prepared.Obsolete();
    }
    Instant whole = waiting.since().plus(AssessmentPolicy.JOIN);
    if (!waiting.claimed() && now.isBefore(whole)) {
      return new Prepared.NotYet(whole);
    }
    handling.carryOut(work, waiting, new ClaimCall(ask.turn(), now));
    Scenario scenario = setup.scenarios().of(work, waiting.dossier());
    return new Prepared.Ready(
        new AiCall.Ask(
            chains.model(Kind.PARTNER, ask.place()),
            PartnerPrompt.system(scenario),
            PartnerPrompt.messages(waiting.dossier().turns()),
            PartnerPrompt.schema(scenario),
            LONGEST_TURN,
            safetyIdentifier(waiting.dossier())));
  }

  private Prepared prepare(AssessmentWork work, AskReviewer ask, Instant now) {
    if (!chains.has(Kind.REVIEWER)
        || !(work.trainings().find(ask.training()) instanceof Reviewing reviewing)) {
      return new Prepared.Obsolete();
    }
    Instant round = reviewing.since().plus(pause(chains.round(Kind.REVIEWER, ask.place())));
    if (now.isBefore(round)) {
      return new Prepared.NotYet(round);
    }
    Scenario scenario = setup.scenarios().of(work, reviewing.dossier());
    return new Prepared.Ready(
        new AiCall.Ask(
            chains.model(Kind.REVIEWER, ask.place()),
            ReviewerPrompt.system(scenario),
            ReviewerPrompt.messages(scenario, reviewing.dossier()),
            ReviewerPrompt.schema(),
            LONGEST_REVIEW,
            safetyIdentifier(reviewing.dossier())));
  }

  private Prepared prepare(AssessmentWork work, Transcribe transcribe) {
    if (!chains.has(Kind.TRANSCRIBER)
        || !(work.trainings().find(transcribe.training()) instanceof Hearing hearing)
        || hearing.attempt() != transcribe.attempt()) {
      return new Prepared.Obsolete();
    }
    Scenario scenario = setup.scenarios().of(work, hearing.dossier());
    return new Prepared.Ready(
        new AiCall.Transcribe(
            chains.model(Kind.TRANSCRIBER, transcribe.place()),
            hearing.voice().file(),
            LANGUAGE,
            Optional.of(scenario.partner().name())));
  }

  private static Duration pause(int round) {
    return round < ROUNDS.size() ? ROUNDS.get(round) : AssessmentPolicy.REVIEW_WITHIN;
  }

  private String safetyIdentifier(TrainingDossier training) {
    return setup.keyedHash().apply("safety:" + training.person().value());
  }
}
