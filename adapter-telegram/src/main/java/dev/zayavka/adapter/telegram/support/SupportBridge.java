package dev.zayavka.adapter.telegram.support;

import dev.zayavka.adapter.telegram.api.BotAccount;
import dev.zayavka.adapter.telegram.routing.CommandLine;
import dev.zayavka.adapter.telegram.routing.InboundMessage;
import dev.zayavka.adapter.telegram.updates.InboundUpdate.Blocked;
import dev.zayavka.adapter.telegram.updates.InboundUpdate.ChatEvent;
import dev.zayavka.adapter.telegram.updates.InboundUpdate.Edited;
import dev.zayavka.adapter.telegram.updates.InboundUpdate.Reaction;
import dev.zayavka.adapter.telegram.updates.InboundUpdate.TopicClosed;
import dev.zayavka.adapter.telegram.updates.InboundUpdate.TopicEdited;
import dev.zayavka.adapter.telegram.updates.InboundUpdate.TopicMessage;
import dev.zayavka.adapter.telegram.updates.InboundUpdate.Unblocked;
import dev.zayavka.ports.shared.CommandId;
import dev.zayavka.ports.support.Client;
import dev.zayavka.ports.support.StaffCommand.CloseHere;
import dev.zayavka.ports.support.StaffCommand.ReopenHere;
import dev.zayavka.ports.support.StaffCommand.ReportTopicClosed;
import dev.zayavka.ports.support.TicketActor;
import dev.zayavka.ports.support.driving.CarryMessages;
import dev.zayavka.ports.support.driving.HandleTickets;
import dev.zayavka.ports.support.driving.ManageClients;
import java.time.Instant;
import java.util.Optional;

/** Bridge from private chats and topics to tickets. */
final class SupportBridge {

  private final CarryMessages carry;
  private final HandleTickets tickets;
  private final ManageClients clients;
  private final StaffActors speakers;
  private final BotAccount bot;

  SupportBridge(
      CarryMessages carry,
      HandleTickets tickets,
      ManageClients clients,
      StaffActors speakers,
      BotAccount bot) {
    this.carry = carry;
    this.tickets = tickets;
    this.clients = clients;
    this.speakers = speakers;
    this.bot = bot;
  }

  /** Carries a client's message to their ticket, and their phone number if they shared it. */
  void fromClient(InboundMessage message) {
    carry.fromClient(
        message.id(), new Client(message.from(), message.username()), message.said(), message.at());
    message
        .ownPhone()
        .ifPresent(
            phone ->
                clients.sharedPhone(
                    new CommandId(message.id().value() + ":phone"),
                    message.from().id(),
                    phone,
                    message.at()));
  }

  void onChatEvent(ChatEvent event, Instant at) {
    CommandId id = CommandId.ofUpdate(event.updateId());
    switch (event) {
      case TopicMessage message -> fromStaff(id, message, at);
      case Edited edited -> carry.edited(id, edited.now(), at);
      case TopicEdited edited -> carry.editedInTopic(id, edited.topic(), edited.now(), at);
      case Reaction reaction -> carry.reacted(id, reaction.message(), reaction.emoji(), at);
      case TopicClosed closed ->
          tickets.handle(
              id,
              new ReportTopicClosed(
                  closed.topic(), speakers.of(closed.by(), closed.topic().chat()), at));
      case Unblocked unblocked -> clients.clientReturned(id, unblocked.by().id(), at);
      case Blocked blocked -> clients.clientBlocked(id, blocked.by(), at);
    }
  }

  private void fromStaff(CommandId id, TopicMessage message, Instant at) {
    Optional<CommandLine> typed = CommandLine.parse(message.said().content().words().text());
    if (typed.isPresent()) {
      command(id, message, typed.get(), at);
    } else {
      carry.fromStaff(id, message.topic(), speakers.author(message.from()), message.said(), at);
    }
  }

  /** Carries out a command in a topic; the desk itself explains a refusal there. */
  private void command(CommandId id, TopicMessage message, CommandLine command, Instant at) {
    TicketActor by = speakers.of(message.from(), message.topic().chat());
    switch (command.isFor(bot) ? command.name() : "") {
      case "close" -> tickets.handle(id, new CloseHere(message.topic(), by, at));
      case "reopen" -> tickets.handle(id, new ReopenHere(message.topic(), by, at));
      default -> carry.unknownCommand(id, message.topic(), message.said().source(), at);
    }
  }
}
