package dev.zayavka.core.assessment;

import static dev.zayavka.testkit.fixture.AssessmentFixtures.NOW;
import static dev.zayavka.testkit.fixture.AssessmentFixtures.aMessage;
import static dev.zayavka.testkit.fixture.AssessmentFixtures.aTrainee;
import static dev.zayavka.testkit.fixture.AssessmentFixtures.aTraining;
import static dev.zayavka.testkit.fixture.AssessmentFixtures.aTurn;
import static dev.zayavka.testkit.fixture.AssessmentFixtures.aVoice;
import static dev.zayavka.testkit.fixture.AssessmentFixtures.anOpenTurn;
import static dev.zayavka.testkit.fixture.AssessmentFixtures.component;
import static dev.zayavka.testkit.fixture.ScenarioFixtures.CAREER;
import static dev.zayavka.testkit.fixture.ScenarioFixtures.PEER;

import dev.zayavka.core.assessment.TrainingStep.NewTraining;
import dev.zayavka.core.shared.Decision;
import dev.zayavka.core.shared.StateTable;
import dev.zayavka.ports.assessment.Found;
import dev.zayavka.ports.assessment.Review;
import dev.zayavka.ports.assessment.SpokenWords;
import dev.zayavka.ports.assessment.StallCause;
import dev.zayavka.ports.assessment.TrainingDossier;
import dev.zayavka.ports.assessment.TrainingEnding;
import dev.zayavka.ports.assessment.TrainingId;
import dev.zayavka.ports.assessment.TrainingRefusal;
import dev.zayavka.ports.assessment.TrainingState;
import dev.zayavka.ports.assessment.TrainingState.Absent;
import dev.zayavka.ports.assessment.TrainingState.Confirming;
import dev.zayavka.ports.assessment.TrainingState.Hearing;
import dev.zayavka.ports.assessment.TrainingState.Left;
import dev.zayavka.ports.assessment.TrainingState.Replying;
import dev.zayavka.ports.assessment.TrainingState.Reviewed;
import dev.zayavka.ports.assessment.TrainingState.Reviewing;
import dev.zayavka.ports.assessment.TrainingState.Stalled;
import dev.zayavka.ports.assessment.TrainingState.Talking;
import dev.zayavka.ports.assessment.scenario.ScenarioId;
import dev.zayavka.testkit.fixture.ScenarioFixtures;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Table of every state and command of a training with the decision on each pair. The training has
 * one turn with a reply; where the partner is asked, it has a second one.
 */
final class TrainingTable {

  private static final int ATTEMPT = 3;
  private static final String[] OTHERS = {"Result", "Emotion", "Question", "Agreement"};
  private static final Instant LATE = NOW.plus(Duration.ofHours(24));
  private static final Instant NEXT = NOW.plusSeconds(1);
  private static final TrainingDossier TALK = aTraining(aTurn(1, "отчёт с ошибкой", "Behavior"));
  private static final TrainingDossier ASKED =
      aTraining(aTurn(1, "отчёт с ошибкой", "Behavior"), anOpenTurn(2, "и так всегда"));
  private static final SpokenWords HEARD = new SpokenWords("мне это мешает", true);

  static final TalkRules RULES = new TalkRules(Optional.of(ScenarioFixtures.peer()), true, 200);

  private TrainingTable() {}

  static List<TrainingState> states() {
    return List.of(
        new Absent(),
        new Talking(TALK),
        new Hearing(TALK, aVoice(4), ATTEMPT, NOW),
        new Confirming(TALK, HEARD, ATTEMPT),
        new Replying(ASKED, false, NOW),
        new Stalled(ASKED, StallCause.UNREACHABLE),
        new Reviewing(TALK, TrainingEnding.BY_REQUEST, NOW),
        new Reviewed(TALK, TrainingEnding.BY_REQUEST, Optional.empty(), NOW),
        new Left(TALK, TrainingEnding.MENU, NOW));
  }

  /** Each command with its relevant variants; the name begins with the command's name. */
  static Map<String, TrainingStep> commands() {
    Map<String, TrainingStep> all = new LinkedHashMap<>();
    all.put("Begin, the same scenario", new TrainingStep.Begin(next(PEER), NEXT));
    all.put("Begin, another scenario", new TrainingStep.Begin(next(CAREER), NEXT));
    all.put("Begin, a day later", new TrainingStep.Begin(next(CAREER), LATE));
    all.put("BeginAgain", new TrainingStep.BeginAgain(next(PEER), NEXT));
    all.put("Say", new TrainingStep.Say("а ещё сроки", NEXT));
    all.put("Say, too long together", new TrainingStep.Say("ы".repeat(195), NEXT));
    all.put("SayByVoice", new TrainingStep.SayByVoice(aVoice(4), NEXT));
    all.put("ConfirmWords, the present ones", new TrainingStep.ConfirmWords(ATTEMPT, NEXT));
    all.put("ConfirmWords, earlier ones", new TrainingStep.ConfirmWords(2, NEXT));
    all.put(
        "TakeTranscript, of the present message",
        new TrainingStep.TakeTranscript(ATTEMPT, "мне это мешает", NEXT));
    all.put(
        "TakeTranscript, of an earlier message",
        new TrainingStep.TakeTranscript(2, "мне это мешает", NEXT));
    all.put(
        "FailTranscript, of the present message",
        new TrainingStep.FailTranscript(ATTEMPT, true, NEXT));
    all.put(
        "FailTranscript, of an earlier message", new TrainingStep.FailTranscript(2, true, NEXT));
    all.put("ClaimCall, for the last turn", new TrainingStep.ClaimCall(2, NEXT));
    all.put("ClaimCall, for an earlier turn", new TrainingStep.ClaimCall(1, NEXT));
    all.put("TakeReply, to the last turn", new TrainingStep.TakeReply(2, "Ну", List.of(), NEXT));
    all.put("TakeReply, with all that was missing", complete(2));
    all.put("TakeReply, to an earlier turn", complete(1));
    all.put(
        "FailReply, to the last turn",
        new TrainingStep.FailReply(2, StallCause.NO_USABLE_ANSWER, NEXT));
    all.put(
        "FailReply, to an earlier turn",
        new TrainingStep.FailReply(1, StallCause.NO_USABLE_ANSWER, NEXT));
    all.put("RetryReply", new TrainingStep.RetryReply(NEXT));
    all.put(
        "ToggleComponent",
        new TrainingStep.ToggleComponent(1, component("Result"), aMessage(aTrainee(), 8), NEXT));
    all.put("FinishTicking", new TrainingStep.FinishTicking(1, NEXT));
    all.put("AskReview", new TrainingStep.AskReview(NEXT));
    all.put(
        "TakeReview",
        new TrainingStep.TakeReview(new Review.ByAi("Да", List.of(), List.of()), NEXT));
    all.put("GiveUpReview", new TrainingStep.GiveUpReview(NEXT));
    all.put("Leave", new TrainingStep.Leave(NEXT));
    all.put("Forget", new TrainingStep.Forget(NEXT));
    all.put("Expire, too early", new TrainingStep.Expire(NEXT));
    all.put("Expire, a day later", new TrainingStep.Expire(LATE));
    all.put("Revoke", new TrainingStep.Revoke(NEXT));
    return all;
  }

  private static NewTraining next(ScenarioId scenario) {
    return new NewTraining(new TrainingId(16), aTrainee().id(), scenario, 1, false);
  }

  private static TrainingStep complete(int turn) {
    return new TrainingStep.TakeReply(
        turn,
        "Ладно",
        List.of(OTHERS).stream().map(id -> new Found(component(id), "и так")).toList(),
        NEXT);
  }

  /** Decision on each pair, with the names of refusals. */
  static StateTable<TrainingState, TrainingStep, TrainingEvent, String> table() {
    return new StateTable<>(
        states(),
        commands(),
        (state, step) -> named(TrainingDecider.decide(state, step, RULES)),
        TrainingDecider::evolve);
  }

  private static Decision<TrainingEvent, String> named(
      Decision<TrainingEvent, TrainingRefusal> decision) {
    return switch (decision) {
      case Decision.Accepted<TrainingEvent, TrainingRefusal> accepted ->
          new Decision.Accepted<>(accepted.events());
      case Decision.Rejected<TrainingEvent, TrainingRefusal> rejected ->
          Decision.reject(rejected.reason().label());
    };
  }
}
