package dev.zayavka.core.assessment;

import dev.zayavka.core.assessment.TrainingStep.FailReply;
import dev.zayavka.core.assessment.TrainingStep.FailTranscript;
import dev.zayavka.core.assessment.TrainingStep.GiveUpReview;
import dev.zayavka.core.assessment.TrainingStep.TakeReply;
import dev.zayavka.core.assessment.TrainingStep.TakeReview;
import dev.zayavka.core.assessment.TrainingStep.TakeTranscript;
import dev.zayavka.ports.ai.AiModel;
import dev.zayavka.ports.ai.AiOutcome;
import dev.zayavka.ports.ai.AiProvider;
import dev.zayavka.ports.ai.AiReceipt;
import dev.zayavka.ports.ai.AiValue;
import dev.zayavka.ports.assessment.AiCallRecord.Kind;
import dev.zayavka.ports.assessment.AssessmentEffect.AskPartner;
import dev.zayavka.ports.assessment.AssessmentEffect.AskReviewer;
import dev.zayavka.ports.assessment.AssessmentEffect.OfModel;
import dev.zayavka.ports.assessment.AssessmentEffect.Transcribe;
import dev.zayavka.ports.assessment.AssessmentPolicy;
import dev.zayavka.ports.assessment.AssessmentPolicy.Retries;
import dev.zayavka.ports.assessment.Review;
import dev.zayavka.ports.assessment.SpokenWords;
import dev.zayavka.ports.assessment.StallCause;
import dev.zayavka.ports.assessment.TrainingState;
import dev.zayavka.ports.assessment.TrainingState.Existing;
import dev.zayavka.ports.assessment.TrainingState.Hearing;
import dev.zayavka.ports.assessment.TrainingState.Replying;
import dev.zayavka.ports.assessment.TrainingState.Reviewing;
import dev.zayavka.ports.assessment.TrainingState.Stalled;
import dev.zayavka.ports.assessment.driven.AssessmentWork;
import dev.zayavka.ports.assessment.scenario.Scenario;
import dev.zayavka.ports.delivery.Attempt;
import dev.zayavka.ports.delivery.Delivery;
import dev.zayavka.ports.delivery.Disposition;
import dev.zayavka.ports.delivery.Disposition.Done;
import dev.zayavka.ports.delivery.Disposition.Held;
import dev.zayavka.ports.delivery.Disposition.Retry;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Settlement of calls to models: an answer becomes a command on its training; a failure is retried,
 * passed to the next provider of the chain (fallback), or ends the waiting. Every call is kept with
 * its tokens, also one whose training has moved on.
 */
final class ModelAnswers {

  /** A longer pause is not waited for while another provider may answer. */
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

  /** Attempts at an answer that can be used, at one provider. */
  private static final int TRIES_FOR_SHAPE = 2;

  private final AssessmentSetup setup;
  private final ModelChains chains;
  private final TrainingHandling handling;
  private final ModelCallLog log;

  ModelAnswers(AssessmentSetup setup) {
    this.setup = setup;
    this.chains = new ModelChains(setup.policy());
    this.handling = new TrainingHandling(setup);
    this.log = new ModelCallLog(setup.policy());
  }

  /** Settles an attempt: records the call, and all that follows for the training. */
  Disposition settle(AssessmentWork work, OfModel call, Attempt attempt, Disposition decided) {
    return switch (attempt.outcome()) {
      case Delivery.Delivered(AiReceipt receipt, var shown) ->
          answered(work, call, attempt, receipt);
      case Delivery.TryLater later -> failed(work, call, attempt, StallCause.UNREACHABLE);
      case Delivery.Refused refused -> failed(work, call, attempt, StallCause.UNREACHABLE);
      case Delivery.Broken broken -> failed(work, call, attempt, StallCause.UNREACHABLE);
      case Delivery.Delivered other -> decided;
      case Delivery.Obsolete obsolete -> decided;
      case Delivery.NotYet incomplete -> decided;
      case Delivery.RetryAfter wait -> decided;
      case Delivery.Moved moved -> decided;
    };
  }

  private Disposition failed(AssessmentWork work, OfModel call, Attempt attempt, StallCause cause) {
    TrainingState state = work.trainings().lock(call.training());
    return isWaiting(state, call)
        ? retry(work, call, attempt, (Existing) state, Duration.ZERO, cause)
        : new Done();
  }

  private Disposition answered(
      AssessmentWork work, OfModel call, Attempt attempt, AiReceipt receipt) {
    if (!(work.trainings().lock(call.training()) instanceof Existing training)) {
      return new Done();
    }
    Reading reading =
        isExpected(training, call)
            ? read(work, call, training, receipt.outcome(), attempt.at())
            : Reading.NOTHING;
    log.keep(work, kind(call), training.dossier(), receipt, reading.unproven(), attempt.at());
    if (reading.unproven() > 0) {
      setup.observer().unproven(training.dossier().scenario(), reading.unproven());
    }
    if (reading.step().isPresent()) {
      handling.carryOut(work, training, reading.step().get());
      keepModel(work, call, receipt);
      return new Done();
    }
    return isWaiting(training, call)
        ? afterFailure(work, call, attempt, training, receipt.outcome())
        : new Done();
  }

  private void keepModel(AssessmentWork work, OfModel call, AiReceipt receipt) {
    switch (call) {
      case AskPartner ask ->
          work.trainings().answeredBy(ask.training(), ask.turn(), receipt.model());
      case AskReviewer ask -> work.trainings().answeredBy(ask.training(), 0, receipt.model());
      case Transcribe transcribe -> {}
    }
  }

  /** True if the training waits for this answer, or takes it although it waits no longer. */
  private static boolean isExpected(Existing training, OfModel call) {
    return isWaiting(training, call)
        || call instanceof AskPartner ask
            && training instanceof Stalled stalled
            && stalled.dossier().turns().size() == ask.turn();
  }

  private static boolean isWaiting(TrainingState state, OfModel call) {
    return switch (call) {
      case AskPartner ask ->
          state instanceof Replying replying && replying.dossier().turns().size() == ask.turn();
      case AskReviewer ask -> state instanceof Reviewing;
      case Transcribe transcribe ->
          state instanceof Hearing hearing && hearing.attempt() == transcribe.attempt();
    };
  }

  /** The command that follows from an answer; none if it cannot be used. */
  private Reading read(
      AssessmentWork work, OfModel call, Existing training, AiOutcome outcome, Instant at) {
    return switch (outcome) {
      case AiOutcome.Answered answered ->
          read(
              setup.scenarios().of(work, training.dossier()),
              call,
              training,
              answered.answer(),
              at);
      case AiOutcome.Heard heard when call instanceof Transcribe transcribe ->
          Reading.of(
              Silence.isSilence(heard.words())
                  ? new FailTranscript(transcribe.attempt(), true, at)
                  : new TakeTranscript(transcribe.attempt(), heard.words(), at));
      case AiOutcome.Unusable unusable when call instanceof Transcribe transcribe ->
          Reading.of(new FailTranscript(transcribe.attempt(), true, at));
      case AiOutcome.Heard elsewhere -> Reading.NOTHING;
      case AiOutcome.Unusable elsewhere -> Reading.NOTHING;
      case AiOutcome.Cut cut -> Reading.NOTHING;
      case AiOutcome.Refused refused -> Reading.NOTHING;
      case AiOutcome.Malformed malformed -> Reading.NOTHING;
      case AiOutcome.Wait wait -> Reading.NOTHING;
      case AiOutcome.Exhausted exhausted -> Reading.NOTHING;
      case AiOutcome.Misconfigured misconfigured -> Reading.NOTHING;
      case AiOutcome.Unreachable unreachable -> Reading.NOTHING;
    };
  }

  private static Reading read(
      Scenario scenario, OfModel call, Existing training, AiValue.Fields answer, Instant at) {
    return switch (call) {
      case AskPartner ask -> {
        String words =
            training.dossier().lastTurn().orElseThrow().words().map(SpokenWords::text).orElse("");
        yield PartnerAnswer.read(answer, scenario, words)
            .map(
                read ->
                    new Reading(
                        Optional.of(
                            new TakeReply(ask.turn(), read.reply(), read.evidence().proven(), at)),
                        read.evidence().unproven()))
            .orElse(Reading.NOTHING);
      }
      case AskReviewer ask -> {
        Optional<Review.ByAi> review = ReviewerAnswer.read(answer, training.dossier());
        yield review.map(read -> Reading.of(new TakeReview(read, at))).orElse(Reading.NOTHING);
      }
      case Transcribe transcribe -> Reading.NOTHING;
    };
  }

  private Disposition afterFailure(
      AssessmentWork work, OfModel call, Attempt attempt, Existing training, AiOutcome outcome) {
    return switch (outcome) {
      case AiOutcome.Answered unusable -> repeat(work, call, attempt, training);
      case AiOutcome.Cut cut -> repeat(work, call, attempt, training);
      case AiOutcome.Malformed malformed -> repeat(work, call, attempt, training);
      case AiOutcome.Refused refused ->
          passOn(work, call, training, StallCause.NO_USABLE_ANSWER, Optional.empty(), attempt.at());
      case AiOutcome.Heard elsewhere ->
          passOn(work, call, training, StallCause.NO_USABLE_ANSWER, Optional.empty(), attempt.at());
      case AiOutcome.Unusable elsewhere ->
          passOn(work, call, training, StallCause.NO_USABLE_ANSWER, Optional.empty(), attempt.at());
      case AiOutcome.Exhausted exhausted -> passOnFaulty(work, call, training, attempt.at());
      case AiOutcome.Misconfigured wrong -> passOnFaulty(work, call, training, attempt.at());
      case AiOutcome.Wait wait -> hold(work, call, attempt, training, wait.pause());
      case AiOutcome.Unreachable unreachable ->
          retry(work, call, attempt, training, unreachable.pause(), StallCause.UNREACHABLE);
    };
  }

  private Disposition passOnFaulty(
      AssessmentWork work, OfModel call, Existing training, Instant at) {
    Optional<AiModel> faulty =
        Optional.of(kind(call)).filter(chains::has).map(job -> chains.model(job, call.place()));
    return passOn(work, call, training, StallCause.MISCONFIGURED, faulty, at);
  }

  /** Asks once more for an answer that can be used, then the next provider. */
  private Disposition repeat(
      AssessmentWork work, OfModel call, Attempt attempt, Existing training) {
    return attempt.claim().attempt() < TRIES_FOR_SHAPE && isInTime(training, attempt.at())
        ? new Retry(attempt.at(), "the answer cannot be used")
        : passOn(work, call, training, StallCause.NO_USABLE_ANSWER, Optional.empty(), attempt.at());
  }

  private Disposition retry(
      AssessmentWork work,
      OfModel call,
      Attempt attempt,
      Existing training,
      Duration least,
      StallCause cause) {
    Retries retries = retries(call);
    int made = attempt.claim().attempt();
    Duration pause = longer(least, retries.pauseAfter(made));
    Instant next = attempt.at().plus(pause);
    return made < retries.most() && isInTime(training, next)
        ? new Retry(next, "no answer")
        : passOn(work, call, training, cause, Optional.empty(), attempt.at());
  }

  /**
   * Waits as long as the provider asks, with all other calls to it; a long pause is passed on if
   * another provider is there.
   */
  private Disposition hold(
      AssessmentWork work, OfModel call, Attempt attempt, Existing training, Duration pause) {
    Instant until = attempt.at().plus(pause);
    boolean longer = pause.compareTo(LONGEST_WAIT) > 0 || !isInTime(training, until);
    if (longer && nextPlace(work, call, Optional.empty(), attempt.at()).isPresent()) {
      return passOn(work, call, training, StallCause.UNREACHABLE, Optional.empty(), attempt.at());
    }
    if (!isInTime(training, until)) {
      giveUp(work, call, training, StallCause.UNREACHABLE, attempt.at());
    }
    return new Held(until);
  }

  private Disposition passOn(
      AssessmentWork work,
      OfModel call,
      Existing training,
      StallCause cause,
      Optional<AiModel> faulty,
      Instant at) {
    OptionalInt next = nextPlace(work, call, faulty, at);
    if (next.isPresent() && isInTime(training, at)) {
      ask(work, call, next.getAsInt(), at);
    } else {
      giveUp(work, call, training, cause, at);
    }
    return new Done();
  }

  /**
   * The next place in the same round.
   *
   * @param faulty model found out of order just now
   */
  private OptionalInt nextPlace(
      AssessmentWork work, OfModel call, Optional<AiModel> faulty, Instant at) {
    Kind job = kind(call);
    if (!chains.has(job)) {
      return OptionalInt.empty();
    }
    Set<AiModel> skipped =
        new HashSet<>(work.aiCalls().faulty(at.minus(AssessmentPolicy.SKIP)).keySet());
    faulty.ifPresent(skipped::add);
    return chains.next(job, call.place() + 1, chains.round(job, call.place()), skipped);
  }

  private void ask(AssessmentWork work, OfModel call, int place, Instant at) {
    AiProvider provider = chains.model(kind(call), place).provider();
    work.outbox()
        .enqueue(
            switch (call) {
              case AskPartner ask -> new AskPartner(ask.training(), ask.turn(), place, provider);
              case AskReviewer ask -> new AskReviewer(ask.training(), place, provider);
              case Transcribe transcribe ->
                  new Transcribe(transcribe.training(), transcribe.attempt(), place, provider);
            },
            at);
  }

  /** Ends the waiting; for a review, begins the next round while there is time. */
  private void giveUp(
      AssessmentWork work, OfModel call, Existing training, StallCause cause, Instant at) {
    switch (call) {
      case AskPartner ask ->
          handling.carryOut(work, training, new FailReply(ask.turn(), cause, at));
      case Transcribe transcribe ->
          handling.carryOut(work, training, new FailTranscript(transcribe.attempt(), false, at));
      case AskReviewer ask -> nextRound(work, ask, training, at);
    }
  }

  private void nextRound(AssessmentWork work, AskReviewer ask, Existing training, Instant at) {
    if (!isInTime(training, at) || !chains.has(Kind.REVIEWER)) {
      handling.carryOut(work, training, new GiveUpReview(at));
      return;
    }
    int round = chains.round(Kind.REVIEWER, ask.place());
    if (round == 0) {
      OnceNotices.reviewIsLate(work, training.dossier(), at);
    }
    ask(work, ask, chains.first(Kind.REVIEWER, round + 1), at);
  }

  private static boolean isInTime(Existing training, Instant at) {
    return switch (training) {
      case Replying replying -> at.isBefore(replying.since().plus(AssessmentPolicy.REPLY_WITHIN));
      case Hearing hearing -> at.isBefore(hearing.since().plus(AssessmentPolicy.REPLY_WITHIN));
      case Reviewing late -> at.isBefore(late.since().plus(AssessmentPolicy.REVIEW_WITHIN));
      case Existing other -> false;
    };
  }

  private Retries retries(OfModel call) {
    return call instanceof Transcribe ? setup.policy().transcriptions() : setup.policy().talks();
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  private static Kind kind(OfModel call) {
    return switch (call) {
      case AskPartner ask -> Kind.PARTNER;
      case AskReviewer ask -> Kind.REVIEWER;
      case Transcribe transcribe -> Kind.TRANSCRIBER;
    };
  }

  /**
   * Meaning of an answer.
   *
   * @param step the command it leads to
   * @param unproven components claimed without proof
   */
  private record Reading(Optional<TrainingStep> step, int unproven) {
    static final Reading NOTHING = new Reading(Optional.empty(), 0);

    static Reading of(TrainingStep step) {
      return new Reading(Optional.of(step), 0);
    }
  }
}
