package dev.zayavka.adapter.telegram.support;

import static dev.zayavka.adapter.telegram.text.Arg.gap;

import dev.zayavka.adapter.telegram.text.Arg;
import dev.zayavka.adapter.telegram.text.Texts;
import dev.zayavka.ports.support.SurveyOutcome;
import dev.zayavka.ports.support.Technician;
import dev.zayavka.ports.support.TicketId;
import dev.zayavka.ports.support.TicketReason;
import dev.zayavka.ports.support.TicketState.Closed;
import dev.zayavka.ports.support.TicketState.New;
import dev.zayavka.ports.support.TicketState.Working;
import dev.zayavka.ports.support.TicketView;
import dev.zayavka.ports.support.driving.AskSupport;

/** Explanations of refusals, with the present state of the ticket, in at most 200 characters. */
final class SupportRefusals {

  private final AskSupport ask;
  private final Texts texts;

  SupportRefusals(AskSupport ask, Texts texts) {
    this.ask = ask;
    this.texts = texts;
  }

  String explain(TicketReason reason, TicketId ticket) {
    String state = state(ticket);
    return switch (reason) {
      case UNKNOWN_TICKET -> state;
      case CLOSED -> texts.plain("support.refusal.closed", gap("state", state));
      case NOT_CLOSED -> texts.plain("support.refusal.not_closed", gap("state", state));
      case TOO_LATE -> texts.plain("support.refusal.too_late", gap("state", state));
      case CLIENT_HAS_ANOTHER ->
          texts.plain("support.refusal.client_has_another", gap("state", state));
      case NO_SUCH_TECHNICIAN ->
          texts.plain("support.refusal.no_such_technician", gap("state", state));
      case STALE_BUTTON -> texts.plain("support.refusal.stale_button", gap("state", state));
      case NOT_YOURS, ONLY_IN_MAIN, NEVER_CARRIED, CLIENT_BANNED, CALL, UNKNOWN_COMMAND ->
          texts.plain("support.refusal.not_yours", gap("state", state));
    };
  }

  String explain(SurveyOutcome.Reason reason) {
    return switch (reason) {
      case NOT_ASKED -> texts.plain("support.refusal.survey_not_asked");
      case NOT_YOURS -> texts.plain("support.refusal.survey_not_yours");
      case ANSWERED_BEFORE -> texts.plain("support.refusal.survey_answered");
      case TOO_LATE -> texts.plain("support.refusal.survey_too_late");
      case BANNED -> texts.plain("support.client.banned");
    };
  }

  private String state(TicketId ticket) {
    Arg number = gap("number", Long.toString(ticket.value()));
    return ask.ticket(ticket)
        .map(view -> state(view, number))
        .orElseGet(() -> texts.plain("support.state.absent", number));
  }

  private String state(TicketView view, Arg number) {
    return switch (view.ticket()) {
      case New fresh -> texts.plain("support.state.new", number);
      case Working working ->
          texts.plain("support.state.working", number, gap("name", name(view, working)));
      case Closed closed -> texts.plain("support.state.closed", number);
    };
  }

  private static String name(TicketView view, Working working) {
    return view.technician()
        .map(Technician::name)
        .orElseGet(() -> Long.toString(working.by().value()));
  }
}
