package dev.zayavka.adapter.postgres.support;

import static java.util.Map.entry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zayavka.adapter.postgres.delivery.EffectCodec.Stored;
import dev.zayavka.adapter.postgres.delivery.Fields;
import dev.zayavka.ports.delivery.Effect;
import dev.zayavka.ports.shared.ChatId;
import dev.zayavka.ports.support.AdminNote;
import dev.zayavka.ports.support.SupportView;
import dev.zayavka.ports.support.SupportView.ReportGroup;
import dev.zayavka.ports.support.SupportView.ShowDoctor;
import dev.zayavka.ports.support.SupportView.ShowFound;
import dev.zayavka.ports.support.SupportView.ShowSupportStats;
import dev.zayavka.ports.support.SupportView.ShowTechnicians;
import dev.zayavka.ports.support.SupportView.ShowTicket;
import dev.zayavka.ports.support.SupportView.ShowTickets;
import dev.zayavka.ports.support.SupportView.TellAdmin;
import dev.zayavka.ports.support.SupportView.TellBanned;
import dev.zayavka.ports.support.TechnicianId;
import dev.zayavka.ports.support.TicketFilter;
import dev.zayavka.ports.support.TicketId;
import dev.zayavka.ports.support.TicketStatus;
import java.util.Map;
import java.util.function.Function;

/** How the support desk's answers are kept. */
final class SupportViewCodec {

  private static final String SHOW_TICKET = "support.show-ticket";
  private static final String SHOW_TICKETS = "support.show-tickets";
  private static final String SHOW_FOUND = "support.show-found";
  private static final String SHOW_TECHNICIANS = "support.show-technicians";
  private static final String SHOW_STATS = "support.show-stats";
  private static final String SHOW_DOCTOR = "support.show-doctor";
  private static final String TELL_ADMIN = "support.tell-admin";
  private static final String TELL_BANNED = "support.tell-banned";
  private static final String REPORT_GROUP = "support.report-group";

  private static final String TICKET = "ticket";
  private static final String STATUS = "status";
  private static final String TECHNICIAN = "technician";
  private static final String PAGE = "page";
  private static final String MESSAGE = "message";
  private static final String WORDS = "words";
  private static final String NOTE = "note";
  private static final String ABOUT = "about";
  private static final String GROUP = "group";
  private static final String CAUSE = "cause";

  private SupportViewCodec() {}

  static Stored encode(SupportView view) {
    ObjectNode json = Fields.to(view.to());
    return switch (view) {
      case ShowTicket show -> new Stored(SHOW_TICKET, json.put(TICKET, show.ticket().value()));
      case ShowTickets show -> new Stored(SHOW_TICKETS, page(json, show));
      case ShowFound show -> new Stored(SHOW_FOUND, json.put(WORDS, show.words()));
      case ShowTechnicians show -> new Stored(SHOW_TECHNICIANS, json);
      case ShowSupportStats show -> new Stored(SHOW_STATS, json);
      case ShowDoctor show -> new Stored(SHOW_DOCTOR, json);
      case TellAdmin tell ->
          new Stored(TELL_ADMIN, json.put(NOTE, tell.note().name()).put(ABOUT, tell.about()));
      case TellBanned tell -> new Stored(TELL_BANNED, json);
      case ReportGroup report ->
          new Stored(
              REPORT_GROUP, json.put(GROUP, report.group().value()).put(CAUSE, report.cause()));
    };
  }

  static Map<String, Function<JsonNode, Effect>> readers() {
    return Map.ofEntries(
        entry(
            SHOW_TICKET,
            json -> new ShowTicket(Fields.to(json), new TicketId(Fields.number(json, TICKET)))),
        entry(
            SHOW_TICKETS,
            json ->
                new ShowTickets(
                    Fields.to(json),
                    filter(json),
                    (int) Fields.number(json, PAGE),
                    json.optional(MESSAGE).map(Fields::message))),
        entry(SHOW_FOUND, json -> new ShowFound(Fields.to(json), Fields.text(json, WORDS))),
        entry(SHOW_TECHNICIANS, json -> new ShowTechnicians(Fields.to(json))),
        entry(SHOW_STATS, json -> new ShowSupportStats(Fields.to(json))),
        entry(SHOW_DOCTOR, json -> new ShowDoctor(Fields.to(json))),
        entry(
            TELL_ADMIN,
            json ->
                new TellAdmin(
                    Fields.to(json),
                    Fields.constant(json, NOTE, AdminNote.class),
                    Fields.text(json, ABOUT))),
        entry(TELL_BANNED, json -> new TellBanned(Fields.to(json))),
        entry(
            REPORT_GROUP,
            json ->
                new ReportGroup(
                    Fields.to(json),
                    new ChatId(Fields.number(json, GROUP)),
                    Fields.text(json, CAUSE))));
  }

  private static ObjectNode page(ObjectNode json, ShowTickets show) {
    json.put(PAGE, show.page());
    show.filter().status().ifPresent(status -> json.put(STATUS, status.name()));
    show.filter().technician().ifPresent(id -> json.put(TECHNICIAN, id.value()));
    show.on().ifPresent(message -> json.set(MESSAGE, Fields.message(message)));
    return json;
  }

  private static TicketFilter filter(JsonNode json) {
    return new TicketFilter(
        Fields.constantIfAny(json, STATUS, TicketStatus.class),
        json.optional(TECHNICIAN).map(id -> new TechnicianId(id.longValue())));
  }
}
