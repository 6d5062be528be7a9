package dev.zayavka.core.assessment;

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
import dev.zayavka.core.assessment.TrainingStep.FailReply;
import dev.zayavka.core.assessment.TrainingStep.FailTranscript;
import dev.zayavka.core.assessment.TrainingStep.GiveUpReview;
import dev.zayavka.ports.ai.AiModel;
import dev.zayavka.ports.ai.AiProvider;
import dev.zayavka.ports.assessment.AiCallRecord.Kind;
import dev.zayavka.ports.assessment.AssessmentEffect.AskPartner;
import dev.zayavka.ports.assessment.AssessmentEffect.AskReviewer;
import dev.zayavka.ports.assessment.AssessmentEffect.InviteToRate;
import dev.zayavka.ports.assessment.AssessmentEffect.RefreshTicks;
import dev.zayavka.ports.assessment.AssessmentEffect.ShowEnding;
import dev.zayavka.ports.assessment.AssessmentEffect.ShowHeard;
import dev.zayavka.ports.assessment.AssessmentEffect.ShowMenu;
import dev.zayavka.ports.assessment.AssessmentEffect.ShowReply;
import dev.zayavka.ports.assessment.AssessmentEffect.ShowReview;
import dev.zayavka.ports.assessment.AssessmentEffect.ShowStalled;
import dev.zayavka.ports.assessment.AssessmentEffect.ShowStart;
import dev.zayavka.ports.assessment.AssessmentEffect.ShowWaiting;
import dev.zayavka.ports.assessment.AssessmentEffect.TellExpired;
import dev.zayavka.ports.assessment.AssessmentEffect.TellNotHeard;
import dev.zayavka.ports.assessment.AssessmentEffect.Transcribe;
import dev.zayavka.ports.assessment.AssessmentPolicy;
import dev.zayavka.ports.assessment.StallCause;
import dev.zayavka.ports.assessment.TrainingDossier;
import dev.zayavka.ports.assessment.TrainingEnding;
import dev.zayavka.ports.assessment.TrainingId;
import dev.zayavka.ports.assessment.TrainingState.Existing;
import dev.zayavka.ports.assessment.driven.AssessmentWork;
import dev.zayavka.ports.delivery.Effect;
import dev.zayavka.ports.shared.PersonId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Side effects of events: messages to send, models to ask, and the invitation to the survey. All of
 * it is written in the transaction of the command.
 */
final class TrainingConsequences {

  private final AssessmentWork work;
  private final ModelChains chains;
  private final Existing after;
  private final Instant at;

  TrainingConsequences(AssessmentWork work, AssessmentSetup setup, Existing after, Instant at) {
    this.work = work;
    this.chains = new ModelChains(setup.policy());
    this.after = after;
    this.at = at;
  }

  /** Follows an event up; gives the next command if no model can be asked. */
  Optional<TrainingStep> follow(TrainingEvent event) {
    return switch (event) {
      case TrainingStarted started -> {
        audit("STARTED", Map.of("scenario", talk().scenario().value()));
        yield sent(new ShowStart(person(), training()));
      }
      case VoiceSent voice -> transcribe();
      case VoiceHeard heard -> sent(new ShowHeard(person(), training(), heard.attempt()));
      case VoiceMissed missed ->
          sent(new TellNotHeard(person(), training(), missed.attempt(), missed.silence()));
      case WordsSaid said -> askPartner(faulty());
      case WordsJoined joined -> Optional.empty();
      case TurnMade made -> sent(new ShowReply(person(), training(), turn()));
      case CallBegan began -> Optional.empty();
      case ReplyTaken taken -> sent(new ShowReply(person(), training(), turn()));
      case ReplyMissed missed -> {
        audit("STALLED", Map.of("cause", missed.why().name(), "turn", Integer.toString(turn())));
        yield sent(new ShowStalled(person(), training(), turn()));
      }
      case ReplyRetried retried -> askPartner(Set.of());
      case ComponentsTicked ticked ->
          sent(new RefreshTicks(person(), training(), turn(), ticked.shownOn()));
      case TalkEnded ended -> {
        audit("ENDED", Map.of("ending", ended.ending().name()));
        enqueue(new ShowEnding(person(), training()));
        yield ended.ending() == TrainingEnding.SELF_CHECK ? Optional.empty() : askReviewer();
      }
      case ReviewGiven given -> {
        audit("REVIEWED", Map.of());
        enqueue(new ShowReview(person(), training()));
        yield invited();
      }
      case TrainingLeft left -> left(left.why());
    };
  }

  private Optional<TrainingStep> left(TrainingEnding why) {
    audit("LEFT", Map.of("ending", why.name()));
    if (why == TrainingEnding.MENU || why == TrainingEnding.REVOKED) {
      enqueue(new ShowEnding(person(), training()));
    }
    if (why == TrainingEnding.MENU) {
      enqueue(new ShowMenu(person(), false));
    }
    if (why == TrainingEnding.EXPIRED) {
      enqueue(new TellExpired(person(), training()));
    }
    return why == TrainingEnding.REVOKED ? Optional.empty() : invited();
  }

  /** Invites the person to the survey after their first training with a turn, once for ever. */
  private Optional<TrainingStep> invited() {
    if (talk().turnsMade() > 0 && work.surveys().tryInvite(person(), training(), at)) {
      enqueue(new InviteToRate(person()));
    }
    return Optional.empty();
  }

  private Optional<TrainingStep> transcribe() {
    int attempt = talk().version();
    OptionalInt place = chains.next(Kind.TRANSCRIBER, 0, 0, faulty());
    if (place.isEmpty()) {
      return Optional.of(new FailTranscript(attempt, false, at));
    }
    AiProvider provider = chains.model(Kind.TRANSCRIBER, place.getAsInt()).provider();
    enqueue(new Transcribe(training(), attempt, place.getAsInt(), provider));
    return sent(new ShowWaiting(person(), training(), turn() + 1));
  }

  /** The call is due once the halves of a split text are together. */
  private Optional<TrainingStep> askPartner(Set<AiModel> skipped) {
    OptionalInt place = chains.next(Kind.PARTNER, 0, 0, skipped);
    if (place.isEmpty()) {
      return Optional.of(new FailReply(turn(), StallCause.MISCONFIGURED, at));
    }
    AiProvider provider = chains.model(Kind.PARTNER, place.getAsInt()).provider();
    work.outbox()
        .enqueue(
            new AskPartner(training(), turn(), place.getAsInt(), provider),
            at.plus(AssessmentPolicy.JOIN));
    return sent(new ShowWaiting(person(), training(), turn()));
  }

  /** Asks the reviewer now; if all models are out of order, in the next round. */
  private Optional<TrainingStep> askReviewer() {
    if (!chains.has(Kind.REVIEWER)) {
      return Optional.of(new GiveUpReview(at));
    }
    OptionalInt place = chains.next(Kind.REVIEWER, 0, 0, faulty());
    if (place.isPresent()) {
      enqueue(new ShowWaiting(person(), training(), turn()));
    } else {
      OnceNotices.reviewIsLate(work, talk(), at);
    }
    int next = place.orElse(chains.first(Kind.REVIEWER, 1));
    return sent(new AskReviewer(training(), next, chains.model(Kind.REVIEWER, next).provider()));
  }

  private Set<AiModel> faulty() {
    return work.aiCalls().faulty(at.minus(AssessmentPolicy.SKIP)).keySet();
  }

  private void audit(String action, Map<String, String> details) {
    work.audit()
        .add(action, Optional.empty(), person(), Optional.of(training().value()), details, at);
  }

  private Optional<TrainingStep> sent(Effect effect) {
    enqueue(effect);
    return Optional.empty();
  }

  private void enqueue(Effect effect) {
    work.outbox().enqueue(effect, at);
  }

  private TrainingDossier talk() {
    return after.dossier();
  }

  private TrainingId training() {
    return talk().id();
  }

  private PersonId person() {
    return talk().person();
  }

  private int turn() {
    return talk().turns().size();
  }
}
