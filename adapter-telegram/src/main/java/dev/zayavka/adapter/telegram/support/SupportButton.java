package dev.zayavka.adapter.telegram.support;

import static dev.zayavka.adapter.telegram.callback.ButtonCodec.action;

import dev.zayavka.adapter.telegram.callback.ButtonCodec;
import dev.zayavka.adapter.telegram.callback.CallbackData;
import dev.zayavka.ports.support.PostId;
import dev.zayavka.ports.support.TechnicianId;
import dev.zayavka.ports.support.TicketFilter;
import dev.zayavka.ports.support.TicketId;

/** Button of the support desk. */
public sealed interface SupportButton extends CallbackData {

  ButtonCodec<SupportButton> CODEC =
      new ButtonCodec<>(
          "s",
          SupportButton.class,
          action("assign", AssignTo.class),
          action("close", CloseTicket.class),
          action("reopen", ReopenTicket.class),
          action("confirm", ConfirmClosing.class),
          action("keep", KeepOpen.class),
          action("mark", GiveMark.class),
          action("skip", SkipComment.class),
          action("page", TurnTickets.class),
          action("give", Reassign.class),
          action("release", SendToClient.class));

  @Override
  default String packed() {
    return CODEC.pack(this);
  }

  /** Button under one ticket, drawn for one version of it. */
  sealed interface OnTicket extends SupportButton {
    TicketId ticket();

    int version();
  }

  /** Assign the ticket to this technician. */
  record AssignTo(TicketId ticket, int version, TechnicianId technician) implements OnTicket {}

  /** Close the ticket (Закрыть). */
  record CloseTicket(TicketId ticket, int version) implements OnTicket {}

  /** Reopen the ticket (Открыть снова). */
  record ReopenTicket(TicketId ticket, int version) implements OnTicket {}

  /** Confirm that the ticket is closed (Закрыть), after its topic was closed by hand. */
  record ConfirmClosing(TicketId ticket, int version) implements OnTicket {}

  /** Keep the ticket open (Оставить открытым), after its topic was closed by hand. */
  record KeepOpen(TicketId ticket, int version) implements OnTicket {}

  /** Button of the survey about a closed ticket. */
  sealed interface OnSurvey extends SupportButton {
    TicketId ticket();
  }

  /** Give a mark from 1 to 5 on a question from 1 to 3 of the survey. */
  record GiveMark(TicketId ticket, int question, int mark) implements OnSurvey {}

  /** Skip the comment (Пропустить). */
  record SkipComment(TicketId ticket) implements OnSurvey {}

  /**
   * Give a ticket of a technician who is switched off to another one.
   *
   * @param from the technician whose tickets the message lists
   */
  record Reassign(TicketId ticket, TechnicianId from, TechnicianId to) implements SupportButton {}

  /** Send a message to the client that was held back (Отправить клиенту). */
  record SendToClient(PostId post) implements SupportButton {}

  /** Turn to another page of the list of tickets, from 1. */
  record TurnTickets(TicketFilter filter, int page) implements SupportButton {}
}
