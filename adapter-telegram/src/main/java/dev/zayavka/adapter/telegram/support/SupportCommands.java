package dev.zayavka.adapter.telegram.support;

import dev.zayavka.adapter.telegram.routing.Command;
import dev.zayavka.adapter.telegram.routing.CommandFactory;
import dev.zayavka.adapter.telegram.routing.InboundMessage;
import dev.zayavka.adapter.telegram.routing.Replies;
import dev.zayavka.adapter.telegram.routing.TelegramKit;
import dev.zayavka.adapter.telegram.updates.Correlation;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.ports.support.AdminNote;
import dev.zayavka.ports.support.SupportView;
import dev.zayavka.ports.support.SupportView.ShowFound;
import dev.zayavka.ports.support.SupportView.ShowSupportStats;
import dev.zayavka.ports.support.SupportView.ShowTicket;
import dev.zayavka.ports.support.SupportView.ShowTickets;
import dev.zayavka.ports.support.SupportView.TellAdmin;
import dev.zayavka.ports.support.Technician;
import dev.zayavka.ports.support.TicketFilter;
import dev.zayavka.ports.support.TicketId;
import dev.zayavka.ports.support.TicketStatus;
import dev.zayavka.ports.support.driving.AskSupport;
import dev.zayavka.ports.support.driving.ManageClients;
import dev.zayavka.ports.support.driving.ManageTechnicians;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Commands of the support desk's admins. */
final class SupportCommands {

  private final AskSupport ask;
  private final ManageTechnicians technicians;
  private final ManageClients clients;
  private final Replies replies;
  private final CommandFactory make;
  private final TechnicianCommands technicianCommands;

  SupportCommands(SupportPorts ports, TelegramKit kit) {
    this.ask = ports.ask();
    this.technicians = ports.technicians();
    this.clients = ports.clients();
    this.replies = kit.replies();
    this.make = CommandFactory.forAdmins(kit);
    this.technicianCommands = new TechnicianCommands(technicians, make, replies);
  }

  List<Command> list() {
    return List.of(
        make.read("tickets", Optional::of, this::showTickets),
        make.read("ticket", SupportCommands::ticket, this::showTicket),
        make.read("find", SupportCommands::words, this::showFound),
        make.plain("support_stats", this::showStats),
        make.read("technicians", TechnicianRequest::parse, technicianCommands::carryOut),
        make.read("ban", ClientReference::parse, (message, which) -> ban(message, which, true)),
        make.read("unban", ClientReference::parse, (message, which) -> ban(message, which, false)));
  }

  private void showTickets(InboundMessage message, String which) {
    filter(which)
        .ifPresentOrElse(
            filter ->
                show(message, new ShowTickets(message.from().id(), filter, 1, Optional.empty())),
            () -> tell(message, AdminNote.NO_SUCH_TECHNICIAN, which));
  }

  private void showTicket(InboundMessage message, TicketId ticket) {
    boolean exists =
        Correlation.about(
            SupportFeature.TICKET, ticket.value(), () -> ask.ticket(ticket).isPresent());
    if (exists) {
      show(message, new ShowTicket(message.from().id(), ticket));
    } else {
      tell(message, AdminNote.NO_SUCH_TICKET, Long.toString(ticket.value()));
    }
  }

  private void showFound(InboundMessage message, String words) {
    show(message, new ShowFound(message.from().id(), words));
  }

  private void showStats(InboundMessage message) {
    show(message, new ShowSupportStats(message.from().id()));
  }

  private void ban(InboundMessage message, ClientReference which, boolean banned) {
    which
        .find(ask)
        .ifPresentOrElse(
            client -> ban(message, client, named(which, client), banned),
            () -> tell(message, AdminNote.NO_SUCH_CLIENT, which.words()));
  }

  private void ban(InboundMessage message, PersonId client, String about, boolean banned) {
    switch (clients.ban(message.id(), message.from(), client, banned, message.at())) {
      case DONE ->
          tell(message, banned ? AdminNote.CLIENT_BANNED : AdminNote.CLIENT_UNBANNED, about);
      case NO_CHANGE -> tell(message, AdminNote.NO_CHANGE, about);
      case NO_SUCH_CLIENT -> tell(message, AdminNote.NO_SUCH_CLIENT, about);
      case NOT_AN_ADMIN -> make.unknown(message);
    }
  }

  private void tell(InboundMessage message, AdminNote note, String about) {
    show(message, new TellAdmin(message.from().id(), note, about));
  }

  private void show(InboundMessage message, SupportView view) {
    replies.reply(message.updateId(), view, message.at());
  }

  /** Filter by status, or by technician; empty if no technician has this number or name. */
  private Optional<TicketFilter> filter(String which) {
    return switch (which.toLowerCase(Locale.ROOT)) {
      case "", "open" -> Optional.of(TicketFilter.OPEN);
      case "new" -> Optional.of(inStatus(TicketStatus.NEW));
      case "work" -> Optional.of(inStatus(TicketStatus.WORK));
      case "closed" -> Optional.of(inStatus(TicketStatus.CLOSED));
      default -> technician(which).map(SupportCommands::of);
    };
  }

  private Optional<Technician> technician(String numberOrName) {
    Optional<Long> number = CommandFactory.number(numberOrName);
    return technicians.technicians().stream()
        .filter(
            technician ->
                number.filter(id -> id == technician.id().value()).isPresent()
                    || technician.name().equalsIgnoreCase(numberOrName))
        .findFirst();
  }

  private static TicketFilter inStatus(TicketStatus status) {
    return new TicketFilter(Optional.of(status), Optional.empty());
  }

  private static TicketFilter of(Technician technician) {
    return new TicketFilter(Optional.empty(), Optional.of(technician.id()));
  }

  private static Optional<TicketId> ticket(String arguments) {
    return CommandFactory.number(arguments).map(TicketId::new);
  }

  /** Client as the admin typed them, followed by their id. */
  private static String named(ClientReference which, PersonId client) {
    String id = Long.toString(client.value());
    return which.words().equals(id) ? id : which.words() + " (" + id + ")";
  }

  private static Optional<String> words(String arguments) {
    return arguments.isEmpty() ? Optional.empty() : Optional.of(arguments);
  }
}
