package dev.zayavka.core.assessment;

import dev.zayavka.ports.ai.AiFault;
import dev.zayavka.ports.ai.AiModel;
import dev.zayavka.ports.ai.AiOutcome;
import dev.zayavka.ports.ai.AiReceipt;
import dev.zayavka.ports.ai.AiUsage;
import dev.zayavka.ports.assessment.AiCallRecord;
import dev.zayavka.ports.assessment.AiCallRecord.Kind;
import dev.zayavka.ports.assessment.AssessmentEffect.ProviderFault;
import dev.zayavka.ports.assessment.AssessmentEffect.ReportProvider;
import dev.zayavka.ports.assessment.AssessmentPolicy;
import dev.zayavka.ports.assessment.TrainingDossier;
import dev.zayavka.ports.assessment.driven.AssessmentWork;
import dev.zayavka.ports.shared.CommandId;
import dev.zayavka.ports.shared.PersonId;
import java.time.Instant;

/**
 * Log of calls to models, with tokens and without texts. Providers that are out of order are
 * reported to the admins of the bot, once a day for each provider and fault.
 */
record ModelCallLog(AssessmentPolicy policy) {

  void keep(
      AssessmentWork work,
      Kind job,
      TrainingDossier training,
      AiReceipt receipt,
      int unproven,
      Instant at) {
    work.aiCalls()
        .add(
            new AiCallRecord(
                training.id(),
                training.person(),
                job,
                receipt.model(),
                receipt.outcome().label(),
                receipt.usage().map(AiUsage::in).orElse(0L),
                receipt.usage().map(AiUsage::out).orElse(0L),
                unproven,
                receipt.took(),
                at));
    switch (receipt.outcome()) {
      case AiOutcome.Exhausted exhausted ->
          report(work, receipt.model(), ProviderFault.EXHAUSTED, exhausted.fault(), at);
      case AiOutcome.Misconfigured wrong ->
          report(work, receipt.model(), ProviderFault.MISCONFIGURED, wrong.fault(), at);
      case AiOutcome other -> {}
    }
  }

  private void report(
      AssessmentWork work, AiModel model, ProviderFault what, AiFault answer, Instant at) {
    String about =
        "assessment:ai:"
            + model.provider().word()
            + ":"
            + what.name()
            + ":"
            + at.atZone(policy.zone()).toLocalDate();
    if (work.commands().firstTime(new CommandId(about), at)) {
      for (PersonId admin : policy.admins()) {
        work.outbox().enqueue(new ReportProvider(admin, model.provider(), what, answer), at);
      }
    }
  }
}
