package dev.zayavka.adapter.telegram.support;

import dev.zayavka.adapter.telegram.callback.CallbackData;
import dev.zayavka.adapter.telegram.callback.CallbackData.ChooseDesk;
import dev.zayavka.adapter.telegram.callback.CallbackData.GiveMark;
import dev.zayavka.adapter.telegram.callback.CallbackData.OfCredit;
import dev.zayavka.adapter.telegram.callback.CallbackData.OfNotice;
import dev.zayavka.adapter.telegram.callback.CallbackData.OfSupport;
import dev.zayavka.adapter.telegram.callback.CallbackData.OnTicket;
import dev.zayavka.adapter.telegram.callback.CallbackData.SkipComment;
import dev.zayavka.adapter.telegram.callback.CallbackData.TurnTickets;
import dev.zayavka.adapter.telegram.callback.DeviceCallback;
import dev.zayavka.adapter.telegram.routing.ButtonAnswer;
import dev.zayavka.adapter.telegram.routing.ButtonPress;
import dev.zayavka.adapter.telegram.routing.Command;
import dev.zayavka.adapter.telegram.routing.DeskHandler;
import dev.zayavka.adapter.telegram.routing.InboundMessage;
import dev.zayavka.adapter.telegram.routing.Replies;
import dev.zayavka.adapter.telegram.updates.Correlation;
import dev.zayavka.adapter.telegram.updates.InboundUpdate.ChatEvent;
import dev.zayavka.ports.shared.Dialogue;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.ports.support.SupportView.ShowTickets;
import dev.zayavka.ports.support.TicketId;
import dev.zayavka.ports.support.driving.AnswerSurvey;
import dev.zayavka.ports.support.driving.AskSupport;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What the support desk wants of the updates that come in. */
final class SupportRoutes implements DeskHandler {

  private static final String DIALOGUES = "support.";

  private final AskSupport ask;
  private final AnswerSurvey survey;
  private final SupportBridge bridge;
  private final SupportButtons buttons;
  private final SurveyButtons surveyButtons;
  private final SupportCommands commands;
  private final SupportDeskEntry door;
  private final Set<PersonId> admins;
  private final Replies replies;

  SupportRoutes(
      AskSupport ask,
      AnswerSurvey survey,
      SupportBridge bridge,
      SupportButtons buttons,
      SurveyButtons surveyButtons,
      SupportCommands commands,
      SupportDeskEntry door,
      Set<PersonId> admins,
      Replies replies) {
    this.ask = ask;
    this.survey = survey;
    this.bridge = bridge;
    this.buttons = buttons;
    this.surveyButtons = surveyButtons;
    this.commands = commands;
    this.door = door;
    this.admins = Set.copyOf(admins);
    this.replies = replies;
  }

  @Override
  public List<Command> commands() {
    return Stream.concat(door.commands().stream(), commands.list().stream()).toList();
  }

  @Override
  public boolean opens(InboundMessage heard, String link) {
    return false;
  }

  @Override
  public void greeted(InboundMessage heard) {}

  @Override
  public boolean asks(Dialogue dialogue) {
    return dialogue.name().startsWith(DIALOGUES);
  }

  /** Only words are a comment on the survey; whatever else comes is for the ticket. */
  @Override
  public boolean answered(InboundMessage heard) {
    return heard
        .text()
        .filter(words -> survey.comment(heard.id(), heard.from().id(), words, heard.at()))
        .isPresent();
  }

  @Override
  public boolean cancelled(InboundMessage heard) {
    return survey.cancelComment(heard.id(), heard.from().id(), heard.at());
  }

  @Override
  public boolean wrote(MessageRef message) {
    return ask.isOnBridge(message);
  }

  /** Whatever a client writes is for their ticket. */
  @Override
  public boolean takes(InboundMessage heard) {
    bridge.fromClient(heard);
    return true;
  }

  @Override
  public void noticed(ChatEvent event, Instant at) {
    bridge.noticed(event, at);
  }

  @Override
  public Optional<ButtonAnswer> tapped(ButtonPress tapped, CallbackData data) {
    return switch (data) {
      case OfSupport button -> tapped(tapped, button);
      case OfCredit other -> Optional.empty();
      case OfNotice other -> Optional.empty();
      case ChooseDesk choice -> door.chosen(tapped, choice);
      case DeviceCallback other -> Optional.empty();
    };
  }

  private Optional<ButtonAnswer> tapped(ButtonPress tapped, OfSupport data) {
    return switch (data) {
      case OnTicket button -> about(button.ticket(), () -> buttons.pressed(tapped, button));
      case GiveMark give -> about(give.ticket(), () -> surveyButtons.marked(tapped, give));
      case SkipComment skip -> about(skip.ticket(), () -> surveyButtons.skipped(tapped, skip));
      case TurnTickets turn -> turned(tapped, turn);
    };
  }

  private static Optional<ButtonAnswer> about(TicketId ticket, Supplier<ButtonAnswer> work) {
    return Optional.of(Correlation.about(Correlation.TICKET, ticket.value(), work));
  }

  /** Only admins have lists; one who is none any more is told as about any old button. */
  private Optional<ButtonAnswer> turned(ButtonPress tapped, TurnTickets turn) {
    if (!admins.contains(tapped.by().id()) || tapped.forwarded()) {
      return Optional.empty();
    }
    replies.reply(
        tapped.updateId(),
        new ShowTickets(tapped.by().id(), turn.filter(), turn.page(), Optional.of(tapped.on())),
        tapped.at());
    return Optional.of(ButtonAnswer.silent());
  }
}
