package dev.zayavka.ports.support.driving;

import dev.zayavka.ports.shared.ChatId;
import dev.zayavka.ports.shared.Page;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.ports.support.SupportStats;
import dev.zayavka.ports.support.SurveyState;
import dev.zayavka.ports.support.TicketFilter;
import dev.zayavka.ports.support.TicketId;
import dev.zayavka.ports.support.TicketSummary;
import dev.zayavka.ports.support.TicketView;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Read-only queries about tickets, for cards, lists and reports. */
public interface AskSupport {

  /** Ticket with everything its card shows; empty if there is none. */
  Optional<TicketView> ticket(TicketId ticket);

  /** State of the survey on a ticket. */
  SurveyState survey(TicketId ticket);

  /** Page of tickets, newest first, ten per page. */
  Page<TicketSummary> tickets(TicketFilter filter, int page);

  /**
   * Search, ignoring case, in numbers, client ids, names, usernames, phones and posts; the newest
   * 20 tickets.
   */
  List<TicketSummary> find(String words);

  /** Statistics of the desk. */
  SupportStats stats(Instant now);

  /** Client who wrote last under this username, ignoring case; empty if there is none. */
  Optional<PersonId> client(String username);

  /** Groups of the desk: the main group and every technician's group. */
  Set<ChatId> groups();
}
