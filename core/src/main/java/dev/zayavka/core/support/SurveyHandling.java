package dev.zayavka.core.support;

import dev.zayavka.core.shared.Decision;
import dev.zayavka.core.shared.Decision.Accepted;
import dev.zayavka.core.shared.Decision.Rejected;
import dev.zayavka.core.support.SurveyEvent.CommentAsked;
import dev.zayavka.core.support.SurveyEvent.FeedbackGiven;
import dev.zayavka.core.support.SurveyEvent.MarkGiven;
import dev.zayavka.core.support.SurveyEvent.SurveyEnded;
import dev.zayavka.core.support.SurveyEvent.SurveySent;
import dev.zayavka.ports.conversation.Utterance;
import dev.zayavka.ports.shared.Dialogue;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.ports.support.ClientNote;
import dev.zayavka.ports.support.Feedback;
import dev.zayavka.ports.support.Leg;
import dev.zayavka.ports.support.StaffNote;
import dev.zayavka.ports.support.SupportEffect.AskSurvey;
import dev.zayavka.ports.support.SupportEffect.RefreshSurvey;
import dev.zayavka.ports.support.SupportEffect.SettleTopic;
import dev.zayavka.ports.support.SupportEffect.TellClient;
import dev.zayavka.ports.support.SupportEffect.TellStaff;
import dev.zayavka.ports.support.SurveyOutcome;
import dev.zayavka.ports.support.SurveyOutcome.Reason;
import dev.zayavka.ports.support.SurveyState;
import dev.zayavka.ports.support.SurveyState.Asked;
import dev.zayavka.ports.support.SurveyState.AwaitingComment;
import dev.zayavka.ports.support.TicketAction;
import dev.zayavka.ports.support.TicketActor;
import dev.zayavka.ports.support.TicketActor.Role;
import dev.zayavka.ports.support.TicketDossier;
import dev.zayavka.ports.support.TicketHistoryEntry;
import dev.zayavka.ports.support.TicketId;
import dev.zayavka.ports.support.TicketState.Existing;
import dev.zayavka.ports.support.driven.SupportWork;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Execution of survey commands inside a transaction; the caller locks the ticket first. */
final class SurveyHandling {

  /** Name of the dialogue, by which the message router finds this desk. */
  static final String COMMENT = "support.comment";

  /** Time in which a survey can be answered. */
  static final Duration OPEN_FOR = SurveyDecider.OPEN_FOR;

  /** Time in which messages sent in one go arrive. */
  private static final Duration IN_ONE_GO = Duration.ofSeconds(3);

  private static final String TICKET = "ticket";

  /** Message with the question for a comment. */
  private static final String MESSAGE = "message";

  private final SupportWork work;
  private final Existing ticket;

  SurveyHandling(SupportWork work, Existing ticket) {
    this.work = work;
    this.ticket = ticket;
  }

  /**
   * Carries out a button press and refreshes the message with the button. An answer that is too
   * late also ends the survey, before the timer does.
   */
  SurveyOutcome pressed(SurveyCommand command, MessageRef on) {
    SurveyOutcome outcome = carryOut(command);
    if (outcome instanceof SurveyOutcome.Refused(Reason reason, SurveyState late)
        && reason == Reason.TOO_LATE) {
      carryOut(new SurveyCommand.EndSurvey(command.at()));
    }
    work.outbox().enqueue(new RefreshSurvey(id(), on), command.at());
    if (outcome instanceof SurveyOutcome.Taken(AwaitingComment awaiting)) {
      work.dialogues().open(client(), commentOn(on));
    }
    return outcome;
  }

  SurveyOutcome carryOut(SurveyCommand command) {
    SurveyState state = work.surveys().lock(id());
    Decision<SurveyEvent, Reason> decision = SurveyDecider.decide(state, command);
    return switch (decision) {
      case Accepted<SurveyEvent, Reason> accepted -> {
        for (SurveyEvent event : accepted.events()) {
          state = SurveyDecider.evolve(state, event);
          follow(event, state);
        }
        if (!accepted.events().isEmpty()) {
          work.surveys().save(id(), state);
        }
        yield new SurveyOutcome.Taken(state);
      }
      case Rejected<SurveyEvent, Reason> rejected ->
          new SurveyOutcome.Refused(rejected.reason(), state);
    };
  }

  /** Ticket with an open question for a comment to this client; empty if there is none. */
  static Optional<TicketId> awaitsComment(SupportWork work, PersonId client) {
    return work.dialogues().waiting(client).flatMap(SurveyHandling::ticketOf);
  }

  /**
   * Adds a text to the comment that was given just before: what is forwarded or sent in one go
   * arrives as several messages.
   *
   * @return false if no comment was given just before
   */
  boolean continueComment(Utterance message, Instant at) {
    Optional<Feedback> given =
        work.surveys()
            .feedback(id())
            .filter(feedback -> feedback.comment().isPresent())
            .filter(feedback -> !at.isAfter(feedback.at().plus(IN_ONE_GO)));
    given.ifPresent(
        feedback -> {
          work.surveys().comment(feedback.continued(message.content().words().text().strip()));
          tell(at);
          work.outbox()
              .enqueue(
                  new TellClient(id(), client().privateChat(), new ClientNote.CommentContinued()),
                  at);
        });
    return given.isPresent();
  }

  private void follow(SurveyEvent event, SurveyState after) {
    switch (event) {
      case SurveySent sent ->
          work.outbox().enqueue(new AskSurvey(id(), client().privateChat()), sent.at());
      case MarkGiven given -> {}
      case CommentAsked asked -> {}
      case FeedbackGiven given -> {
        closeDialogue(given.at());
        keep(given, (Asked) after);
      }
      case SurveyEnded ended -> {}
    }
  }

  /**
   * Closes the dialogue and refreshes the question: it shows that the comment was taken and has no
   * button any more.
   */
  private void closeDialogue(Instant at) {
    work.dialogues()
        .waiting(client())
        .filter(dialogue -> ticketOf(dialogue).equals(Optional.of(id())))
        .ifPresent(
            ours -> {
              work.dialogues().close(client());
              questionOf(ours)
                  .ifPresent(on -> work.outbox().enqueue(new RefreshSurvey(id(), on), at));
            });
  }

  private Dialogue commentOn(MessageRef question) {
    return new Dialogue(
        COMMENT,
        Map.of(TICKET, Long.toString(id().value()), MESSAGE, Long.toString(question.messageId())));
  }

  private Optional<MessageRef> questionOf(Dialogue dialogue) {
    return Optional.ofNullable(dialogue.data().get(MESSAGE))
        .map(message -> new MessageRef(client().privateChat(), Long.parseLong(message)));
  }

  private static Optional<TicketId> ticketOf(Dialogue dialogue) {
    return Optional.of(dialogue)
        .filter(waiting -> waiting.name().equals(COMMENT))
        .map(waiting -> waiting.data().getOrDefault(TICKET, ""))
        .filter(number -> !number.isEmpty())
        .map(number -> new TicketId(Long.parseLong(number)));
  }

  private void keep(FeedbackGiven given, Asked survey) {
    if (!work.surveys().give(new Feedback(id(), survey.marks(), given.comment(), given.at()))) {
      return;
    }
    work.history()
        .append(
            new TicketHistoryEntry(
                id(),
                TicketActor.of(Role.CLIENT, file().client().person()),
                TicketAction.FEEDBACK,
                Map.of("marks", survey.marks().toString()),
                given.at()));
    tell(given.at());
  }

  /** Notifies staff; the topic of the closed ticket is opened for the note and closed again. */
  private void tell(Instant at) {
    work.outbox()
        .enqueue(new TellStaff(id(), Leg.MAIN, file().group(), new StaffNote.SurveyGiven()), at);
    work.outbox().enqueue(new SettleTopic(id(), Leg.MAIN, file().group()), at);
  }

  private PersonId client() {
    return file().client().id();
  }

  private TicketId id() {
    return file().id();
  }

  private TicketDossier file() {
    return ticket.file();
  }
}
