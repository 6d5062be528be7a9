package dev.zayavka.ports.support;

import dev.zayavka.ports.support.TicketState.Existing;
import java.util.List;
import java.util.Optional;

/**
 * A ticket with everything that is shown of it.
 *
 * @param technician who works on it, or did last
 * @param technicians everybody who can be given a ticket
 * @param history oldest first
 */
public record TicketView(
    Existing ticket,
    ClientProfile client,
    Optional<Technician> technician,
    List<Technician> technicians,
    List<TicketHistoryEntry> history,
    Optional<Feedback> feedback) {

  public TicketView {
    technicians = List.copyOf(technicians);
    history = List.copyOf(history);
  }
}
