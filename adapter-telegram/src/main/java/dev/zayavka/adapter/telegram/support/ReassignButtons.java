package dev.zayavka.adapter.telegram.support;

import static dev.zayavka.adapter.telegram.text.Arg.gap;

import dev.zayavka.adapter.telegram.routing.ButtonAnswer;
import dev.zayavka.adapter.telegram.routing.ButtonPress;
import dev.zayavka.adapter.telegram.routing.Replies;
import dev.zayavka.adapter.telegram.support.SupportButton.Reassign;
import dev.zayavka.adapter.telegram.text.Texts;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.ports.support.SupportView.ShowHandover;
import dev.zayavka.ports.support.TicketCommand.AssignTechnician;
import dev.zayavka.ports.support.TicketOutcome;
import dev.zayavka.ports.support.TicketReason;
import dev.zayavka.ports.support.driving.AskSupport;
import dev.zayavka.ports.support.driving.HandleTickets;
import java.util.Optional;
import java.util.Set;

/**
 * Buttons under the tickets of a technician who is switched off; the list is redrawn after each.
 */
final class ReassignButtons {

  private final HandleTickets tickets;
  private final AskSupport ask;
  private final StaffActors actors;
  private final SupportRefusals refusals;
  private final Set<PersonId> admins;
  private final Replies replies;
  private final Texts texts;

  ReassignButtons(
      HandleTickets tickets,
      AskSupport ask,
      StaffActors actors,
      SupportRefusals refusals,
      Set<PersonId> admins,
      Replies replies,
      Texts texts) {
    this.tickets = tickets;
    this.ask = ask;
    this.actors = actors;
    this.refusals = refusals;
    this.admins = Set.copyOf(admins);
    this.replies = replies;
    this.texts = texts;
  }

  /** Empty for a former admin: the button is out of date. */
  Optional<ButtonAnswer> onPress(ButtonPress press, Reassign button) {
    if (!admins.contains(press.by().id()) || press.forwarded()) {
      return Optional.empty();
    }
    ButtonAnswer answer = isStillTheirs(button) ? assign(press, button) : stale(button);
    replies.reply(
        press.updateId(),
        new ShowHandover(press.by().id(), button.from(), Optional.of(press.on())),
        press.at());
    return Optional.of(answer);
  }

  /** A ticket that was given to somebody else, or closed, meanwhile stays as it is. */
  private boolean isStillTheirs(Reassign button) {
    return ask.ticket(button.ticket())
        .filter(view -> view.ticket().technician().equals(Optional.of(button.from())))
        .isPresent();
  }

  private ButtonAnswer assign(ButtonPress press, Reassign button) {
    AssignTechnician command =
        new AssignTechnician(button.ticket(), button.to(), actors.of(press), press.at());
    return switch (tickets.handle(press.id(), command)) {
      case TicketOutcome.Accepted accepted ->
          ButtonAnswer.note(
              texts.plain(
                  "support.done.assigned", gap("number", Long.toString(button.ticket().value()))));
      case TicketOutcome.Refused refused ->
          ButtonAnswer.alert(refusals.explain(refused.reason(), button.ticket()));
      case TicketOutcome.Repeated repeated -> ButtonAnswer.silent();
      case TicketOutcome.NoTicketHere none -> stale(button);
    };
  }

  private ButtonAnswer stale(Reassign button) {
    return ButtonAnswer.alert(refusals.explain(TicketReason.STALE_BUTTON, button.ticket()));
  }
}
