package dev.zayavka.assembly.metrics;

import dev.zayavka.ports.conversation.Topic;
import dev.zayavka.ports.shared.CommandId;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.ports.support.TechnicianId;
import dev.zayavka.ports.support.TicketActor;
import dev.zayavka.ports.support.TicketId;
import dev.zayavka.ports.support.TicketOutcome;
import dev.zayavka.ports.support.driving.HandleTickets;
import java.time.Instant;

/** Counts what staff do with tickets. */
public final class MeteredHandleTickets implements HandleTickets {

  private final HandleTickets desk;
  private final Metrics metrics;

  public MeteredHandleTickets(HandleTickets desk, Metrics metrics) {
    this.desk = desk;
    this.metrics = metrics;
  }

  @Override
  public TicketOutcome assign(
      CommandId id, TicketId ticket, TechnicianId technician, TicketActor by, Instant at) {
    return counted("AssignTechnician", desk.assign(id, ticket, technician, by, at));
  }

  @Override
  public TicketOutcome close(CommandId id, TicketId ticket, TicketActor by, Instant at) {
    return counted("CloseTicket", desk.close(id, ticket, by, at));
  }

  @Override
  public TicketOutcome reopen(CommandId id, TicketId ticket, TicketActor by, Instant at) {
    return counted("ReopenTicket", desk.reopen(id, ticket, by, at));
  }

  @Override
  public TicketOutcome closeIn(CommandId id, Topic topic, TicketActor by, Instant at) {
    return counted("CloseTicket", desk.closeIn(id, topic, by, at));
  }

  @Override
  public TicketOutcome reopenIn(CommandId id, Topic topic, TicketActor by, Instant at) {
    return counted("ReopenTicket", desk.reopenIn(id, topic, by, at));
  }

  @Override
  public TicketOutcome closedByHand(CommandId id, Topic topic, TicketActor by, Instant at) {
    return counted("QuestionClosing", desk.closedByHand(id, topic, by, at));
  }

  @Override
  public TicketOutcome confirmClosing(
      CommandId id, TicketId ticket, TicketActor by, MessageRef question, Instant at) {
    return counted("CloseTicket", desk.confirmClosing(id, ticket, by, question, at));
  }

  @Override
  public TicketOutcome keepOpen(
      CommandId id, TicketId ticket, TicketActor by, MessageRef question, Instant at) {
    return counted("KeepOpen", desk.keepOpen(id, ticket, by, question, at));
  }

  @Override
  public void clientReturned(CommandId id, PersonId client, Instant at) {
    desk.clientReturned(id, client, at);
  }

  @Override
  public void clientBlocked(CommandId id, PersonId client, Instant at) {
    desk.clientBlocked(id, client, at);
  }

  private TicketOutcome counted(String command, TicketOutcome outcome) {
    String how =
        outcome instanceof TicketOutcome.Refused refused
            ? refused.reason().name()
            : outcome.getClass().getSimpleName();
    metrics.command("support", command, how);
    return outcome;
  }
}
