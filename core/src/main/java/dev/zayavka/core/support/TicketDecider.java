package dev.zayavka.core.support;

import static dev.zayavka.core.shared.Decision.accept;
import static dev.zayavka.core.shared.Decision.reject;
import static dev.zayavka.core.shared.Decision.unchanged;

import dev.zayavka.core.shared.Decision;
import dev.zayavka.core.support.TicketEvent.AnswerAwaited;
import dev.zayavka.core.support.TicketEvent.AnswerOverdue;
import dev.zayavka.core.support.TicketEvent.CardPosted;
import dev.zayavka.core.support.TicketEvent.ClientAnswered;
import dev.zayavka.core.support.TicketEvent.ClientBlocked;
import dev.zayavka.core.support.TicketEvent.ClientReturned;
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
import dev.zayavka.ports.support.TicketCommand.RecordClientBlocked;
import dev.zayavka.ports.support.TicketCommand.RecordClientReturned;
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
 * The support desk's machine: what may be done to a ticket, and what it becomes. Which messages
 * cross is {@link CrossingRules}'s matter; what follows outside is {@link TicketConsequences}'.
 */
final class TicketDecider {

  private TicketDecider() {}

  static Decision<TicketEvent, TicketReason> decide(TicketState state, TicketCommand command) {
    return switch (command) {
      case OpenTicket open -> open(state, open);
      case AssignTechnician assign -> assign(state, assign);
      case CloseTicket close -> close(state, close);
      case ReopenTicket reopen -> reopen(state, reopen);
      case QuestionClosing question -> questionClosing(state, question);
      case RecordQuestion question -> recordQuestion(state, question);
      case RecordAnswer answer -> recordAnswer(state, answer);
      case RaiseAlarm alarm -> raiseAlarm(state, alarm);
      case RecordTopic topic -> recordTopic(state, topic);
      case RecordCard card -> recordCard(state, card);
      case RecordTopicLoss loss -> recordTopicLoss(state, loss);
      case RecordClientBlocked blocked -> recordClientBlocked(state, blocked);
      case RecordClientReturned returned -> recordClientReturned(state, returned);
    };
  }

  static Existing evolve(TicketState state, TicketEvent event) {
    return switch (event) {
      case TicketOpened opened -> new New(Filing.opened(opened));
      case TechnicianAssigned assigned -> new Working(Filing.next(file(state)), assigned.to());
      case TicketClosed closed ->
          new Closed(
              Filing.waiting(Filing.next(file(state)), Optional.empty()),
              existing(state).technician(),
              closed.at());
      case TicketReopened reopened -> reopened(existing(state));
      case ClosingQuestioned questioned -> existing(state);
      case AnswerAwaited awaited ->
          existing(state).with(Filing.waiting(file(state), Optional.of(awaited.waiting())));
      case ClientAnswered answered ->
          existing(state).with(Filing.answered(file(state), answered.at()));
      case AnswerOverdue overdue ->
          existing(state).with(Filing.waiting(file(state), Optional.of(late(overdue.waiting()))));
      case TopicOpened opened ->
          existing(state).with(Filing.topic(file(state), opened.leg(), opened.topic()));
      case TopicLost lost -> existing(state).with(Filing.withoutTopic(file(state), lost.leg()));
      case CardPosted posted -> existing(state).with(Filing.card(file(state), posted.card()));
      case ClientBlocked blocked -> existing(state).with(Filing.blocked(file(state), true));
      case ClientReturned returned -> existing(state).with(Filing.blocked(file(state), false));
    };
  }

  private static Decision<TicketEvent, TicketReason> open(TicketState state, OpenTicket open) {
    return switch (state) {
      case Absent absent ->
          accept(
              new TicketOpened(
                  open.ticket(), open.client(), open.group(), open.previous(), open.at()));
      case Existing known -> unchanged();
    };
  }

  private static Decision<TicketEvent, TicketReason> assign(
      TicketState state, AssignTechnician assign) {
    return switch (state) {
      case Absent absent -> reject(TicketReason.UNKNOWN_TICKET);
      case New fresh -> accept(assigned(assign, Optional.empty()));
      case Working same when same.by().equals(assign.technician()) -> unchanged();
      case Working other -> accept(assigned(assign, Optional.of(other.by())));
      case Closed closed -> reject(TicketReason.CLOSED);
    };
  }

  private static Decision<TicketEvent, TicketReason> close(TicketState state, CloseTicket close) {
    return switch (state) {
      case Absent absent -> reject(TicketReason.UNKNOWN_TICKET);
      case Open open -> accept(new TicketClosed(close.by(), close.at()));
      case Closed closed -> unchanged();
    };
  }

  private static Decision<TicketEvent, TicketReason> reopen(
      TicketState state, ReopenTicket reopen) {
    return switch (state) {
      case Absent absent -> reject(TicketReason.UNKNOWN_TICKET);
      case Open open -> reject(TicketReason.NOT_CLOSED);
      case Closed old when !old.isReopenable(reopen.at()) -> reject(TicketReason.TOO_LATE);
      case Closed closed -> accept(new TicketReopened(reopen.by(), reopen.at()));
    };
  }

  private static Decision<TicketEvent, TicketReason> questionClosing(
      TicketState state, QuestionClosing question) {
    return switch (state) {
      case Absent absent -> reject(TicketReason.UNKNOWN_TICKET);
      case Open open -> accept(new ClosingQuestioned(question.leg()));
      case Closed closed -> unchanged();
    };
  }

  /** Who waits already goes on waiting since the first question. */
  private static Decision<TicketEvent, TicketReason> recordQuestion(
      TicketState state, RecordQuestion question) {
    return switch (state) {
      case Absent absent -> reject(TicketReason.UNKNOWN_TICKET);
      case Open waiting when waiting.file().waiting().isPresent() -> unchanged();
      case Open open ->
          accept(new AnswerAwaited(new ClientWait(question.at(), question.answerBy(), false)));
      case Closed closed -> reject(TicketReason.CLOSED);
    };
  }

  private static Decision<TicketEvent, TicketReason> recordAnswer(
      TicketState state, RecordAnswer answer) {
    return switch (state) {
      case Absent absent -> reject(TicketReason.UNKNOWN_TICKET);
      case Open open when isNews(open.file()) ->
          accept(new ClientAnswered(open.file().overdue(), answer.at()));
      case Open open -> unchanged();
      case Closed closed -> reject(TicketReason.CLOSED);
    };
  }

  private static Decision<TicketEvent, TicketReason> raiseAlarm(
      TicketState state, RaiseAlarm alarm) {
    return switch (state) {
      case Absent absent -> reject(TicketReason.UNKNOWN_TICKET);
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

  /** Of two topics for one leg, after an opening in doubt, the one we heard of first counts. */
  private static Decision<TicketEvent, TicketReason> recordTopic(
      TicketState state, RecordTopic record) {
    return switch (state) {
      case Absent absent -> reject(TicketReason.UNKNOWN_TICKET);
      case Existing known when known.file().topic(record.leg()).isPresent() -> unchanged();
      case Existing open -> accept(new TopicOpened(record.leg(), record.topic(), record.at()));
    };
  }

  private static Decision<TicketEvent, TicketReason> recordCard(
      TicketState state, RecordCard record) {
    return switch (state) {
      case Absent absent -> reject(TicketReason.UNKNOWN_TICKET);
      case Existing known when known.file().card().equals(Optional.of(record.card())) ->
          unchanged();
      case Existing existing -> accept(new CardPosted(record.card()));
    };
  }

  private static Decision<TicketEvent, TicketReason> recordTopicLoss(
      TicketState state, RecordTopicLoss loss) {
    return switch (state) {
      case Absent absent -> reject(TicketReason.UNKNOWN_TICKET);
      case Existing without when without.file().topic(loss.leg()).isEmpty() -> unchanged();
      case Existing existing -> accept(new TopicLost(loss.leg(), loss.at()));
    };
  }

  private static Decision<TicketEvent, TicketReason> recordClientBlocked(
      TicketState state, RecordClientBlocked record) {
    return switch (state) {
      case Absent absent -> reject(TicketReason.UNKNOWN_TICKET);
      case Existing known when known.file().clientBlocked() -> unchanged();
      case Existing existing -> accept(new ClientBlocked(record.at()));
    };
  }

  private static Decision<TicketEvent, TicketReason> recordClientReturned(
      TicketState state, RecordClientReturned record) {
    return switch (state) {
      case Absent absent -> reject(TicketReason.UNKNOWN_TICKET);
      case Existing blocked when blocked.file().clientBlocked() ->
          accept(new ClientReturned(record.at()));
      case Existing existing -> unchanged();
    };
  }

  private static TechnicianAssigned assigned(AssignTechnician assign, Optional<TechnicianId> from) {
    return new TechnicianAssigned(assign.technician(), from, assign.by(), assign.at());
  }

  private static Open reopened(Existing closed) {
    TicketDossier file = Filing.next(closed.file());
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

  private static TicketDossier file(TicketState state) {
    return existing(state).file();
  }

  private static Existing existing(TicketState state) {
    return switch (state) {
      case Existing existing -> existing;
      case Absent absent -> throw new IllegalStateException("an absent ticket has no history");
    };
  }
}
