package dev.zayavka.adapter.telegram.credit;

import dev.zayavka.adapter.telegram.callback.CallbackData;
import dev.zayavka.adapter.telegram.callback.CallbackData.OfCredit;
import dev.zayavka.adapter.telegram.callback.CallbackData.OfDesks;
import dev.zayavka.adapter.telegram.callback.CallbackData.OfNotice;
import dev.zayavka.adapter.telegram.callback.CallbackData.OfSupport;
import dev.zayavka.adapter.telegram.callback.CallbackData.OnRequest;
import dev.zayavka.adapter.telegram.callback.CallbackData.ShowPage;
import dev.zayavka.adapter.telegram.callback.DeviceCallback;
import dev.zayavka.adapter.telegram.routing.ButtonAnswer;
import dev.zayavka.adapter.telegram.routing.ButtonPress;
import dev.zayavka.adapter.telegram.routing.Command;
import dev.zayavka.adapter.telegram.routing.DeskHandler;
import dev.zayavka.adapter.telegram.routing.InboundMessage;
import dev.zayavka.adapter.telegram.routing.Replies;
import dev.zayavka.adapter.telegram.updates.Correlation;
import dev.zayavka.adapter.telegram.updates.InboundUpdate.ChatEvent;
import dev.zayavka.adapter.telegram.updates.InboundUpdate.Edited;
import dev.zayavka.ports.credit.CommentAnswer;
import dev.zayavka.ports.credit.CommentOutcome;
import dev.zayavka.ports.credit.CreditOutcome;
import dev.zayavka.ports.credit.CreditState;
import dev.zayavka.ports.credit.CreditState.Existing;
import dev.zayavka.ports.credit.CreditView;
import dev.zayavka.ports.credit.CreditView.ShowRequest;
import dev.zayavka.ports.credit.CreditView.ShowRequests;
import dev.zayavka.ports.credit.CreditView.TellRefusal;
import dev.zayavka.ports.credit.driving.HandleCredit;
import dev.zayavka.ports.shared.CommandId;
import dev.zayavka.ports.shared.Dialogue;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the credit desk wants of the updates that come in. */
final class CreditRoutes implements DeskHandler {

  private static final String DIALOGUES = "credit.";

  private final HandleCredit desk;
  private final CreditButtons buttons;
  private final CreditCommands commands;
  private final Set<PersonId> admins;
  private final Replies replies;

  CreditRoutes(
      HandleCredit desk,
      CreditButtons buttons,
      CreditCommands commands,
      Set<PersonId> admins,
      Replies replies) {
    this.desk = desk;
    this.buttons = buttons;
    this.commands = commands;
    this.admins = Set.copyOf(admins);
    this.replies = replies;
  }

  @Override
  public List<Command> commands() {
    return commands.list();
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

  @Override
  public boolean answered(InboundMessage heard) {
    CommentAnswer said =
        heard
            .text()
            .<CommentAnswer>map(CommentAnswer.Words::new)
            .orElseGet(CommentAnswer.NotWords::new);
    return settled(heard, desk.comment(heard.id(), heard.from(), said, heard.at()));
  }

  @Override
  public boolean cancelled(InboundMessage heard) {
    return settled(heard, desk.cancelComment(heard.id(), heard.from(), heard.at()));
  }

  @Override
  public boolean wrote(MessageRef message) {
    return false;
  }

  /** It speaks by buttons and questions alone. */
  @Override
  public boolean takes(InboundMessage heard) {
    return false;
  }

  /** Who edits an answer that would not do is told; other than that only buttons count. */
  @Override
  public void noticed(ChatEvent event, Instant at) {
    if (event instanceof Edited edited) {
      CommandId id = new CommandId(CommandId.ofUpdate(edited.updateId()).value() + ":comment");
      desk.comment(id, edited.by(), new CommentAnswer.Edited(), at);
    }
  }

  @Override
  public Optional<ButtonAnswer> tapped(ButtonPress tapped, CallbackData data) {
    return switch (data) {
      case OfCredit button -> tapped(tapped, button);
      case OfNotice other -> Optional.empty();
      case OfDesks other -> Optional.empty();
      case DeviceCallback other -> Optional.empty();
      case OfSupport other -> Optional.empty();
    };
  }

  private Optional<ButtonAnswer> tapped(ButtonPress tapped, OfCredit data) {
    return switch (data) {
      case OnRequest button ->
          Correlation.about(
              Correlation.REQUEST,
              button.request().value(),
              () -> Optional.of(buttons.pressed(tapped, button)));
      case ShowPage turn -> turned(tapped, turn);
    };
  }

  /** Only admins have lists; one who is none any more is told as about any old button. */
  private Optional<ButtonAnswer> turned(ButtonPress tapped, ShowPage turn) {
    if (!admins.contains(tapped.by().id())) {
      return Optional.empty();
    }
    replies.reply(
        tapped.updateId(),
        new ShowRequests(tapped.by().id(), turn.status(), turn.page(), Optional.of(tapped.on())),
        tapped.at());
    return Optional.of(ButtonAnswer.silent());
  }

  /** Whether the message was the desk's; what the desk itself does not show is answered here. */
  private boolean settled(InboundMessage heard, CommentOutcome outcome) {
    return switch (outcome) {
      case CommentOutcome.NotAsked notAsked -> false;
      case CommentOutcome.AskedAgain again -> true;
      case CommentOutcome.Cancelled cancelled -> true;
      case CommentOutcome.Taken taken -> {
        confirmation(heard, taken.outcome())
            .ifPresent(view -> replies.reply(heard.updateId(), view, heard.at()));
        yield true;
      }
    };
  }

  private static Optional<CreditView> confirmation(InboundMessage heard, CreditOutcome outcome) {
    PersonId to = heard.from().id();
    return switch (outcome) {
      case CreditOutcome.Accepted accepted ->
          Optional.of(new ShowRequest(to, accepted.present().dossier().application().onefId()));
      case CreditOutcome.Refused refused ->
          existing(refused.present())
              .map(
                  present ->
                      new TellRefusal(
                          to, present.dossier().application().onefId(), refused.reason()));
      case CreditOutcome.Repeated repeated -> Optional.empty();
    };
  }

  private static Optional<Existing> existing(CreditState state) {
    return state instanceof Existing existing ? Optional.of(existing) : Optional.empty();
  }
}
