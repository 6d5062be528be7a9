package dev.zayavka.adapter.telegram.support;

import static dev.zayavka.adapter.telegram.text.Arg.gap;

import dev.zayavka.adapter.telegram.routing.ButtonAnswer;
import dev.zayavka.adapter.telegram.routing.ButtonPress;
import dev.zayavka.adapter.telegram.support.SupportButton.AssignTo;
import dev.zayavka.adapter.telegram.support.SupportButton.CloseTicket;
import dev.zayavka.adapter.telegram.support.SupportButton.ConfirmClosing;
import dev.zayavka.adapter.telegram.support.SupportButton.KeepOpen;
import dev.zayavka.adapter.telegram.support.SupportButton.OnTicket;
import dev.zayavka.adapter.telegram.support.SupportButton.ReopenTicket;
import dev.zayavka.adapter.telegram.text.Texts;
import dev.zayavka.ports.support.StaffCommand;
import dev.zayavka.ports.support.TicketActor;
import dev.zayavka.ports.support.TicketCommand;
import dev.zayavka.ports.support.TicketOutcome;
import dev.zayavka.ports.support.TicketReason;
import dev.zayavka.ports.support.driving.AskSupport;
import dev.zayavka.ports.support.driving.HandleTickets;

/** Buttons under a ticket: each gives a command, and answers with its outcome. */
final class TicketButtons {

  private final HandleTickets tickets;
  private final AskSupport ask;
  private final StaffActors speakers;
  private final SupportRefusals refusals;
  private final Texts texts;

  TicketButtons(
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

  ButtonAnswer onPress(ButtonPress press, OnTicket button) {
    if (isStale(press, button)) {
      return refused(TicketReason.STALE_BUTTON, button);
    }
    return switch (tickets.handle(press.id(), command(press, button))) {
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
  private boolean isStale(ButtonPress press, OnTicket button) {
    return press.forwarded()
        || ask.ticket(button.ticket())
            .filter(view -> button.version() > view.ticket().file().version())
            .isPresent();
  }

  private StaffCommand command(ButtonPress press, OnTicket button) {
    TicketActor by = speakers.of(press);
    return switch (button) {
      case AssignTo assign ->
          new TicketCommand.AssignTechnician(assign.ticket(), assign.technician(), by, press.at());
      case CloseTicket close -> new TicketCommand.CloseTicket(close.ticket(), by, press.at());
      case ReopenTicket reopen -> new TicketCommand.ReopenTicket(reopen.ticket(), by, press.at());
      case ConfirmClosing confirm ->
          new StaffCommand.ConfirmClosing(confirm.ticket(), by, press.on(), press.at());
      case KeepOpen keep -> new StaffCommand.KeepOpen(keep.ticket(), by, press.on(), press.at());
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
