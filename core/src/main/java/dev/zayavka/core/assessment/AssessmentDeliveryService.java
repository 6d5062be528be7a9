package dev.zayavka.core.assessment;

import dev.zayavka.core.delivery.Settlement;
import dev.zayavka.ports.assessment.AssessmentEffect;
import dev.zayavka.ports.assessment.AssessmentEffect.OfModel;
import dev.zayavka.ports.assessment.AssessmentEffect.SendBroadcast;
import dev.zayavka.ports.assessment.AssessmentEffect.ShowBroadcast;
import dev.zayavka.ports.assessment.AssessmentView;
import dev.zayavka.ports.assessment.driven.AssessmentWork;
import dev.zayavka.ports.delivery.Attempt;
import dev.zayavka.ports.delivery.Delivery.Delivered;
import dev.zayavka.ports.delivery.Delivery.Receipt;
import dev.zayavka.ports.delivery.Disposition;
import dev.zayavka.ports.delivery.Effect;
import dev.zayavka.ports.delivery.driving.SettleDeliveries;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.driven.Transactions;
import dev.zayavka.ports.sheets.ExportReceipt;
import java.util.List;

/**
 * Settlement of the desk's deliveries: answers of models, progress of broadcasts, and rows that
 * were exported.
 */
public final class AssessmentDeliveryService implements SettleDeliveries {

  private final Transactions<AssessmentWork> transactions;
  private final Settlement settlement;
  private final ModelAnswers answers;

  public AssessmentDeliveryService(
      Transactions<AssessmentWork> transactions, AssessmentSetup setup, Settlement settlement) {
    this.transactions = transactions;
    this.settlement = settlement;
    this.answers = new ModelAnswers(setup);
  }

  @Override
  public boolean owns(Effect effect) {
    return effect instanceof AssessmentEffect || effect instanceof AssessmentView;
  }

  @Override
  public List<Disposition> settle(List<Attempt> attempts) {
    return settlement.settle(transactions, attempts, this::settle);
  }

  private Disposition settle(AssessmentWork work, Attempt attempt, Disposition decided) {
    Effect effect = attempt.claim().effect();
    if (effect instanceof OfModel call) {
      return answers.settle(work, call, attempt, decided);
    }
    if (effect instanceof SendBroadcast sent && decided instanceof Disposition.Done) {
      boolean arrived = attempt.outcome() instanceof Delivered;
      work.broadcasts().record(sent.broadcast(), sent.to(), arrived, attempt.at());
    }
    if (attempt.outcome() instanceof Delivered(ExportReceipt receipt, var shown)) {
      ExportService.written(work, receipt.plan(), attempt.at());
    }
    if (effect instanceof ShowBroadcast show
        && attempt.outcome() instanceof Delivered(Receipt.Message(MessageRef message), var shown)) {
      work.broadcasts().keepShown(show.broadcast(), message);
    }
    return decided;
  }
}
