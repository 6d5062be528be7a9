package dev.zayavka.adapter.telegram.support;

import static dev.zayavka.adapter.telegram.text.Arg.gap;

import dev.zayavka.adapter.telegram.callback.CallbackData.AssignTo;
import dev.zayavka.adapter.telegram.callback.CallbackData.CloseTicket;
import dev.zayavka.adapter.telegram.callback.CallbackData.ConfirmClosing;
import dev.zayavka.adapter.telegram.callback.CallbackData.KeepOpen;
import dev.zayavka.adapter.telegram.callback.CallbackData.OnTicket;
import dev.zayavka.adapter.telegram.callback.CallbackData.ReopenTicket;
import dev.zayavka.adapter.telegram.routing.ButtonAnswer;
import dev.zayavka.adapter.telegram.routing.ButtonPress;
import dev.zayavka.adapter.telegram.text.Texts;
import dev.zayavka.ports.support.TicketActor;
import dev.zayavka.ports.support.TicketOutcome;
import dev.zayavka.ports.support.TicketReason;
import dev.zayavka.ports.support.driving.AskSupport;
import dev.zayavka.ports.support.driving.HandleTickets;

/** The buttons under a ticket: each is a command, and its outcome an answer. */
final class SupportButtons {

  private final HandleTickets tickets;
  private final AskSupport ask;
  private final StaffActors speakers;
  private final SupportRefusals refusals;
  private final Texts texts;

  SupportButtons(
      HandleTickets tickets,
      AskSupport ask,
      StaffActors speakers,
      SupportRefusals refusals,
      Texts texts) {
    this.tickets = tickets;
    this.ask = ask;
    this.speakers = speakers;
    this.refusals = refusals;
    this.texts = texts;
  }

  ButtonAnswer pressed(ButtonPress tapped, OnTicket button) {
    if (isStale(tapped, button)) {
      return refused(TicketReason.STALE_BUTTON, button);
    }
    return switch (carriedOut(tapped, button)) {
      case TicketOutcome.Accepted accepted -> ButtonAnswer.note(done(button));
      case TicketOutcome.Refused refused -> refused(refused.reason(), button);
      case TicketOutcome.Repeated repeated -> ButtonAnswer.silent();
      case TicketOutcome.NoTicketHere none -> refused(TicketReason.UNKNOWN_TICKET, button);
    };
  }

  /**
   * A button from before the ticket's last step may still mean something, and the desk decides by
   * the state; one from a version there never was does not.
   */
  private boolean isStale(ButtonPress tapped, OnTicket button) {
    return tapped.forwarded()
        || ask.ticket(button.ticket())
            .filter(view -> button.version() > view.ticket().file().version())
            .isPresent();
  }

  private TicketOutcome carriedOut(ButtonPress tapped, OnTicket button) {
    TicketActor by = speakers.of(tapped);
    return switch (button) {
      case AssignTo assign ->
          tickets.assign(tapped.id(), assign.ticket(), assign.technician(), by, tapped.at());
      case CloseTicket close -> tickets.close(tapped.id(), close.ticket(), by, tapped.at());
      case ReopenTicket reopen -> tickets.reopen(tapped.id(), reopen.ticket(), by, tapped.at());
      case ConfirmClosing confirm ->
          tickets.confirmClosing(tapped.id(), confirm.ticket(), by, tapped.on(), tapped.at());
      case KeepOpen keep ->
          tickets.keepOpen(tapped.id(), keep.ticket(), by, tapped.on(), tapped.at());
    };
  }

  private ButtonAnswer refused(TicketReason reason, OnTicket button) {
    return ButtonAnswer.alert(refusals.explain(reason, button.ticket()));
  }

  private String done(OnTicket button) {
    String key =
        switch (button) {
          case AssignTo assign -> "support.done.assigned";
          case CloseTicket close -> "support.done.closed";
          case ConfirmClosing confirm -> "support.done.closed";
          case ReopenTicket reopen -> "support.done.reopened";
          case KeepOpen keep -> "support.done.kept_open";
        };
    return texts.plain(key, gap("number", Long.toString(button.ticket().value())));
  }
}
