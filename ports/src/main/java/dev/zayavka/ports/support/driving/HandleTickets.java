package dev.zayavka.ports.support.driving;

import dev.zayavka.ports.shared.driving.HandleCommands;
import dev.zayavka.ports.support.StaffCommand;
import dev.zayavka.ports.support.TicketOutcome;

/** Command handler for tickets: the buttons and commands of staff. */
public interface HandleTickets extends HandleCommands<StaffCommand, TicketOutcome> {}
