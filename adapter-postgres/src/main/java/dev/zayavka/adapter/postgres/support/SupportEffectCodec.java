package dev.zayavka.adapter.postgres.support;

import static dev.zayavka.adapter.postgres.json.FieldRule.inline;
import static dev.zayavka.adapter.postgres.json.FieldRule.renamed;
import static dev.zayavka.adapter.postgres.json.Kind.kind;

import com.fasterxml.jackson.databind.node.LongNode;
import dev.zayavka.adapter.postgres.json.JsonTypes;
import dev.zayavka.adapter.postgres.json.Kinds;
import dev.zayavka.ports.delivery.Effect;
import dev.zayavka.ports.support.SupportEffect;
import dev.zayavka.ports.support.SupportView;
import java.util.List;

/** Stored forms of the support desk's effects and views. */
public final class SupportEffectCodec {

  private static final Kinds<SupportEffect> EFFECTS =
      NoteCodec.TYPES
          .kinds(
              SupportEffect.class,
              kind("support.open-topic", SupportEffect.OpenTopic.class),
              kind("support.post-card", SupportEffect.PostCard.class),
              kind("support.carry-post", SupportEffect.CarryPost.class),
              kind("support.introduce-speaker", SupportEffect.IntroduceSpeaker.class),
              kind("support.carry-edit", SupportEffect.CarryEdit.class),
              kind("support.restate-post", SupportEffect.RestatePost.class),
              kind("support.tell-staff", SupportEffect.TellStaff.class),
              kind("support.ask-to-close", SupportEffect.AskToClose.class),
              kind("support.settle-topic", SupportEffect.SettleTopic.class),
              kind("support.tell-client", SupportEffect.TellClient.class),
              kind("support.ask-survey", SupportEffect.AskSurvey.class),
              kind("support.tell-author", SupportEffect.TellAuthor.class),
              kind("support.tell-not-carried", SupportEffect.TellNotCarried.class),
              kind("support.refresh-survey", SupportEffect.RefreshSurvey.class),
              kind(
                  "support.refresh-closing",
                  SupportEffect.RefreshClosing.class,
                  renamed("question", "message")),
              kind(
                  "support.refresh-release",
                  SupportEffect.RefreshRelease.class,
                  renamed("question", "message")),
              kind(
                  "support.refresh-card",
                  SupportEffect.RefreshCard.class,
                  renamed("card", "message")),
              kind("support.retitle-topic", SupportEffect.RetitleTopic.class),
              kind("support.carry-reaction", SupportEffect.CarryReaction.class))
          .also("chat", effect -> LongNode.valueOf(effect.chat().value()));

  private static final Kinds<SupportView> VIEWS =
      JsonTypes.SHARED.kinds(
          SupportView.class,
          kind("support.show-ticket", SupportView.ShowTicket.class),
          kind(
              "support.show-tickets",
              SupportView.ShowTickets.class,
              inline("filter"),
              renamed("on", "message")),
          kind("support.show-found", SupportView.ShowFound.class),
          kind("support.show-technicians", SupportView.ShowTechnicians.class),
          kind("support.show-handover", SupportView.ShowHandover.class, renamed("on", "message")),
          kind("support.check-technician", SupportView.CheckTechnician.class),
          kind("support.show-stats", SupportView.ShowSupportStats.class),
          kind("support.show-doctor", SupportView.ShowDoctor.class),
          kind("support.tell-admin", SupportView.TellAdmin.class),
          kind("support.tell-banned", SupportView.TellBanned.class),
          kind("support.tell-not-taken", SupportView.TellNotTaken.class),
          kind("support.tell-edit-not-taken", SupportView.TellEditNotTaken.class),
          kind("support.report-group", SupportView.ReportGroup.class));

  public static final Kinds<Effect> KINDS = Kinds.union(List.of(EFFECTS, VIEWS));

  private SupportEffectCodec() {}
}
