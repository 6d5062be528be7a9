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

  /** The ticket as it stands; empty when there is none. */
  Optional<TicketView> ticket(TicketId ticket);

  /** The state of the survey on a ticket. */
  SurveyState survey(TicketId ticket);

  /** A page of tickets, the newest first, ten on each. */
  Page<TicketSummary> tickets(TicketFilter filter, int page);

  /**
   * The newest tickets, at most 20, whose number, client's id, name, username or phone, or posts
   * contain these words, in any case.
   */
  List<TicketSummary> find(String words);

  /** The desk in numbers. */
  SupportStats stats(Instant now);

  /** The client who wrote last under this username, ignoring case; empty if there is none. */
  Optional<PersonId> client(String username);

  /** The main group and every technician's group. */
  Set<ChatId> groups();
}
