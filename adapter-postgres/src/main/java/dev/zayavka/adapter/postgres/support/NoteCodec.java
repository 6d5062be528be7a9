package dev.zayavka.adapter.postgres.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zayavka.adapter.postgres.delivery.Fields;
import dev.zayavka.adapter.postgres.json.JsonbTrees;
import dev.zayavka.ports.support.ClientNote;
import dev.zayavka.ports.support.Leg;
import dev.zayavka.ports.support.PostId;
import dev.zayavka.ports.support.StaffNote;
import dev.zayavka.ports.support.TicketReason;
import java.time.Instant;

/** How notes to staff and to clients are kept: each with its name, and its values beside it. */
final class NoteCodec {

  private static final String NAME = "name";
  private static final String BY = "by";
  private static final String POST = "post";
  private static final String LEG = "leg";
  private static final String REASON = "reason";
  private static final String COUNT = "count";
  private static final String AT = "at";

  private NoteCodec() {}

  static ObjectNode write(StaffNote note) {
    return switch (note) {
      case StaffNote.GivenTo given -> named("given-to").put(BY, given.technician());
      case StaffNote.EarlierLeftOut left -> named("earlier-left-out").put(COUNT, left.count());
      case StaffNote.TicketClosed closed -> named("closed").put(BY, closed.by());
      case StaffNote.TicketReopened reopened -> named("reopened").put(BY, reopened.by());
      case StaffNote.NotDone notDone -> named("not-done").put(REASON, notDone.reason().name());
      case StaffNote.ClientBlocked blocked -> named("client-blocked");
      case StaffNote.ClientReturned returned -> named("client-returned");
      case StaffNote.AnswerOverdue overdue ->
          named("answer-overdue").put(AT, overdue.since().toString());
      case StaffNote.NotCarried not ->
          named("not-carried").put(POST, not.post().value()).put(LEG, not.to().key());
      case StaffNote.TopicRestored restored -> named("topic-restored");
      case StaffNote.SurveyGiven given -> named("survey-given");
    };
  }

  static StaffNote staff(JsonNode json) {
    return switch (Fields.text(json, NAME)) {
      case "given-to" -> new StaffNote.GivenTo(Fields.text(json, BY));
      case "earlier-left-out" -> new StaffNote.EarlierLeftOut((int) Fields.number(json, COUNT));
      case "closed" -> new StaffNote.TicketClosed(Fields.text(json, BY));
      case "reopened" -> new StaffNote.TicketReopened(Fields.text(json, BY));
      case "not-done" -> new StaffNote.NotDone(Fields.constant(json, REASON, TicketReason.class));
      case "client-blocked" -> new StaffNote.ClientBlocked();
      case "client-returned" -> new StaffNote.ClientReturned();
      case "answer-overdue" -> new StaffNote.AnswerOverdue(Instant.parse(Fields.text(json, AT)));
      case "not-carried" ->
          new StaffNote.NotCarried(
              new PostId(Fields.number(json, POST)), Leg.of(Fields.text(json, LEG)));
      case "topic-restored" -> new StaffNote.TopicRestored();
      case "survey-given" -> new StaffNote.SurveyGiven();
      default -> throw unknown(json);
    };
  }

  static ObjectNode write(ClientNote note) {
    return switch (note) {
      case ClientNote.Accepted accepted -> named("accepted");
      case ClientNote.AcceptedAfterHours after ->
          named("accepted-after-hours").put(AT, after.opens().toString());
      case ClientNote.TicketClosed closed -> named("closed");
      case ClientNote.TicketReopened reopened -> named("reopened");
    };
  }

  static ClientNote client(JsonNode json) {
    return switch (Fields.text(json, NAME)) {
      case "accepted" -> new ClientNote.Accepted();
      case "accepted-after-hours" ->
          new ClientNote.AcceptedAfterHours(Instant.parse(Fields.text(json, AT)));
      case "closed" -> new ClientNote.TicketClosed();
      case "reopened" -> new ClientNote.TicketReopened();
      default -> throw unknown(json);
    };
  }

  private static ObjectNode named(String name) {
    return JsonbTrees.object().put(NAME, name);
  }

  private static IllegalArgumentException unknown(JsonNode json) {
    return new IllegalArgumentException("no such note: " + Fields.text(json, NAME));
  }
}
