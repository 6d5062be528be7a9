package dev.zayavka.core.support;

import dev.zayavka.ports.shared.CommandId;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.ports.shared.driven.Transactions;
import dev.zayavka.ports.support.Leg;
import dev.zayavka.ports.support.StaffCommand;
import dev.zayavka.ports.support.StaffCommand.AnswerClosing;
import dev.zayavka.ports.support.StaffCommand.CloseHere;
import dev.zayavka.ports.support.StaffCommand.ConfirmClosing;
import dev.zayavka.ports.support.StaffCommand.InTopic;
import dev.zayavka.ports.support.StaffCommand.KeepOpen;
import dev.zayavka.ports.support.StaffCommand.ReopenHere;
import dev.zayavka.ports.support.StaffCommand.ReportTopicClosed;
import dev.zayavka.ports.support.StaffNote;
import dev.zayavka.ports.support.SupportEffect.RefreshClosing;
import dev.zayavka.ports.support.SupportEffect.SettleTopic;
import dev.zayavka.ports.support.SupportPolicy;
import dev.zayavka.ports.support.Technician;
import dev.zayavka.ports.support.TicketCommand.AssignTechnician;
import dev.zayavka.ports.support.TicketCommand.CloseTicket;
import dev.zayavka.ports.support.TicketCommand.QuestionClosing;
import dev.zayavka.ports.support.TicketCommand.ReopenTicket;
import dev.zayavka.ports.support.TicketId;
import dev.zayavka.ports.support.TicketOutcome;
import dev.zayavka.ports.support.TicketReason;
import dev.zayavka.ports.support.TicketState;
import dev.zayavka.ports.support.TicketState.Closed;
import dev.zayavka.ports.support.TicketState.Existing;
import dev.zayavka.ports.support.TicketState.Open;
import dev.zayavka.ports.support.driven.SupportWork;
import dev.zayavka.ports.support.driven.Tickets.At;
import dev.zayavka.ports.support.driving.HandleTickets;
import java.util.Optional;

/** Command handler of the support desk: the buttons and commands of staff. */
public final class TicketService implements HandleTickets {

  private final Transactions<SupportWork> transactions;
  private final TicketHandling handling;

  public TicketService(Transactions<SupportWork> transactions, SupportPolicy policy) {
    this.transactions = transactions;
    this.handling = new TicketHandling(policy);
  }

  @Override
  public TicketOutcome handle(CommandId id, StaffCommand command) {
    return switch (command) {
      case AssignTechnician assign ->
          transactions.once(id, assign.at(), repeated(), work -> assign(work, assign));
      case CloseTicket close ->
          transactions.once(id, close.at(), repeated(), work -> handling.carryOut(work, close));
      case ReopenTicket reopen ->
          transactions.once(id, reopen.at(), repeated(), work -> reopen(work, reopen));
      case AnswerClosing answer ->
          transactions.once(id, answer.at(), repeated(), work -> answer(work, answer));
      case InTopic inTopic -> transactions.inTransaction(work -> inTopic(work, id, inTopic));
    };
  }

  private TicketOutcome assign(SupportWork work, AssignTechnician assign) {
    return work.technicians().find(assign.technician()).filter(Technician::active).isPresent()
        ? handling.carryOut(work, assign)
        : refused(work, assign.ticket(), TicketReason.NO_SUCH_TECHNICIAN);
  }

  /** Locks the client before the ticket, as opening a ticket does, to avoid deadlock. */
  private TicketOutcome reopen(SupportWork work, ReopenTicket reopen) {
    return switch (work.tickets().find(reopen.ticket())) {
      case TicketState.Absent absent ->
          new TicketOutcome.Refused(TicketReason.UNKNOWN_TICKET, absent);
      case Existing existing -> {
        PersonId client = existing.file().client().id();
        work.tickets().lockClient(client);
        boolean another =
            work.tickets().open(client).filter(open -> !open.equals(reopen.ticket())).isPresent();
        yield another
            ? refused(work, reopen.ticket(), TicketReason.CLIENT_HAS_ANOTHER)
            : handling.carryOut(work, reopen);
      }
    };
  }

  /** Refreshes the question in any case: it is answered now, or was answered before. */
  private TicketOutcome answer(SupportWork work, AnswerClosing answer) {
    TicketOutcome outcome =
        switch (answer) {
          case ConfirmClosing confirm ->
              closeOpen(work, new CloseTicket(confirm.ticket(), confirm.by(), confirm.at()));
          case KeepOpen keep -> keepOpen(work, keep);
        };
    work.outbox().enqueue(new RefreshClosing(answer.ticket(), answer.question()), answer.at());
    return outcome;
  }

  private static TicketOutcome keepOpen(SupportWork work, KeepOpen keep) {
    return switch (work.tickets().lock(keep.ticket())) {
      case Closed closed -> new TicketOutcome.Refused(TicketReason.CLOSED, closed);
      case Open open -> {
        PostDispatch dispatch = new PostDispatch(work, open, keep.at());
        for (Leg leg : TicketLegs.ofStaff(open)) {
          work.outbox().enqueue(new SettleTopic(keep.ticket(), leg, dispatch.chat(leg)), keep.at());
        }
        yield new TicketOutcome.Accepted(open);
      }
      case TicketState.Absent absent ->
          new TicketOutcome.Refused(TicketReason.UNKNOWN_TICKET, absent);
    };
  }

  /** Closing a closed ticket is refused, so that the person does not wait for an effect. */
  private TicketOutcome closeOpen(SupportWork work, CloseTicket close) {
    return work.tickets().lock(close.ticket()) instanceof Closed closed
        ? new TicketOutcome.Refused(TicketReason.CLOSED, closed)
        : handling.carryOut(work, close);
  }

  /** A topic that belongs to no ticket does not use up the id of the command. */
  private TicketOutcome inTopic(SupportWork work, CommandId id, InTopic command) {
    Optional<At> place = work.tickets().at(command.topic());
    if (place.isEmpty()) {
      return new TicketOutcome.NoTicketHere();
    }
    if (!work.commands().firstTime(id, command.at())) {
      return repeated();
    }
    TicketOutcome outcome = inTopic(work, place.get(), command);
    if (outcome instanceof TicketOutcome.Refused(TicketReason reason, Existing ticket)) {
      explain(work, ticket, place.get().leg(), reason, command);
    }
    return outcome;
  }

  private TicketOutcome inTopic(SupportWork work, At place, InTopic command) {
    TicketId ticket = place.ticket();
    return switch (command) {
      case CloseHere close when isPresent(work, place) ->
          closeOpen(work, new CloseTicket(ticket, close.by(), close.at()));
      case CloseHere close -> refused(work, ticket, TicketReason.NOT_YOURS);
      case ReopenHere reopen when place.leg().equals(Leg.MAIN) ->
          reopen(work, new ReopenTicket(ticket, reopen.by(), reopen.at()));
      case ReopenHere reopen -> refused(work, ticket, TicketReason.ONLY_IN_MAIN);
      case ReportTopicClosed closed when isPresent(work, place) ->
          handling.carryOut(
              work, new QuestionClosing(ticket, place.leg(), closed.by(), closed.at()));
      case ReportTopicClosed closed -> refused(work, ticket, TicketReason.NOT_YOURS);
    };
  }

  /** Tells staff in the topic why the command was refused, and closes the topic again. */
  private static void explain(
      SupportWork work, Existing ticket, Leg leg, TicketReason reason, InTopic command) {
    PostDispatch dispatch = new PostDispatch(work, ticket, command.at());
    dispatch.tell(leg, new StaffNote.NotDone(reason));
    work.outbox()
        .enqueue(new SettleTopic(ticket.file().id(), leg, dispatch.chat(leg)), command.at());
  }

  private static boolean isPresent(SupportWork work, At place) {
    return work.tickets().lock(place.ticket()) instanceof Existing ticket
        && TicketLegs.isPresent(ticket, place.leg());
  }

  private static TicketOutcome refused(SupportWork work, TicketId ticket, TicketReason reason) {
    return new TicketOutcome.Refused(reason, work.tickets().lock(ticket));
  }

  private static TicketOutcome repeated() {
    return new TicketOutcome.Repeated();
  }
}
