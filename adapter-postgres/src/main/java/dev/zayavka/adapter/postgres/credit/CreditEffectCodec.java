package dev.zayavka.adapter.postgres.credit;

import static java.util.Map.entry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zayavka.adapter.postgres.delivery.EffectCodec;
import dev.zayavka.adapter.postgres.delivery.Fields;
import dev.zayavka.adapter.postgres.json.JsonbTrees;
import dev.zayavka.ports.credit.CommentProblem;
import dev.zayavka.ports.credit.CreditEffect;
import dev.zayavka.ports.credit.CreditEffect.AskForComment;
import dev.zayavka.ports.credit.CreditEffect.PublishCard;
import dev.zayavka.ports.credit.CreditEffect.RefreshCard;
import dev.zayavka.ports.credit.CreditEffect.RemindAssignee;
import dev.zayavka.ports.credit.CreditEffect.RemindGroup;
import dev.zayavka.ports.credit.CreditEffect.ReportConflict;
import dev.zayavka.ports.credit.CreditEffect.SendAssigneeCard;
import dev.zayavka.ports.credit.CreditEffect.SendDecision;
import dev.zayavka.ports.credit.CreditReason;
import dev.zayavka.ports.credit.CreditStatus;
import dev.zayavka.ports.credit.CreditView;
import dev.zayavka.ports.credit.CreditView.ReportGroup;
import dev.zayavka.ports.credit.CreditView.ShowAnalysts;
import dev.zayavka.ports.credit.CreditView.ShowRequest;
import dev.zayavka.ports.credit.CreditView.ShowRequests;
import dev.zayavka.ports.credit.CreditView.ShowStats;
import dev.zayavka.ports.credit.CreditView.ShowUnchanged;
import dev.zayavka.ports.credit.CreditView.TellRefusal;
import dev.zayavka.ports.credit.CreditView.TellReturned;
import dev.zayavka.ports.credit.OnefId;
import dev.zayavka.ports.credit.Verdict;
import dev.zayavka.ports.delivery.Effect;
import dev.zayavka.ports.shared.ChatId;
import dev.zayavka.ports.shared.PersonId;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** How the credit desk's effects and answers are kept. */
public final class CreditEffectCodec implements EffectCodec {

  private static final String PUBLISH_CARD = "credit.publish-card";
  private static final String REFRESH_CARD = "credit.refresh-card";
  private static final String SEND_ASSIGNEE_CARD = "credit.send-assignee-card";
  private static final String ASK_FOR_COMMENT = "credit.ask-for-comment";
  private static final String REMIND_GROUP = "credit.remind-group";
  private static final String REMIND_ASSIGNEE = "credit.remind-assignee";
  private static final String REPORT_CONFLICT = "credit.report-conflict";
  private static final String SEND_DECISION = "credit.send-decision";
  private static final String SHOW_REQUEST = "credit.show-request";
  private static final String SHOW_REQUESTS = "credit.show-requests";
  private static final String SHOW_STATS = "credit.show-stats";
  private static final String SHOW_ANALYSTS = "credit.show-analysts";
  private static final String SHOW_UNCHANGED = "credit.show-unchanged";
  private static final String TELL_REFUSAL = "credit.tell-refusal";
  private static final String TELL_RETURNED = "credit.tell-returned";
  private static final String REPORT_GROUP = "credit.report-group";

  private static final String REQUEST = "request";
  private static final String GROUP = "group";
  private static final String ANALYST = "analyst";
  private static final String MESSAGE = "message";
  private static final String VERDICT = "verdict";
  private static final String PROBLEM = "problem";
  private static final String STATUS = "status";
  private static final String PAGE = "page";
  private static final String REASON = "reason";
  private static final String CAUSE = "cause";

  @Override
  public Optional<Stored> encode(Effect effect) {
    return switch (effect) {
      case CreditEffect credit -> Optional.of(encode(credit));
      case CreditView view -> Optional.of(encode(view));
      default -> Optional.empty();
    };
  }

  private static Stored encode(CreditEffect effect) {
    ObjectNode json = JsonbTrees.object().put(REQUEST, effect.request().value());
    return switch (effect) {
      case PublishCard publish ->
          new Stored(PUBLISH_CARD, json.put(GROUP, publish.group().value()));
      case RefreshCard refresh ->
          new Stored(REFRESH_CARD, json.set(MESSAGE, Fields.message(refresh.message())));
      case SendAssigneeCard send ->
          new Stored(SEND_ASSIGNEE_CARD, json.setAll(Fields.to(send.to())));
      case AskForComment ask -> new Stored(ASK_FOR_COMMENT, question(json, ask));
      case RemindGroup remind -> new Stored(REMIND_GROUP, json.put(GROUP, remind.group().value()));
      case RemindAssignee remind ->
          new Stored(REMIND_ASSIGNEE, json.setAll(Fields.to(remind.to())));
      case ReportConflict report ->
          new Stored(REPORT_CONFLICT, json.setAll(Fields.to(report.to())));
      case SendDecision send -> new Stored(SEND_DECISION, json);
    };
  }

  private static ObjectNode question(ObjectNode json, AskForComment ask) {
    json.setAll(Fields.to(ask.to()));
    json.put(VERDICT, ask.verdict().name());
    ask.problem().ifPresent(problem -> json.put(PROBLEM, problem.name()));
    return json;
  }

  private static Stored encode(CreditView view) {
    ObjectNode json = Fields.to(view.to());
    return switch (view) {
      case ShowRequest show -> new Stored(SHOW_REQUEST, json.put(REQUEST, show.request().value()));
      case ShowRequests show -> new Stored(SHOW_REQUESTS, page(json, show));
      case ShowStats show -> new Stored(SHOW_STATS, json);
      case ShowAnalysts show -> new Stored(SHOW_ANALYSTS, json);
      case ShowUnchanged show ->
          new Stored(SHOW_UNCHANGED, json.put(ANALYST, show.analyst().value()));
      case TellRefusal tell ->
          new Stored(
              TELL_REFUSAL,
              json.put(REQUEST, tell.request().value()).put(REASON, tell.reason().name()));
      case TellReturned tell ->
          new Stored(TELL_RETURNED, json.put(REQUEST, tell.request().value()));
      case ReportGroup report ->
          new Stored(
              REPORT_GROUP, json.put(GROUP, report.group().value()).put(CAUSE, report.cause()));
    };
  }

  private static ObjectNode page(ObjectNode json, ShowRequests show) {
    json.put(PAGE, show.page());
    show.status().ifPresent(status -> json.put(STATUS, status.name()));
    show.on().ifPresent(message -> json.set(MESSAGE, Fields.message(message)));
    return json;
  }

  @Override
  public Map<String, Function<JsonNode, Effect>> readers() {
    return Map.ofEntries(
        entry(PUBLISH_CARD, json -> new PublishCard(request(json), group(json))),
        entry(
            REFRESH_CARD,
            json -> new RefreshCard(request(json), Fields.message(json.required(MESSAGE)))),
        entry(SEND_ASSIGNEE_CARD, json -> new SendAssigneeCard(request(json), Fields.to(json))),
        entry(
            ASK_FOR_COMMENT,
            json ->
                new AskForComment(
                    request(json),
                    Fields.to(json),
                    Fields.constant(json, VERDICT, Verdict.class),
                    Fields.constantIfAny(json, PROBLEM, CommentProblem.class))),
        entry(REMIND_GROUP, json -> new RemindGroup(request(json), group(json))),
        entry(REMIND_ASSIGNEE, json -> new RemindAssignee(request(json), Fields.to(json))),
        entry(REPORT_CONFLICT, json -> new ReportConflict(request(json), Fields.to(json))),
        entry(SEND_DECISION, json -> new SendDecision(request(json))),
        entry(SHOW_REQUEST, json -> new ShowRequest(Fields.to(json), request(json))),
        entry(
            SHOW_REQUESTS,
            json ->
                new ShowRequests(
                    Fields.to(json),
                    Fields.constantIfAny(json, STATUS, CreditStatus.class),
                    (int) Fields.number(json, PAGE),
                    json.optional(MESSAGE).map(Fields::message))),
        entry(SHOW_STATS, json -> new ShowStats(Fields.to(json))),
        entry(SHOW_ANALYSTS, json -> new ShowAnalysts(Fields.to(json))),
        entry(
            SHOW_UNCHANGED,
            json -> new ShowUnchanged(Fields.to(json), new PersonId(Fields.number(json, ANALYST)))),
        entry(
            TELL_REFUSAL,
            json ->
                new TellRefusal(
                    Fields.to(json),
                    request(json),
                    Fields.constant(json, REASON, CreditReason.class))),
        entry(TELL_RETURNED, json -> new TellReturned(Fields.to(json), request(json))),
        entry(
            REPORT_GROUP,
            json -> new ReportGroup(Fields.to(json), group(json), Fields.text(json, CAUSE))));
  }

  private static OnefId request(JsonNode json) {
    return new OnefId(Fields.number(json, REQUEST));
  }

  private static ChatId group(JsonNode json) {
    return new ChatId(Fields.number(json, GROUP));
  }
}
