package dev.zayavka.core.assessment;

import static dev.zayavka.core.shared.Decision.accept;
import static dev.zayavka.core.shared.Decision.reject;
import static dev.zayavka.core.shared.Decision.unchanged;

import dev.zayavka.core.assessment.TrainingEvent.CallBegan;
import dev.zayavka.core.assessment.TrainingEvent.ComponentsTicked;
import dev.zayavka.core.assessment.TrainingEvent.ReplyMissed;
import dev.zayavka.core.assessment.TrainingEvent.ReplyRetried;
import dev.zayavka.core.assessment.TrainingEvent.ReplyTaken;
import dev.zayavka.core.assessment.TrainingEvent.ReviewGiven;
import dev.zayavka.core.assessment.TrainingEvent.TalkEnded;
import dev.zayavka.core.assessment.TrainingEvent.TrainingLeft;
import dev.zayavka.core.assessment.TrainingEvent.TrainingStarted;
import dev.zayavka.core.assessment.TrainingEvent.TurnMade;
import dev.zayavka.core.assessment.TrainingEvent.VoiceHeard;
import dev.zayavka.core.assessment.TrainingEvent.VoiceMissed;
import dev.zayavka.core.assessment.TrainingEvent.VoiceSent;
import dev.zayavka.core.assessment.TrainingEvent.WordsJoined;
import dev.zayavka.core.assessment.TrainingEvent.WordsSaid;
import dev.zayavka.core.assessment.TrainingStep.AskReview;
import dev.zayavka.core.assessment.TrainingStep.Begin;
import dev.zayavka.core.assessment.TrainingStep.BeginAgain;
import dev.zayavka.core.assessment.TrainingStep.ClaimCall;
import dev.zayavka.core.assessment.TrainingStep.ConfirmWords;
import dev.zayavka.core.assessment.TrainingStep.Expire;
import dev.zayavka.core.assessment.TrainingStep.FailReply;
import dev.zayavka.core.assessment.TrainingStep.FailTranscript;
import dev.zayavka.core.assessment.TrainingStep.FinishTicking;
import dev.zayavka.core.assessment.TrainingStep.Forget;
import dev.zayavka.core.assessment.TrainingStep.GiveUpReview;
import dev.zayavka.core.assessment.TrainingStep.Leave;
import dev.zayavka.core.assessment.TrainingStep.NewTraining;
import dev.zayavka.core.assessment.TrainingStep.RetryReply;
import dev.zayavka.core.assessment.TrainingStep.Revoke;
import dev.zayavka.core.assessment.TrainingStep.Say;
import dev.zayavka.core.assessment.TrainingStep.SayByVoice;
import dev.zayavka.core.assessment.TrainingStep.TakeReply;
import dev.zayavka.core.assessment.TrainingStep.TakeReview;
import dev.zayavka.core.assessment.TrainingStep.TakeTranscript;
import dev.zayavka.core.assessment.TrainingStep.ToggleComponent;
import dev.zayavka.core.shared.Decision;
import dev.zayavka.ports.assessment.AssessmentPolicy;
import dev.zayavka.ports.assessment.Found;
import dev.zayavka.ports.assessment.SpokenWords;
import dev.zayavka.ports.assessment.TrainingDossier;
import dev.zayavka.ports.assessment.TrainingEnding;
import dev.zayavka.ports.assessment.TrainingRefusal;
import dev.zayavka.ports.assessment.TrainingRefusal.AlreadyRunning;
import dev.zayavka.ports.assessment.TrainingRefusal.Bound;
import dev.zayavka.ports.assessment.TrainingRefusal.NoTraining;
import dev.zayavka.ports.assessment.TrainingRefusal.OutOfBounds;
import dev.zayavka.ports.assessment.TrainingRefusal.ReplyPending;
import dev.zayavka.ports.assessment.TrainingRefusal.ReviewPending;
import dev.zayavka.ports.assessment.TrainingRefusal.StaleButton;
import dev.zayavka.ports.assessment.TrainingRefusal.TooShort;
import dev.zayavka.ports.assessment.TrainingState;
import dev.zayavka.ports.assessment.TrainingState.Absent;
import dev.zayavka.ports.assessment.TrainingState.Confirming;
import dev.zayavka.ports.assessment.TrainingState.Existing;
import dev.zayavka.ports.assessment.TrainingState.Hearing;
import dev.zayavka.ports.assessment.TrainingState.Left;
import dev.zayavka.ports.assessment.TrainingState.Open;
import dev.zayavka.ports.assessment.TrainingState.Replying;
import dev.zayavka.ports.assessment.TrainingState.Reviewed;
import dev.zayavka.ports.assessment.TrainingState.Reviewing;
import dev.zayavka.ports.assessment.TrainingState.Stalled;
import dev.zayavka.ports.assessment.TrainingState.Talking;
import dev.zayavka.ports.assessment.Turn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * State machine of a training: decides which events follow a command, and which state an event
 * leads to. Pure functions; all input and output is passed in.
 *
 * <p>Theory of operation. A person speaks first and has a number of turns (Talking). Words are kept
 * as a turn at once, and the AI partner is asked for its reply (Replying). Words that come before
 * the call begins join the turn, because messengers split long texts. The reply brings the
 * components the words have proof for. The talk is over when all components were shown in at least
 * two turns, when there are no turns left, or when the person asks for the review (Reviewing). The
 * review ends the training (Reviewed). A voice message is transcribed (Hearing) and confirmed
 * (Confirming) before its words are a turn. If no model answers, the words are kept, and the person
 * may ask again (Stalled). A training that is left for the menu, for another training or by the
 * clock has no review (Left).
 *
 * <p>A training in self-check has no model: each turn has its reply at once, a line of the
 * scenario, the person ticks the components, and the review is the list of them.
 *
 * <p>WARNING: models answer late, and calls are made at least once. An answer names its turn or its
 * voice message. An answer to another one changes nothing; an answer to a turn that stalled
 * meanwhile is taken.
 *
 * <p>{@link TrainingHandling} loads, saves and follows up; {@link TrainingConsequences} turns
 * events into messages and calls. The full table of states and commands is in {@code
 * docs/state-assessment.md}.
 */
final class TrainingDecider {

  private static final String BETWEEN_HALVES = "\n";

  private TrainingDecider() {}

  static Decision<TrainingEvent, TrainingRefusal> decide(
      TrainingState state, TrainingStep step, TalkRules rules) {
    return switch (step) {
      case Begin begin -> begin(state, begin.next(), rules, begin.at());
      case BeginAgain again -> beginAgain(state, again, rules);
      case Say say -> say(state, say, rules);
      case SayByVoice voice -> sayByVoice(state, voice, rules);
      case ConfirmWords confirm -> confirm(state, confirm);
      case TakeTranscript transcript -> takeTranscript(state, transcript, rules);
      case FailTranscript failed -> failTranscript(state, failed);
      case ClaimCall claim -> claim(state, claim);
      case TakeReply reply -> takeReply(state, reply, rules);
      case FailReply failed -> failReply(state, failed);
      case RetryReply retry -> retry(state, retry);
      case ToggleComponent toggle -> toggle(state, toggle, rules);
      case FinishTicking finish -> finishTicking(state, finish, rules);
      case AskReview ask -> askReview(state, ask, rules);
      case TakeReview review ->
          state instanceof Reviewing
              ? accept(new ReviewGiven(review.review(), review.at()))
              : unchanged();
      case GiveUpReview giveUp ->
          state instanceof Reviewing reviewing
              ? accept(new ReviewGiven(rules.checklist(reviewing.dossier()), giveUp.at()))
              : unchanged();
      case Leave leave -> leave(state, leave);
      case Forget forget ->
          state instanceof Open
              ? accept(new TrainingLeft(TrainingEnding.MENU, forget.at()))
              : unchanged();
      case Expire expire -> expire(state, expire);
      case Revoke revoke ->
          state instanceof Open
              ? accept(new TrainingLeft(TrainingEnding.REVOKED, revoke.at()))
              : unchanged();
    };
  }

  static Existing evolve(TrainingState state, TrainingEvent event) {
    return switch (event) {
      case TrainingStarted started -> new Talking(started.dossier());
      case VoiceSent sent -> {
        TrainingDossier after = dossier(state).touched(sent.at());
        yield new Hearing(after, sent.voice(), after.version(), sent.at());
      }
      case VoiceHeard heard ->
          new Confirming(dossier(state).next(), heard.words(), heard.attempt());
      case VoiceMissed missed -> new Talking(dossier(state).next());
      case WordsSaid said ->
          new Replying(
              dossier(state).plus(turn(state, Optional.of(said.words()), said.at())),
              false,
              said.at());
      case WordsJoined joined -> withWords(state, joined);
      case TurnMade made -> {
        TrainingDossier said = dossier(state).plus(turn(state, made.words(), made.at()));
        yield new Talking(said.withLast(replied(last(said), made.line(), List.of())));
      }
      case CallBegan began -> new Replying(dossier(state).next(), true, since(state));
      case ReplyTaken taken -> {
        TrainingDossier before = dossier(state);
        yield new Talking(before.withLast(replied(last(before), taken.reply(), taken.found())));
      }
      case ReplyMissed missed -> new Stalled(dossier(state).next(), missed.why());
      case ReplyRetried retried ->
          new Replying(dossier(state).touched(retried.at()), false, retried.at());
      case ComponentsTicked ticked -> {
        Turn turn = last(dossier(state));
        yield new Talking(
            dossier(state)
                .touched(ticked.at())
                .withLast(
                    new Turn(turn.no(), turn.words(), turn.reply(), ticked.ticked(), turn.at())));
      }
      case TalkEnded ended -> new Reviewing(dossier(state).next(), ended.ending(), ended.at());
      case ReviewGiven given ->
          new Reviewed(
              dossier(state).next(), ending(state), Optional.of(given.review()), given.at());
      case TrainingLeft left -> new Left(dossier(state).next(), left.why(), left.at());
    };
  }

  private static Decision<TrainingEvent, TrainingRefusal> begin(
      TrainingState state, NewTraining next, TalkRules rules, Instant at) {
    return switch (state) {
      case Absent none -> accept(started(next, at));
      case Reviewed ended -> accept(started(next, at));
      case Left ended -> accept(started(next, at));
      case Reviewing fresh when isFresh(fresh, at) -> reject(new ReviewPending());
      case Reviewing late ->
          accept(new ReviewGiven(rules.checklist(late.dossier()), at), started(next, at));
      case Open running when running.dossier().scenario().equals(next.scenario()) ->
          reject(new AlreadyRunning());
      case Open other -> accept(new TrainingLeft(TrainingEnding.RESTART, at), started(next, at));
    };
  }

  private static Decision<TrainingEvent, TrainingRefusal> beginAgain(
      TrainingState state, BeginAgain again, TalkRules rules) {
    return switch (state) {
      case Absent none -> reject(new NoTraining());
      case Reviewed ended -> reject(new NoTraining());
      case Left ended -> reject(new NoTraining());
      case Reviewing reviewing -> begin(reviewing, again.next(), rules, again.at());
      case Open running ->
          accept(
              new TrainingLeft(TrainingEnding.RESTART, again.at()),
              started(again.next(), again.at()));
    };
  }

  /** True while the review may come at any moment; a late one gives way to another training. */
  private static boolean isFresh(Reviewing reviewing, Instant at) {
    return at.isBefore(reviewing.since().plus(AssessmentPolicy.REPLY_WITHIN));
  }

  private static Decision<TrainingEvent, TrainingRefusal> say(
      TrainingState state, Say say, TalkRules rules) {
    SpokenWords words = new SpokenWords(say.words(), false);
    return switch (state) {
      case Absent none -> reject(new NoTraining());
      case Talking over when over.dossier().selfCheck() && rules.isOver(over.dossier()) ->
          endSelfCheck(over, rules, say.at());
      case Talking alone when alone.dossier().selfCheck() ->
          accept(turnMade(alone, Optional.of(words), rules, say.at()));
      case Talking talking -> accept(new WordsSaid(words, say.at()));
      case Hearing typedInstead -> accept(new WordsSaid(words, say.at()));
      case Confirming corrected -> accept(new WordsSaid(words, say.at()));
      case Replying asked when asked.claimed() -> reject(new ReplyPending());
      case Replying waiting -> join(waiting, words, rules, say.at());
      case Stalled stalled -> joinAndRetry(stalled, words, rules, say.at());
      case Reviewing reviewing -> reject(new ReviewPending());
      case Reviewed ended -> reject(new NoTraining());
      case Left ended -> reject(new NoTraining());
    };
  }

  private static Decision<TrainingEvent, TrainingRefusal> sayByVoice(
      TrainingState state, SayByVoice voice, TalkRules rules) {
    return switch (state) {
      case Absent none -> reject(new NoTraining());
      case Talking over when over.dossier().selfCheck() && rules.isOver(over.dossier()) ->
          endSelfCheck(over, rules, voice.at());
      case Talking alone when alone.dossier().selfCheck() ->
          accept(turnMade(alone, Optional.empty(), rules, voice.at()));
      case Talking talking -> accept(new VoiceSent(voice.voice(), voice.at()));
      case Confirming again -> accept(new VoiceSent(voice.voice(), voice.at()));
      case Hearing busy -> reject(new ReplyPending());
      case Replying busy -> reject(new ReplyPending());
      case Stalled stalled -> reject(new ReplyPending());
      case Reviewing reviewing -> reject(new ReviewPending());
      case Reviewed ended -> reject(new NoTraining());
      case Left ended -> reject(new NoTraining());
    };
  }

  private static Decision<TrainingEvent, TrainingRefusal> confirm(
      TrainingState state, ConfirmWords confirm) {
    return switch (state) {
      case Confirming shown when shown.attempt() == confirm.attempt() ->
          accept(new WordsSaid(shown.heard(), confirm.at()));
      case Existing other -> reject(new StaleButton());
      case Absent none -> reject(new StaleButton());
    };
  }

  private static Decision<TrainingEvent, TrainingRefusal> takeTranscript(
      TrainingState state, TakeTranscript transcript, TalkRules rules) {
    if (!(state instanceof Hearing hearing) || hearing.attempt() != transcript.attempt()) {
      return unchanged();
    }
    SpokenWords words = new SpokenWords(transcript.words(), true);
    return rules.confirmVoice()
        ? accept(new VoiceHeard(hearing.attempt(), words, transcript.at()))
        : accept(new WordsSaid(words, transcript.at()));
  }

  private static Decision<TrainingEvent, TrainingRefusal> failTranscript(
      TrainingState state, FailTranscript failed) {
    return state instanceof Hearing hearing && hearing.attempt() == failed.attempt()
        ? accept(new VoiceMissed(failed.attempt(), failed.silence(), failed.at()))
        : unchanged();
  }

  private static Decision<TrainingEvent, TrainingRefusal> claim(
      TrainingState state, ClaimCall claim) {
    return state instanceof Replying waiting
            && !waiting.claimed()
            && isLast(waiting.dossier(), claim.turn())
        ? accept(new CallBegan(claim.at()))
        : unchanged();
  }

  private static Decision<TrainingEvent, TrainingRefusal> takeReply(
      TrainingState state, TakeReply reply, TalkRules rules) {
    return switch (state) {
      case Replying asked when isLast(asked.dossier(), reply.turn()) ->
          replied(asked, reply, rules);
      case Stalled late when isLast(late.dossier(), reply.turn()) -> replied(late, reply, rules);
      case Existing other -> unchanged();
      case Absent none -> unchanged();
    };
  }

  private static Decision<TrainingEvent, TrainingRefusal> replied(
      Existing state, TakeReply reply, TalkRules rules) {
    ReplyTaken taken = new ReplyTaken(reply.reply(), reply.found(), reply.at());
    TrainingDossier after = evolve(state, taken).dossier();
    if (rules.isComplete(after)) {
      return accept(taken, new TalkEnded(TrainingEnding.ALL_MET, reply.at()));
    }
    return rules.isOutOfTurns(after)
        ? accept(taken, new TalkEnded(TrainingEnding.OUT_OF_TURNS, reply.at()))
        : accept(taken);
  }

  private static Decision<TrainingEvent, TrainingRefusal> failReply(
      TrainingState state, FailReply failed) {
    return state instanceof Replying asked && isLast(asked.dossier(), failed.turn())
        ? accept(new ReplyMissed(failed.why(), failed.at()))
        : unchanged();
  }

  private static Decision<TrainingEvent, TrainingRefusal> retry(
      TrainingState state, RetryReply retry) {
    return switch (state) {
      case Stalled stalled -> accept(new ReplyRetried(retry.at()));
      case Replying again -> unchanged();
      case Existing other -> reject(new StaleButton());
      case Absent none -> reject(new StaleButton());
    };
  }

  private static Decision<TrainingEvent, TrainingRefusal> toggle(
      TrainingState state, ToggleComponent toggle, TalkRules rules) {
    return isTicking(state, toggle.turn())
            && rules.scenario().component(toggle.component()).isPresent()
        ? accept(
            new ComponentsTicked(
                toggled(last(dossier(state)).found(), toggle), toggle.shownOn(), toggle.at()))
        : reject(new StaleButton());
  }

  private static List<Found> toggled(List<Found> before, ToggleComponent toggle) {
    List<Found> ticked = new ArrayList<>(before);
    if (!ticked.removeIf(found -> found.component().equals(toggle.component()))) {
      ticked.add(new Found(toggle.component(), ""));
    }
    return ticked;
  }

  private static Decision<TrainingEvent, TrainingRefusal> finishTicking(
      TrainingState state, FinishTicking finish, TalkRules rules) {
    if (!isTicking(state, finish.turn())) {
      return reject(new StaleButton());
    }
    return rules.isOver(dossier(state))
        ? endSelfCheck((Talking) state, rules, finish.at())
        : unchanged();
  }

  private static boolean isTicking(TrainingState state, int turn) {
    return state instanceof Talking talking
        && talking.dossier().selfCheck()
        && isLast(talking.dossier(), turn);
  }

  private static Decision<TrainingEvent, TrainingRefusal> askReview(
      TrainingState state, AskReview ask, TalkRules rules) {
    return switch (state) {
      case Absent none -> reject(new NoTraining());
      case Reviewed ended -> reject(new NoTraining());
      case Left ended -> reject(new NoTraining());
      case Reviewing twice -> reject(new ReviewPending());
      case Replying first when first.dossier().turnsMade() == 0 -> reject(new ReplyPending());
      case Open nothing when nothing.dossier().turnsMade() == 0 -> reject(new TooShort());
      case Talking alone when alone.dossier().selfCheck() -> endSelfCheck(alone, rules, ask.at());
      case Open talk -> accept(new TalkEnded(TrainingEnding.BY_REQUEST, ask.at()));
    };
  }

  private static Decision<TrainingEvent, TrainingRefusal> leave(TrainingState state, Leave leave) {
    return switch (state) {
      case Absent none -> reject(new NoTraining());
      case Reviewed ended -> reject(new NoTraining());
      case Left ended -> reject(new NoTraining());
      case Reviewing comesByItself -> unchanged();
      case Open talk -> accept(new TrainingLeft(TrainingEnding.MENU, leave.at()));
    };
  }

  private static Decision<TrainingEvent, TrainingRefusal> expire(
      TrainingState state, Expire expire) {
    return switch (state) {
      case Reviewing comesByItself -> unchanged();
      case Open talk when isIdle(talk, expire.at()) ->
          accept(new TrainingLeft(TrainingEnding.EXPIRED, expire.at()));
      case Existing other -> unchanged();
      case Absent none -> unchanged();
    };
  }

  private static boolean isIdle(Open talk, Instant at) {
    return !at.isBefore(talk.dossier().touchedAt().plus(AssessmentPolicy.IDLE));
  }

  private static Decision<TrainingEvent, TrainingRefusal> join(
      Replying waiting, SpokenWords more, TalkRules rules, Instant at) {
    SpokenWords joined = joined(waiting.dossier(), more);
    return isTooLong(joined, rules)
        ? reject(new OutOfBounds(Bound.TEXT_TOO_LONG, rules.longestText()))
        : accept(new WordsJoined(joined, at));
  }

  private static Decision<TrainingEvent, TrainingRefusal> joinAndRetry(
      Stalled stalled, SpokenWords more, TalkRules rules, Instant at) {
    SpokenWords joined = joined(stalled.dossier(), more);
    return isTooLong(joined, rules)
        ? reject(new OutOfBounds(Bound.TEXT_TOO_LONG, rules.longestText()))
        : accept(new WordsJoined(joined, at), new ReplyRetried(at));
  }

  private static SpokenWords joined(TrainingDossier talk, SpokenWords more) {
    return last(talk)
        .words()
        .map(
            before ->
                new SpokenWords(before.text() + BETWEEN_HALVES + more.text(), before.byVoice()))
        .orElse(more);
  }

  private static boolean isTooLong(SpokenWords words, TalkRules rules) {
    return words.text().codePointCount(0, words.text().length()) > rules.longestText();
  }

  private static Decision<TrainingEvent, TrainingRefusal> endSelfCheck(
      Talking talk, TalkRules rules, Instant at) {
    return accept(
        new TalkEnded(TrainingEnding.SELF_CHECK, at),
        new ReviewGiven(rules.checklist(talk.dossier()), at));
  }

  private static TurnMade turnMade(
      Talking talk, Optional<SpokenWords> words, TalkRules rules, Instant at) {
    return new TurnMade(words, rules.scenario().line(talk.dossier().turns().size() + 1), at);
  }

  private static TrainingStarted started(NewTraining next, Instant at) {
    return new TrainingStarted(
        new TrainingDossier(
            next.id(),
            next.person(),
            next.scenario(),
            next.version(),
            next.selfCheck(),
            1,
            List.of(),
            at,
            at),
        at);
  }

  private static Existing withWords(TrainingState state, WordsJoined joined) {
    TrainingDossier before = dossier(state).touched(joined.at());
    Turn turn = last(before);
    TrainingDossier after =
        before.withLast(
            new Turn(
                turn.no(), Optional.of(joined.words()), turn.reply(), turn.found(), turn.at()));
    return switch (state) {
      case Replying waiting -> new Replying(after, waiting.claimed(), waiting.since());
      case Stalled stalled -> new Stalled(after, stalled.why());
      case Existing other -> throw impossible(other, "joined words");
      case Absent none -> throw new IllegalStateException("joined words of no training");
    };
  }

  private static Turn turn(TrainingState state, Optional<SpokenWords> words, Instant at) {
    return new Turn(dossier(state).turns().size() + 1, words, Optional.empty(), List.of(), at);
  }

  private static Turn replied(Turn turn, String reply, List<Found> found) {
    return new Turn(turn.no(), turn.words(), Optional.of(reply), found, turn.at());
  }

  private static boolean isLast(TrainingDossier talk, int turn) {
    return talk.lastTurn().filter(last -> last.no() == turn).isPresent();
  }

  private static Turn last(TrainingDossier talk) {
    return talk.lastTurn().orElseThrow();
  }

  private static TrainingDossier dossier(TrainingState state) {
    return switch (state) {
      case Existing existing -> existing.dossier();
      case Absent none -> throw new IllegalStateException("an event of no training");
    };
  }

  private static Instant since(TrainingState state) {
    return switch (state) {
      case Replying replying -> replying.since();
      case Existing other -> throw impossible(other, "a call");
      case Absent none -> throw new IllegalStateException("a call of no training");
    };
  }

  private static TrainingEnding ending(TrainingState state) {
    return switch (state) {
      case Reviewing reviewing -> reviewing.ending();
      case Existing other -> throw impossible(other, "a review");
      case Absent none -> throw new IllegalStateException("a review of no training");
    };
  }

  private static IllegalStateException impossible(Existing state, String what) {
    return new IllegalStateException(what + " in " + state.status());
  }
}
