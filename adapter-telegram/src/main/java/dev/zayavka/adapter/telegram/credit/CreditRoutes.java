package dev.zayavka.adapter.telegram.credit;

import dev.zayavka.adapter.telegram.routing.Command;
import dev.zayavka.adapter.telegram.routing.DeskHandler;
import dev.zayavka.adapter.telegram.routing.InboundMessage;
import dev.zayavka.adapter.telegram.routing.Replies;
import dev.zayavka.adapter.telegram.routing.ShutOut;
import dev.zayavka.adapter.telegram.updates.InboundUpdate.ChatEvent;
import dev.zayavka.adapter.telegram.updates.InboundUpdate.Edited;
import dev.zayavka.ports.credit.CommentAnswer;
import dev.zayavka.ports.credit.CommentCommand.AnswerComment;
import dev.zayavka.ports.credit.CommentCommand.CancelComment;
import dev.zayavka.ports.credit.CommentOutcome;
import dev.zayavka.ports.credit.CreditOutcome;
import dev.zayavka.ports.credit.CreditState;
import dev.zayavka.ports.credit.CreditState.Existing;
import dev.zayavka.ports.credit.CreditView;
import dev.zayavka.ports.credit.CreditView.ShowRequest;
import dev.zayavka.ports.credit.CreditView.TellRefusal;
import dev.zayavka.ports.credit.driving.HandleComments;
import dev.zayavka.ports.shared.CommandId;
import dev.zayavka.ports.shared.Dialogue;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Handler of the credit desk's messages: commands, and comments on a verdict. */
final class CreditRoutes implements DeskHandler {

  private static final String DIALOGUES = "credit.";

  private final HandleComments comments;
  private final CreditCommands commands;
  private final Replies replies;

  CreditRoutes(HandleComments comments, CreditCommands commands, Replies replies) {
    this.comments = comments;
    this.commands = commands;
    this.replies = replies;
  }

  @Override
  public List<Command> commands() {
    return commands.list();
  }

  @Override
  public boolean tryOpenLink(InboundMessage message, String link) {
    return false;
  }

  @Override
  public void onGreeting(InboundMessage message) {}

  @Override
  public boolean owns(Dialogue dialogue) {
    return dialogue.name().startsWith(DIALOGUES);
  }

  @Override
  public boolean tryClaim(InboundMessage message) {
    return false;
  }

  @Override
  public boolean tryAnswer(InboundMessage message) {
    CommentAnswer said =
        message
            .words()
            .<CommentAnswer>map(CommentAnswer.Words::new)
            .orElseGet(CommentAnswer.NotWords::new);
    return settled(
        message,
        comments.handle(message.id(), new AnswerComment(message.from(), said, message.at())));
  }

  @Override
  public boolean tryCancel(InboundMessage message) {
    return settled(
        message, comments.handle(message.id(), new CancelComment(message.from(), message.at())));
  }

  @Override
  public boolean isAuthorOf(MessageRef message) {
    return false;
  }

  /** The desk takes buttons and answers alone. */
  @Override
  public boolean tryTake(InboundMessage message) {
    return false;
  }

  /** An edit of a rejected answer is ignored; the author is told to send a new message. */
  @Override
  public void onChatEvent(ChatEvent event, Instant at) {
    if (event instanceof Edited edited) {
      CommandId id = new CommandId(CommandId.ofUpdate(edited.updateId()).value() + ":comment");
      comments.handle(id, new AnswerComment(edited.by(), new CommentAnswer.Edited(), at));
    }
  }

  @Override
  public Optional<ShutOut> shutOut(PersonId person) {
    return Optional.empty();
  }

  @Override
  public void onOtherDesk(PersonId person) {}

  /**
   * True if the message belonged to the desk. Confirms the outcomes that the desk itself does not
   * show.
   */
  private boolean settled(InboundMessage message, CommentOutcome outcome) {
    return switch (outcome) {
      case CommentOutcome.NotAsked notAsked -> false;
      case CommentOutcome.AskedAgain again -> true;
      case CommentOutcome.Cancelled cancelled -> true;
      case CommentOutcome.OneCommentCounts one -> true;
      case CommentOutcome.Taken taken -> {
        confirmation(message, taken.outcome())
            .ifPresent(view -> replies.reply(message.updateId(), view, message.at()));
        yield true;
      }
    };
  }

  private static Optional<CreditView> confirmation(InboundMessage message, CreditOutcome outcome) {
    PersonId to = message.from().id();
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
