package dev.zayavka.adapter.postgres.assessment;

import static dev.zayavka.adapter.postgres.json.Kind.kind;

import dev.zayavka.adapter.postgres.json.JsonTypes;
import dev.zayavka.adapter.postgres.json.Kinds;
import dev.zayavka.ports.assessment.AssessmentEffect;
import dev.zayavka.ports.assessment.AssessmentView;
import dev.zayavka.ports.assessment.TrainingRefusal;
import dev.zayavka.ports.delivery.Effect;
import java.util.List;

/** Stored forms of the assessment desk's effects and views. */
public final class AssessmentEffectCodec {

  private static final JsonTypes TYPES =
      JsonTypes.SHARED.with(
          TrainingRefusal.class,
          "name",
          kind("not-a-member", TrainingRefusal.NotAMember.class),
          kind("not-informed", TrainingRefusal.NotInformed.class),
          kind("no-training", TrainingRefusal.NoTraining.class),
          kind("stale-button", TrainingRefusal.StaleButton.class),
          kind("unknown-scenario", TrainingRefusal.UnknownScenario.class),
          kind("already-running", TrainingRefusal.AlreadyRunning.class),
          kind("reply-pending", TrainingRefusal.ReplyPending.class),
          kind("review-pending", TrainingRefusal.ReviewPending.class),
          kind("too-short", TrainingRefusal.TooShort.class),
          kind("not-words", TrainingRefusal.NotWords.class),
          kind("words-stand", TrainingRefusal.WordsStand.class),
          kind("out-of-bounds", TrainingRefusal.OutOfBounds.class),
          kind("limited", TrainingRefusal.Limited.class));

  private static final Kinds<AssessmentEffect> EFFECTS =
      TYPES.kinds(
          AssessmentEffect.class,
          kind("assessment.ask-for-password", AssessmentEffect.AskForPassword.class),
          kind("assessment.tell-locked-out", AssessmentEffect.TellLockedOut.class),
          kind("assessment.erase-password", AssessmentEffect.ErasePassword.class),
          kind("assessment.show-menu", AssessmentEffect.ShowMenu.class),
          kind("assessment.show-scenario", AssessmentEffect.ShowScenario.class),
          kind("assessment.send-theory", AssessmentEffect.SendTheory.class),
          kind("assessment.show-terms", AssessmentEffect.ShowTerms.class),
          kind("assessment.show-start", AssessmentEffect.ShowStart.class),
          kind("assessment.show-waiting", AssessmentEffect.ShowWaiting.class),
          kind("assessment.tell-delay", AssessmentEffect.TellDelay.class),
          kind("assessment.show-heard", AssessmentEffect.ShowHeard.class),
          kind("assessment.tell-not-heard", AssessmentEffect.TellNotHeard.class),
          kind("assessment.show-reply", AssessmentEffect.ShowReply.class),
          kind("assessment.refresh-ticks", AssessmentEffect.RefreshTicks.class),
          kind("assessment.show-stalled", AssessmentEffect.ShowStalled.class),
          kind("assessment.show-ending", AssessmentEffect.ShowEnding.class),
          kind("assessment.tell-review-late", AssessmentEffect.TellReviewLate.class),
          kind("assessment.show-review", AssessmentEffect.ShowReview.class),
          kind("assessment.tell-expired", AssessmentEffect.TellExpired.class),
          kind("assessment.tell-refusal", AssessmentEffect.TellRefusal.class),
          kind("assessment.invite-to-rate", AssessmentEffect.InviteToRate.class),
          kind("assessment.ask-mark", AssessmentEffect.AskMark.class),
          kind("assessment.ask-comment", AssessmentEffect.AskComment.class),
          kind("assessment.thank-for-marks", AssessmentEffect.ThankForMarks.class),
          kind("assessment.remind-to-train", AssessmentEffect.RemindToTrain.class),
          kind("assessment.report-provider", AssessmentEffect.ReportProvider.class),
          kind("assessment.send-broadcast", AssessmentEffect.SendBroadcast.class),
          kind("assessment.show-broadcast", AssessmentEffect.ShowBroadcast.class),
          kind("assessment.ask-partner", AssessmentEffect.AskPartner.class),
          kind("assessment.ask-reviewer", AssessmentEffect.AskReviewer.class),
          kind("assessment.transcribe", AssessmentEffect.Transcribe.class),
          kind("assessment.export-results", AssessmentEffect.ExportResults.class));

  private static final Kinds<AssessmentView> VIEWS =
      JsonTypes.SHARED.kinds(
          AssessmentView.class,
          kind("assessment.show-help", AssessmentView.ShowHelp.class),
          kind("assessment.tell-comment-too-long", AssessmentView.TellCommentTooLong.class),
          kind("assessment.tell-note", AssessmentView.TellNote.class),
          kind("assessment.close-ticks", AssessmentView.CloseTicks.class),
          kind("assessment.show-faq", AssessmentView.ShowFaq.class),
          kind("assessment.show-membership", AssessmentView.ShowMembership.class),
          kind("assessment.show-my-results", AssessmentView.ShowMyResults.class),
          kind("assessment.tell-forgotten", AssessmentView.TellForgotten.class),
          kind("assessment.tell-no-survey", AssessmentView.TellNoSurvey.class),
          kind("assessment.show-trainees", AssessmentView.ShowTrainees.class),
          kind("assessment.show-trainee", AssessmentView.ShowTrainee.class),
          kind("assessment.tell-member", AssessmentView.TellMember.class),
          kind("assessment.show-trainings", AssessmentView.ShowTrainings.class),
          kind("assessment.show-training", AssessmentView.ShowTraining.class),
          kind("assessment.show-stats", AssessmentView.ShowStats.class),
          kind("assessment.show-ratings", AssessmentView.ShowRatings.class),
          kind("assessment.show-scenarios", AssessmentView.ShowScenarios.class),
          kind("assessment.show-ai", AssessmentView.ShowAi.class),
          kind("assessment.send-export", AssessmentView.SendExport.class),
          kind("assessment.show-broadcasts", AssessmentView.ShowBroadcasts.class));

  public static final Kinds<Effect> KINDS = Kinds.union(List.of(EFFECTS, VIEWS));

  private AssessmentEffectCodec() {}
}
