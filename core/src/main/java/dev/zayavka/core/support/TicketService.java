package dev.zayavka.core.support;

import dev.zayavka.ports.conversation.Topic;
import dev.zayavka.ports.shared.CommandId;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.ports.shared.driven.Transactions;
import dev.zayavka.ports.support.Leg;
import dev.zayavka.ports.support.StaffNote;
import dev.zayavka.ports.support.SupportEffect.RefreshClosing;
import dev.zayavka.ports.support.SupportEffect.SettleTopic;
import dev.zayavka.ports.support.SupportPolicy;
import dev.zayavka.ports.support.Technician;
import dev.zayavka.ports.support.TechnicianId;
import dev.zayavka.ports.support.TicketActor;
import dev.zayavka.ports.support.TicketCommand;
import dev.zayavka.ports.support.TicketCommand.AssignTechnician;
import dev.zayavka.ports.support.TicketCommand.CloseTicket;
import dev.zayavka.ports.support.TicketCommand.QuestionClosing;
import dev.zayavka.ports.support.TicketCommand.RecordClientBlocked;
import dev.zayavka.ports.support.TicketCommand.RecordClientReturned;
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
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** What staff do with tickets. */
public final class TicketService implements HandleTickets {

  private final Transactions<SupportWork> transactions;
  private final TicketHandling handling;

  public TicketService(Transactions<SupportWork> transactions, SupportPolicy desk) {
    this.transactions = transactions;
    this.handling = new TicketHandling(desk);
  }

  @Override
  public TicketOutcome assign(
      CommandId id, TicketId ticket, TechnicianId technician, TicketActor by, Instant at) {
    return once(
        id,
        at,
        work ->
            work.technicians().find(technician).filter(Technician::active).isPresent()
                ? handling.carryOut(work, new AssignTechnician(ticket, technician, by, at))
                : refused(work, ticket, TicketReason.NO_SUCH_TECHNICIAN));
  }

  @Override
  public TicketOutcome close(CommandId id, TicketId ticket, TicketActor by, Instant at) {
    return once(id, at, work -> handling.carryOut(work, new CloseTicket(ticket, by, at)));
  }

  @Override
  public TicketOutcome reopen(CommandId id, TicketId ticket, TicketActor by, Instant at) {
    return once(id, at, work -> reopen(work, ticket, by, at));
  }

  @Override
  public TicketOutcome closeIn(CommandId id, Topic topic, TicketActor by, Instant at) {
    return in(
        id,
        topic,
        at,
        (work, place) ->
            isPresent(work, place)
                ? closeOpen(work, place.ticket(), by, at)
                : refused(work, place.ticket(), TicketReason.NOT_YOURS));
  }

  @Override
  public TicketOutcome reopenIn(CommandId id, Topic topic, TicketActor by, Instant at) {
    return in(
        id,
        topic,
        at,
        (work, place) ->
            place.leg().equals(Leg.MAIN)
                ? reopen(work, place.ticket(), by, at)
                : refused(work, place.ticket(), TicketReason.ONLY_IN_MAIN));
  }

  @Override
  public TicketOutcome closedByHand(CommandId id, Topic topic, TicketActor by, Instant at) {
    return in(
        id,
        topic,
        at,
        (work, place) ->
            isPresent(work, place)
                ? handling.carryOut(work, new QuestionClosing(place.ticket(), place.leg(), by, at))
                : refused(work, place.ticket(), TicketReason.NOT_YOURS));
  }

  @Override
  public TicketOutcome confirmClosing(
      CommandId id, TicketId ticket, TicketActor by, MessageRef question, Instant at) {
    return answered(id, ticket, question, at, work -> closeOpen(work, ticket, by, at));
  }

  @Override
  public TicketOutcome keepOpen(
      CommandId id, TicketId ticket, TicketActor by, MessageRef question, Instant at) {
    return answered(id, ticket, question, at, work -> keepOpen(work, ticket, at));
  }

  @Override
  public void clientReturned(CommandId id, PersonId client, Instant at) {
    ofClient(id, client, at, ticket -> new RecordClientReturned(ticket, at));
  }

  @Override
  public void clientBlocked(CommandId id, PersonId client, Instant at) {
    ofClient(id, client, at, ticket -> new RecordClientBlocked(ticket, at));
  }

  /** The question shows what became of it, also when it had been answered before. */
  private TicketOutcome answered(
      CommandId id,
      TicketId ticket,
      MessageRef question,
      Instant at,
      Function<SupportWork, TicketOutcome> answer) {
    return once(
        id,
        at,
        work -> {
          TicketOutcome outcome = answer.apply(work);
          work.outbox().enqueue(new RefreshClosing(ticket, question), at);
          return outcome;
        });
  }

  private static TicketOutcome keepOpen(SupportWork work, TicketId ticket, Instant at) {
    return switch (work.tickets().lock(ticket)) {
      case Closed closed -> new TicketOutcome.Refused(TicketReason.CLOSED, closed);
      case Open existing -> {
        PostDispatch carriage = new PostDispatch(work, existing, at);
        for (Leg leg : TicketLegs.ofStaff(existing)) {
          work.outbox().enqueue(new SettleTopic(ticket, leg, carriage.chat(leg)), at);
        }
        yield new TicketOutcome.Accepted(existing);
      }
      case TicketState.Absent absent ->
          new TicketOutcome.Refused(TicketReason.UNKNOWN_TICKET, absent);
    };
  }

  /** Who closes what is closed is told, and does not wait for what will not come. */
  private TicketOutcome closeOpen(SupportWork work, TicketId ticket, TicketActor by, Instant at) {
    return work.tickets().lock(ticket) instanceof Closed closed
        ? new TicketOutcome.Refused(TicketReason.CLOSED, closed)
        : handling.carryOut(work, new CloseTicket(ticket, by, at));
  }

  private void ofClient(
      CommandId id, PersonId client, Instant at, Function<TicketId, TicketCommand> command) {
    transactions.run(
        work -> {
          work.tickets().lockClient(client);
          Optional<TicketId> last = last(work, client);
          if (last.isPresent() && work.commands().firstTime(id, at)) {
            handling.carryOut(work, command.apply(last.get()));
          }
        });
  }

  /** A ticket that was closed while its client could not be written to may have words for them. */
  private static Optional<TicketId> last(SupportWork work, PersonId client) {
    return work.tickets().open(client).or(() -> work.tickets().newest(client));
  }

  /** The client is locked before the ticket, as where tickets are opened. */
  private TicketOutcome reopen(SupportWork work, TicketId ticket, TicketActor by, Instant at) {
    return switch (work.tickets().find(ticket)) {
      case TicketState.Absent absent ->
          new TicketOutcome.Refused(TicketReason.UNKNOWN_TICKET, absent);
      case Existing existing -> {
        PersonId client = existing.file().client().id();
        work.tickets().lockClient(client);
        boolean another =
            work.tickets().open(client).filter(open -> !open.equals(ticket)).isPresent();
        yield another
            ? refused(work, ticket, TicketReason.CLIENT_HAS_ANOTHER)
            : handling.carryOut(work, new ReopenTicket(ticket, by, at));
      }
    };
  }

  /** A command given in a topic is answered there when it is not carried out. */
  private TicketOutcome in(
      CommandId id, Topic topic, Instant at, BiFunction<SupportWork, At, TicketOutcome> action) {
    return transactions.inTransaction(
        work -> {
          Optional<At> place = work.tickets().at(topic);
          if (place.isEmpty()) {
            return new TicketOutcome.NoTicketHere();
          }
          if (!work.commands().firstTime(id, at)) {
            return new TicketOutcome.Repeated();
          }
          TicketOutcome outcome = action.apply(work, place.get());
          if (outcome instanceof TicketOutcome.Refused(TicketReason reason, Existing ticket)) {
            PostDispatch carriage = new PostDispatch(work, ticket, at);
            Leg leg = place.get().leg();
            carriage.tell(leg, new StaffNote.NotDone(reason));
            work.outbox()
                .enqueue(new SettleTopic(place.get().ticket(), leg, carriage.chat(leg)), at);
          }
          return outcome;
        });
  }

  private TicketOutcome once(
      CommandId id, Instant at, Function<SupportWork, TicketOutcome> action) {
    return transactions.once(id, at, new TicketOutcome.Repeated(), action);
  }

  private static boolean isPresent(SupportWork work, At place) {
    return work.tickets().lock(place.ticket()) instanceof Existing ticket
        && TicketLegs.isPresent(ticket, place.leg());
  }

  private static TicketOutcome refused(SupportWork work, TicketId ticket, TicketReason reason) {
    return new TicketOutcome.Refused(reason, work.tickets().lock(ticket));
  }
}
