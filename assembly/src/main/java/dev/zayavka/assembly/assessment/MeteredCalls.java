package dev.zayavka.assembly.assessment;

import dev.zayavka.assembly.metrics.Metrics;
import dev.zayavka.ports.ai.AiReceipt;
import dev.zayavka.ports.assessment.AssessmentEffect.AskPartner;
import dev.zayavka.ports.assessment.AssessmentEffect.AskReviewer;
import dev.zayavka.ports.assessment.AssessmentEffect.OfModel;
import dev.zayavka.ports.assessment.AssessmentEffect.Transcribe;
import dev.zayavka.ports.delivery.Attempt;
import dev.zayavka.ports.delivery.Delivery.Delivered;
import dev.zayavka.ports.delivery.Disposition;
import dev.zayavka.ports.delivery.Effect;
import dev.zayavka.ports.delivery.driving.SettleDeliveries;
import java.util.List;

/** Counts calls to models, their time and their tokens, when they are settled. */
record MeteredCalls(SettleDeliveries desk, Metrics metrics) implements SettleDeliveries {

  @Override
  public boolean owns(Effect effect) {
    return desk.owns(effect);
  }

  @Override
  public List<Disposition> settle(List<Attempt> attempts) {
    List<Disposition> settled = desk.settle(attempts);
    attempts.forEach(this::count);
    return settled;
  }

  private void count(Attempt attempt) {
    if (attempt.claim().effect() instanceof OfModel call
        && attempt.outcome() instanceof Delivered(AiReceipt receipt, var shown)) {
      String provider = receipt.model().provider().word();
      metrics.count(
          "zayavka.ai.calls",
          1,
          "provider",
          provider,
          "model",
          receipt.model().model(),
          "kind",
          kind(call),
          "outcome",
          receipt.outcome().label());
      metrics.time("zayavka.ai.call", receipt.took(), "provider", provider, "kind", kind(call));
      receipt
          .usage()
          .ifPresent(
              usage -> {
                metrics.count(
                    "zayavka.ai.tokens", usage.in(), "provider", provider, "direction", "in");
                metrics.count(
                    "zayavka.ai.tokens", usage.out(), "provider", provider, "direction", "out");
              });
    }
  }

  private static String kind(OfModel call) {
    return switch (call) {
      case AskPartner ask -> "partner";
      case AskReviewer ask -> "reviewer";
      case Transcribe transcribe -> "transcriber";
    };
  }
}
