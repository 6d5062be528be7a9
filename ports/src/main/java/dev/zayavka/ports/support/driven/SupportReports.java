package dev.zayavka.ports.support.driven;

import dev.zayavka.ports.shared.Page;
import dev.zayavka.ports.support.SupportStats;
import dev.zayavka.ports.support.TicketFilter;
import dev.zayavka.ports.support.TicketId;
import dev.zayavka.ports.support.TicketSummary;
import dev.zayavka.ports.support.TicketView;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Tickets as they are shown, and lists and numbers over all of them. */
public interface SupportReports {

  /** A ticket with all that is shown of it, as of one moment; empty if there is none. */
  Optional<TicketView> view(TicketId ticket);

  /**
   * A page of tickets, the newest first.
   *
   * @param page from 1; one past the end is empty
   */
  Page<TicketSummary> page(TicketFilter filter, int page, int size);

  /**
   * The tickets with this number or of the client with this id, then the newest whose client's
   * name, username or phone, or posts contain these words, in any case; a leading {@code #} or
   * {@code @} is not part of them. Only words without a letter are looked for in phones.
   */
  List<TicketSummary> find(String words, int limit);

  /**
   * Numbers: medians over tickets opened in the 30 days before now, averages over the feedback of
   * the 8 weeks before now.
   *
   * @param zone where a week begins with Monday's midnight
   */
  SupportStats stats(Instant now, ZoneId zone);
}
