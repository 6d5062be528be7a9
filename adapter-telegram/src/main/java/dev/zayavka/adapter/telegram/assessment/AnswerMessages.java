package dev.zayavka.adapter.telegram.assessment;

import dev.zayavka.adapter.telegram.routing.InboundMessage;
import dev.zayavka.adapter.telegram.routing.Replies;
import dev.zayavka.adapter.telegram.routing.TelegramKit;
import dev.zayavka.ports.assessment.AssessmentNote;
import dev.zayavka.ports.assessment.AssessmentQuestion;
import dev.zayavka.ports.assessment.AssessmentView;
import dev.zayavka.ports.assessment.AssessmentView.TellCommentTooLong;
import dev.zayavka.ports.assessment.AssessmentView.TellNote;
import dev.zayavka.ports.assessment.BroadcastCommand.CancelText;
import dev.zayavka.ports.assessment.BroadcastCommand.GiveText;
import dev.zayavka.ports.assessment.BroadcastOutcome;
import dev.zayavka.ports.assessment.SignInCommand.AskPassword;
import dev.zayavka.ports.assessment.SignInCommand.CancelPassword;
import dev.zayavka.ports.assessment.SignInCommand.ShowPassword;
import dev.zayavka.ports.assessment.SignInOutcome;
import dev.zayavka.ports.assessment.SurveyCommand.GiveComment;
import dev.zayavka.ports.assessment.SurveyCommand.SkipComment;
import dev.zayavka.ports.assessment.SurveyOutcome;
import dev.zayavka.ports.conversation.ConversationEffect.OfferCommands;
import dev.zayavka.ports.shared.CommandId;
import dev.zayavka.ports.shared.Dialogue;
import dev.zayavka.ports.shared.Person;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.ports.shared.VisibleText;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;

/** Answers to the desk's questions: the password, a comment, the text of a broadcast. */
final class AnswerMessages {

  private final AssessmentPorts ports;
  private final TalkMessages talk;
  private final Replies replies;
  private final Function<PersonId, Optional<Dialogue>> waiting;
  private final Clock clock;

  AnswerMessages(AssessmentPorts ports, TalkMessages talk, TelegramKit kit) {
    this.ports = ports;
    this.talk = talk;
    this.replies = kit.replies();
    this.waiting = kit.waiting();
    this.clock = kit.clock();
  }

  boolean tryAnswer(InboundMessage message) {
    Optional<AssessmentQuestion> question = question(message.from().id());
    return question.isPresent()
        && switch (question.get()) {
          case PASSWORD -> password(message);
          case COMMENT -> comment(message);
          case BROADCAST -> broadcast(message);
        };
  }

  boolean tryCancel(InboundMessage message) {
    Optional<AssessmentQuestion> question = question(message.from().id());
    question.ifPresent(
        open -> {
          switch (open) {
            case PASSWORD -> cancelPassword(message);
            case COMMENT ->
                ports.survey().handle(message.id(), new SkipComment(message.from(), message.at()));
            case BROADCAST -> cancelBroadcast(message);
          }
        });
    return question.isPresent();
  }

  /** Withdraws the question for the password from a person who went to another desk. */
  void abandon(PersonId person) {
    if (question(person).filter(AssessmentQuestion.PASSWORD::equals).isPresent()) {
      CommandId id =
          new CommandId("assessment:left:" + person.value() + ":" + clock.instant().toEpochMilli());
      Person unnamed = Person.of(person.value(), "");
      ports.signIn().handle(id, new CancelPassword(unnamed, clock.instant()));
    }
  }

  private Optional<AssessmentQuestion> question(PersonId person) {
    return waiting.apply(person).flatMap(AssessmentQuestion::of);
  }

  private boolean password(InboundMessage message) {
    Optional<String> words = words(message);
    if (words.isEmpty()) {
      ports.signIn().handle(message.id(), new AskPassword(message.from(), message.at()));
      return true;
    }
    SignInOutcome outcome =
        ports
            .signIn()
            .handle(
                message.id(),
                new ShowPassword(message.from(), words.get(), message.source(), message.at()));
    return switch (outcome) {
      case SignInOutcome.NotAsked notAsked -> false;
      case SignInOutcome.SignedIn signedIn -> {
        replies.reply(
            message.updateId(), "menu", new OfferCommands(message.from().id()), message.at());
        yield true;
      }
      case SignInOutcome.Asked asked -> true;
      case SignInOutcome.WrongPassword wrong -> true;
      case SignInOutcome.LockedOut lockedOut -> true;
      case SignInOutcome.Done done -> true;
      case SignInOutcome.NotAnAdmin notAnAdmin -> true;
      case SignInOutcome.NoSuchMember unknown -> true;
      case SignInOutcome.Repeated repeated -> true;
    };
  }

  /** A voice message while a training is open belongs to the training. */
  private boolean comment(InboundMessage message) {
    Optional<String> words = words(message);
    if (words.isPresent()) {
      return comment(message, words.get());
    }
    return !talk.isTraining(message.from().id()) && note(message, AssessmentNote.COMMENT_IN_WORDS);
  }

  private boolean comment(InboundMessage message, String words) {
    SurveyOutcome outcome =
        ports.survey().handle(message.id(), new GiveComment(words, message.from(), message.at()));
    return switch (outcome) {
      case SurveyOutcome.NotAsked notAsked -> false;
      case SurveyOutcome.TooLong tooLong ->
          tell(message, new TellCommentTooLong(message.from().id(), tooLong.limit()));
      case SurveyOutcome.Given given -> true;
      case SurveyOutcome.Asked asked -> true;
      case SurveyOutcome.NotInvited notInvited -> true;
      case SurveyOutcome.NotAMember stranger -> true;
      case SurveyOutcome.Repeated repeated -> true;
    };
  }

  private boolean broadcast(InboundMessage message) {
    if (words(message).isEmpty()) {
      return note(message, AssessmentNote.BROADCAST_IN_WORDS);
    }
    BroadcastOutcome outcome =
        ports
            .broadcasts()
            .handle(
                message.id(),
                new GiveText(message.said().content().words(), message.from(), message.at()));
    return switch (outcome) {
      case BroadcastOutcome.NotAsked notAsked -> false;
      case BroadcastOutcome.NobodyToWrite nobody ->
          note(message, AssessmentNote.BROADCAST_TO_NOBODY);
      case BroadcastOutcome.NotNow notNow -> note(message, AssessmentNote.BROADCAST_NOT_NOW);
      case BroadcastOutcome.Unknown unknown -> note(message, AssessmentNote.BROADCAST_UNKNOWN);
      case BroadcastOutcome.NotAnAdmin notAnAdmin -> false;
      case BroadcastOutcome.TextAsked asked -> true;
      case BroadcastOutcome.Accepted accepted -> true;
      case BroadcastOutcome.Repeated repeated -> true;
    };
  }

  private void cancelPassword(InboundMessage message) {
    ports.signIn().handle(message.id(), new CancelPassword(message.from(), message.at()));
    note(message, AssessmentNote.CANCELLED);
  }

  private void cancelBroadcast(InboundMessage message) {
    ports.broadcasts().handle(message.id(), new CancelText(message.from(), message.at()));
    note(message, AssessmentNote.CANCELLED);
  }

  private boolean note(InboundMessage message, AssessmentNote note) {
    return tell(message, new TellNote(message.from().id(), note));
  }

  private boolean tell(InboundMessage message, AssessmentView view) {
    replies.reply(message.updateId(), view, message.at());
    return true;
  }

  /** A key of a talk's keyboard may outlive the talk on a device; its text answers nothing. */
  private Optional<String> words(InboundMessage message) {
    return talk.hasKeyText(message)
        ? Optional.empty()
        : message.text().filter(text -> !VisibleText.isBlank(text));
  }
}
