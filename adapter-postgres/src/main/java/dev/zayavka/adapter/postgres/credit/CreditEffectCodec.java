package dev.zayavka.adapter.postgres.credit;

import static dev.zayavka.adapter.postgres.json.FieldRule.renamed;
import static dev.zayavka.adapter.postgres.json.Kind.kind;

import dev.zayavka.adapter.postgres.json.JsonTypes;
import dev.zayavka.adapter.postgres.json.Kinds;
import dev.zayavka.ports.credit.CreditEffect;
import dev.zayavka.ports.credit.CreditView;
import dev.zayavka.ports.delivery.Effect;
import java.util.List;

/** Stored forms of the credit desk's effects and views. */
public final class CreditEffectCodec {

  private static final Kinds<CreditEffect> EFFECTS =
      JsonTypes.SHARED.kinds(
          CreditEffect.class,
          kind("credit.publish-card", CreditEffect.PublishCard.class),
          kind("credit.refresh-card", CreditEffect.RefreshCard.class),
          kind("credit.send-assignee-card", CreditEffect.SendAssigneeCard.class),
          kind("credit.ask-for-comment", CreditEffect.AskForComment.class),
          kind("credit.remind-group", CreditEffect.RemindGroup.class),
          kind("credit.remind-assignee", CreditEffect.RemindAssignee.class),
          kind("credit.report-conflict", CreditEffect.ReportConflict.class),
          kind("credit.send-decision", CreditEffect.SendDecision.class));

  private static final Kinds<CreditView> VIEWS =
      JsonTypes.SHARED.kinds(
          CreditView.class,
          kind("credit.show-request", CreditView.ShowRequest.class),
          kind("credit.show-requests", CreditView.ShowRequests.class, renamed("on", "message")),
          kind("credit.show-stats", CreditView.ShowStats.class),
          kind("credit.show-analysts", CreditView.ShowAnalysts.class),
          kind("credit.show-unchanged", CreditView.ShowUnchanged.class),
          kind("credit.show-added", CreditView.ShowAdded.class),
          kind("credit.show-removed", CreditView.ShowRemoved.class, renamed("on", "message")),
          kind("credit.tell-refusal", CreditView.TellRefusal.class),
          kind("credit.tell-returned", CreditView.TellReturned.class),
          kind("credit.tell-one-comment", CreditView.TellOneComment.class),
          kind("credit.report-group", CreditView.ReportGroup.class));

  public static final Kinds<Effect> KINDS = Kinds.union(List.of(EFFECTS, VIEWS));

  private CreditEffectCodec() {}
}
