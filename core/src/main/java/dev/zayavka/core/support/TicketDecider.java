package dev.zayavka.core.support;

import static dev.zayavka.core.shared.Decision.accept;
import static dev.zayavka.core.shared.Decision.reject;
import static dev.zayavka.core.shared.Decision.unchanged;

import dev.zayavka.core.shared.Decision;
import dev.zayavka.core.support.TicketEvent.AnswerAwaited;
import dev.zayavka.core.support.TicketEvent.AnswerOverdue;
import dev.zayavka.core.support.TicketEvent.CardPosted;
import dev.zayavka.core.support.TicketEvent.ClientAnswered;
import dev.zayavka.core.support.TicketEvent.ClientBanned;
import dev.zayavka.core.support.TicketEvent.ClientBlocked;
import dev.zayavka.core.support.TicketEvent.ClientReturned;
import dev.zayavka.core.support.TicketEvent.ClientUnbanned;
import dev.zayavka.core.support.TicketEvent.ClosingQuestioned;
import dev.zayavka.core.support.TicketEvent.TechnicianAssigned;
import dev.zayavka.core.support.TicketEvent.TicketClosed;
import dev.zayavka.core.support.TicketEvent.TicketOpened;
import dev.zayavka.core.support.TicketEvent.TicketReopened;
import dev.zayavka.core.support.TicketEvent.TopicLost;
import dev.zayavka.core.support.TicketEvent.TopicOpened;
import dev.zayavka.ports.support.ClientWait;
import dev.zayavka.ports.support.TechnicianId;
import dev.zayavka.ports.support.TicketCommand;
import dev.zayavka.ports.support.TicketCommand.AssignTechnician;
import dev.zayavka.ports.support.TicketCommand.CloseTicket;
import dev.zayavka.ports.support.TicketCommand.OpenTicket;
import dev.zayavka.ports.support.TicketCommand.QuestionClosing;
import dev.zayavka.ports.support.TicketCommand.RaiseAlarm;
import dev.zayavka.ports.support.TicketCommand.RecordAnswer;
import dev.zayavka.ports.support.TicketCommand.RecordCard;
import dev.zayavka.ports.support.TicketCommand.RecordClientBanned;
import dev.zayavka.ports.support.TicketCommand.RecordClientBlocked;
import dev.zayavka.ports.support.TicketCommand.RecordClientReturned;
import dev.zayavka.ports.support.TicketCommand.RecordClientUnbanned;
import dev.zayavka.ports.support.TicketCommand.RecordQuestion;
import dev.zayavka.ports.support.TicketCommand.RecordTopic;
import dev.zayavka.ports.support.TicketCommand.RecordTopicLoss;
import dev.zayavka.ports.support.TicketCommand.ReopenTicket;
import dev.zayavka.ports.support.TicketDossier;
import dev.zayavka.ports.support.TicketReason;
import dev.zayavka.ports.support.TicketState;
import dev.zayavka.ports.support.TicketState.Absent;
import dev.zayavka.ports.support.TicketState.Closed;
import dev.zayavka.ports.support.TicketState.Existing;
import dev.zayavka.ports.support.TicketState.New;
import dev.zayavka.ports.support.TicketState.Open;
import dev.zayavka.ports.support.TicketState.Working;
import java.util.Optional;

/**
 * State machine of a support ticket: decides which events follow a command, and which state an
 * event leads to. Pure functions; all input and output is passed in.
 *
 * <p>Theory of operation. A client's first message opens a ticket (New) with a topic in the main
 * group. Staff assign a technician (Working), who gets a mirror topic in the group of that
 * technician; another assignment moves the ticket to another technician. Staff close the ticket
 * (Closed) and may reopen it for some days; the next message of the client opens a new ticket
 * linked to the last one. A client's question starts the clock for an answer: the first question
 * counts until staff answer, and a question that is not answered in time is overdue.
 *
 * <p>Each step of staff increments the version of the ticket, which its buttons carry. A repeated
 * command is accepted without events, so that a retry is harmless.
 *
 * <p>WARNING: Telegram does not report a deleted topic; the desk notices it when a message to the
 * topic is refused, also on a closed ticket. An opening of a topic whose answer is lost is tried
 * again, so a leg can get two topics; the first one that is recorded counts.
 *
 * <p>{@link CrossingRules} decides which messages are copied to which legs; {@link
 * TicketConsequences} turns events into messages. The full table of states and commands is in
 * {@code docs/state-ticket.md}.
 */
final class TicketDecider {

  private TicketDecider() {}

  static Decision<TicketEvent, TicketReason> decide(TicketState state, TicketCommand command) {
    return switch (state) {
      case Absent absent ->
          command instanceof OpenTicket open
              ? accept(opened(open))
              : reject(TicketReason.UNKNOWN_TICKET);
      case Existing ticket -> decide(ticket, command);
    };
  }

  private static Decision<TicketEvent, TicketReason> decide(
      Existing ticket, TicketCommand command) {
    return switch (command) {
      case OpenTicket open -> unchanged();
      case AssignTechnician assign -> assign(ticket, assign);
      case CloseTicket close -> close(ticket, close);
      case ReopenTicket reopen -> reopen(ticket, reopen);
      case QuestionClosing question -> questionClosing(ticket, question);
      case RecordQuestion question -> recordQuestion(ticket, question);
      case RecordAnswer answer -> recordAnswer(ticket, answer);
      case RaiseAlarm alarm -> raiseAlarm(ticket, alarm);
      case RecordTopic topic -> recordTopic(ticket, topic);
      case RecordCard card -> recordCard(ticket, card);
      case RecordTopicLoss loss -> recordTopicLoss(ticket, loss);
      case RecordClientBlocked blocked -> recordClientBlocked(ticket, blocked);
      case RecordClientReturned returned -> recordClientReturned(ticket, returned);
      case RecordClientBanned banned -> recordClientBanned(ticket, banned);
      case RecordClientUnbanned unbanned -> recordClientUnbanned(ticket, unbanned);
    };
  }

  static Existing evolve(TicketState state, TicketEvent event) {
    return switch (state) {
      case Absent absent when event instanceof TicketOpened opened ->
          new New(
              TicketDossier.opened(
                  opened.id(), opened.client(), opened.previous(), opened.group(), opened.at()));
      case Absent absent -> throw new IllegalStateException("an event of no ticket: " + event);
      case Existing ticket -> evolve(ticket, event);
    };
  }

  private static Existing evolve(Existing ticket, TicketEvent event) {
    TicketDossier file = ticket.file();
    return switch (event) {
      case TicketOpened opened ->
          throw new IllegalStateException("a ticket cannot be opened twice: " + event);
      case TechnicianAssigned assigned -> new Working(file.next(), assigned.to());
      case TicketClosed closed ->
          new Closed(file.next().withWaiting(Optional.empty()), ticket.technician(), closed.at());
      case TicketReopened reopened -> reopened(ticket);
      case ClosingQuestioned questioned -> ticket;
      case AnswerAwaited awaited -> ticket.with(file.withWaiting(Optional.of(awaited.waiting())));
      case ClientAnswered answered -> ticket.with(file.withAnswer(answered.at()));
      case AnswerOverdue overdue ->
          ticket.with(file.withWaiting(Optional.of(late(overdue.waiting()))));
      case TopicOpened opened -> ticket.with(file.withTopic(opened.leg(), opened.topic()));
      case TopicLost lost -> ticket.with(file.withoutTopic(lost.leg()));
      case CardPosted posted -> ticket.with(file.withCard(posted.card()));
      case ClientBlocked blocked -> ticket.with(file.withClientBlocked(true));
      case ClientReturned returned -> ticket.with(file.withClientBlocked(false));
      case ClientBanned banned -> ticket.with(file.withClientBanned(true));
      case ClientUnbanned unbanned -> ticket.with(file.withClientBanned(false));
    };
  }

  private static Decision<TicketEvent, TicketReason> assign(
      Existing ticket, AssignTechnician assign) {
    return switch (ticket) {
      case New fresh -> accept(assigned(assign, Optional.empty()));
      case Working same when same.by().equals(assign.technician()) -> unchanged();
      case Working other -> accept(assigned(assign, Optional.of(other.by())));
      case Closed closed -> reject(TicketReason.CLOSED);
    };
  }

  private static Decision<TicketEvent, TicketReason> close(Existing ticket, CloseTicket close) {
    return switch (ticket) {
      case Open open -> accept(new TicketClosed(close.by(), close.at()));
      case Closed closed -> unchanged();
    };
  }

  private static Decision<TicketEvent, TicketReason> reopen(Existing ticket, ReopenTicket reopen) {
    return switch (ticket) {
      case Open open -> reject(TicketReason.NOT_CLOSED);
      case Closed old when !old.isReopenable(reopen.at()) -> reject(TicketReason.TOO_LATE);
      case Closed closed -> accept(new TicketReopened(reopen.by(), reopen.at()));
    };
  }

  private static Decision<TicketEvent, TicketReason> questionClosing(
      Existing ticket, QuestionClosing question) {
    return switch (ticket) {
      case Open open -> accept(new ClosingQuestioned(question.leg()));
      case Closed closed -> unchanged();
    };
  }

  /** A second question does not restart the clock: the client waits since the first one. */
  private static Decision<TicketEvent, TicketReason> recordQuestion(
      Existing ticket, RecordQuestion question) {
    return switch (ticket) {
      case Open waiting when waiting.file().waiting().isPresent() -> unchanged();
      case Open open ->
          accept(new AnswerAwaited(new ClientWait(question.at(), question.answerBy(), false)));
      case Closed closed -> reject(TicketReason.CLOSED);
    };
  }

  private static Decision<TicketEvent, TicketReason> recordAnswer(
      Existing ticket, RecordAnswer answer) {
    return switch (ticket) {
      case Open open when isNews(open.file()) ->
          accept(new ClientAnswered(open.file().overdue(), answer.at()));
      case Open open -> unchanged();
      case Closed closed -> reject(TicketReason.CLOSED);
    };
  }

  private static Decision<TicketEvent, TicketReason> raiseAlarm(Existing ticket, RaiseAlarm alarm) {
    return switch (ticket) {
      case Open open ->
          open.file()
              .waiting()
              .filter(waiting -> !waiting.overdue() && !waiting.answerBy().isAfter(alarm.at()))
              .<Decision<TicketEvent, TicketReason>>map(
                  waiting -> accept(new AnswerOverdue(waiting, alarm.at())))
              .orElseGet(Decision::unchanged);
      case Closed closed -> unchanged();
    };
  }

  /** The first recorded topic of a leg counts; an opening in doubt can give a second one. */
  private static Decision<TicketEvent, TicketReason> recordTopic(
      Existing ticket, RecordTopic record) {
    return switch (ticket) {
      case Existing known when known.file().topic(record.leg()).isPresent() -> unchanged();
      case Existing open -> accept(new TopicOpened(record.leg(), record.topic(), record.at()));
    };
  }

  private static Decision<TicketEvent, TicketReason> recordCard(
      Existing ticket, RecordCard record) {
    return switch (ticket) {
      case Existing known when known.file().card().equals(Optional.of(record.card())) ->
          unchanged();
      case Existing existing -> accept(new CardPosted(record.card()));
    };
  }

  private static Decision<TicketEvent, TicketReason> recordTopicLoss(
      Existing ticket, RecordTopicLoss loss) {
    return switch (ticket) {
      case Existing without when without.file().topic(loss.leg()).isEmpty() -> unchanged();
      case Existing existing -> accept(new TopicLost(loss.leg(), loss.at()));
    };
  }

  private static Decision<TicketEvent, TicketReason> recordClientBlocked(
      Existing ticket, RecordClientBlocked record) {
    return switch (ticket) {
      case Existing known when known.file().clientBlocked() -> unchanged();
      case Existing existing -> accept(new ClientBlocked(record.at()));
    };
  }

  private static Decision<TicketEvent, TicketReason> recordClientReturned(
      Existing ticket, RecordClientReturned record) {
    return switch (ticket) {
      case Existing blocked when blocked.file().clientBlocked() ->
          accept(new ClientReturned(record.at()));
      case Existing existing -> unchanged();
    };
  }

  private static Decision<TicketEvent, TicketReason> recordClientBanned(
      Existing ticket, RecordClientBanned record) {
    return switch (ticket) {
      case Existing banned when banned.file().clientBanned() -> unchanged();
      case Existing existing -> accept(new ClientBanned(record.by(), record.at()));
    };
  }

  private static Decision<TicketEvent, TicketReason> recordClientUnbanned(
      Existing ticket, RecordClientUnbanned record) {
    return switch (ticket) {
      case Existing banned when banned.file().clientBanned() ->
          accept(new ClientUnbanned(record.by(), record.at()));
      case Existing existing -> unchanged();
    };
  }

  private static TicketOpened opened(OpenTicket open) {
    return new TicketOpened(open.ticket(), open.client(), open.group(), open.previous(), open.at());
  }

  private static TechnicianAssigned assigned(AssignTechnician assign, Optional<TechnicianId> from) {
    return new TechnicianAssigned(assign.technician(), from, assign.by(), assign.at());
  }

  private static Open reopened(Existing closed) {
    TicketDossier file = closed.file().next();
    return closed
        .technician()
        .<Open>map(by -> new Working(file, by))
        .orElseGet(() -> new New(file));
  }

  private static boolean isNews(TicketDossier file) {
    return file.waiting().isPresent() || file.firstAnswerAt().isEmpty();
  }

  private static ClientWait late(ClientWait waiting) {
    return new ClientWait(waiting.since(), waiting.answerBy(), true);
  }
}
