package dev.zayavka.core.assessment;

import dev.zayavka.ports.assessment.AssessmentEffect.TellDelay;
import dev.zayavka.ports.assessment.AssessmentEffect.TellReviewLate;
import dev.zayavka.ports.assessment.TrainingDossier;
import dev.zayavka.ports.shared.CommandId;
import dev.zayavka.ports.shared.driven.Work;
import java.time.Instant;

/** Notices that something takes longer, each sent once over all instances (idempotent). */
final class OnceNotices {

  private OnceNotices() {}

  /** Tells that the reply to the last turn takes longer. */
  static void replyTakesLonger(Work work, TrainingDossier training, Instant since, Instant at) {
    int turn = training.turns().size();
    String about = training.id().value() + ":" + turn + ":" + since.getEpochSecond();
    if (work.commands().firstTime(new CommandId("assessment:delay:" + about), at)) {
      work.outbox().enqueue(new TellDelay(training.person(), training.id(), turn), at);
    }
  }

  /** Tells that the review comes later, by itself. */
  static void reviewIsLate(Work work, TrainingDossier training, Instant at) {
    String about = "assessment:late:" + training.id().value();
    if (work.commands().firstTime(new CommandId(about), at)) {
      work.outbox().enqueue(new TellReviewLate(training.person(), training.id()), at);
    }
  }
}
