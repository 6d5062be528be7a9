package dev.zayavka.adapter.telegram.support;

import dev.zayavka.adapter.telegram.callback.ButtonCodec;
import dev.zayavka.adapter.telegram.routing.ButtonAnswer;
import dev.zayavka.adapter.telegram.routing.ButtonHandler;
import dev.zayavka.adapter.telegram.routing.ButtonPress;
import dev.zayavka.adapter.telegram.routing.Replies;
import dev.zayavka.adapter.telegram.routing.TelegramKit;
import dev.zayavka.adapter.telegram.support.SupportButton.OnSurvey;
import dev.zayavka.adapter.telegram.support.SupportButton.OnTicket;
import dev.zayavka.adapter.telegram.support.SupportButton.Reassign;
import dev.zayavka.adapter.telegram.support.SupportButton.SendToClient;
import dev.zayavka.adapter.telegram.support.SupportButton.TurnTickets;
import dev.zayavka.adapter.telegram.text.Texts;
import dev.zayavka.adapter.telegram.updates.Correlation;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.ports.support.SupportView.ShowTickets;
import dev.zayavka.ports.support.TicketId;
import dev.zayavka.ports.support.driving.CarryMessages;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Handler of the support desk's buttons. */
final class SupportButtons implements ButtonHandler<SupportButton> {

  private final TicketButtons tickets;
  private final SurveyButtons survey;
  private final ReassignButtons handover;
  private final CarryMessages carry;
  private final StaffActors actors;
  private final Set<PersonId> admins;
  private final Replies replies;
  private final Texts texts;

  SupportButtons(
      TicketButtons tickets,
      SurveyButtons survey,
      ReassignButtons handover,
      CarryMessages carry,
      StaffActors actors,
      TelegramKit kit) {
    this.tickets = tickets;
    this.survey = survey;
    this.handover = handover;
    this.carry = carry;
    this.actors = actors;
    this.admins = Set.copyOf(kit.admins());
    this.replies = kit.replies();
    this.texts = kit.texts();
  }

  @Override
  public ButtonCodec<SupportButton> codec() {
    return SupportButton.CODEC;
  }

  @Override
  public Optional<ButtonAnswer> onPress(ButtonPress press, SupportButton button) {
    return switch (button) {
      case OnTicket ticket -> about(ticket.ticket(), () -> tickets.onPress(press, ticket));
      case OnSurvey answer -> about(answer.ticket(), () -> survey.onPress(press, answer));
      case Reassign give ->
          Correlation.about(
              SupportFeature.TICKET, give.ticket().value(), () -> handover.onPress(press, give));
      case SendToClient send -> release(press, send);
      case TurnTickets turn -> turn(press, turn);
    };
  }

  /** Staff alone have the question, in their topic. */
  private Optional<ButtonAnswer> release(ButtonPress press, SendToClient send) {
    if (press.on().chat().isPrivate() || press.forwarded()) {
      return Optional.empty();
    }
    String key =
        switch (carry.release(press.id(), send.post(), press.on(), actors.of(press), press.at())) {
          case SENT -> "support.done.sent_to_client";
          case REPEATED -> "support.done.sent_before";
          case TOO_LATE -> "support.done.not_sent";
        };
    return Optional.of(ButtonAnswer.note(texts.plain(key)));
  }

  private static Optional<ButtonAnswer> about(TicketId ticket, Supplier<ButtonAnswer> work) {
    return Optional.of(Correlation.about(SupportFeature.TICKET, ticket.value(), work));
  }

  /** Only admins have lists; for a former admin the button is out of date. */
  private Optional<ButtonAnswer> turn(ButtonPress press, TurnTickets turn) {
    if (!admins.contains(press.by().id()) || press.forwarded()) {
      return Optional.empty();
    }
    replies.reply(
        press.updateId(),
        new ShowTickets(press.by().id(), turn.filter(), turn.page(), Optional.of(press.on())),
        press.at());
    return Optional.of(ButtonAnswer.silent());
  }
}
