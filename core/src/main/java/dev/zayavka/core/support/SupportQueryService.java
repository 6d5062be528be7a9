package dev.zayavka.core.support;

import dev.zayavka.ports.shared.ChatId;
import dev.zayavka.ports.shared.Page;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.ports.shared.driven.Transactions;
import dev.zayavka.ports.support.SupportPolicy;
import dev.zayavka.ports.support.SupportStats;
import dev.zayavka.ports.support.SurveyState;
import dev.zayavka.ports.support.Technician;
import dev.zayavka.ports.support.TicketFilter;
import dev.zayavka.ports.support.TicketId;
import dev.zayavka.ports.support.TicketSummary;
import dev.zayavka.ports.support.TicketView;
import dev.zayavka.ports.support.driven.SupportWork;
import dev.zayavka.ports.support.driving.AskSupport;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Query service of the support desk: tickets, lists, search and statistics. */
public final class SupportQueryService implements AskSupport {

  private static final int PAGE_SIZE = 10;
  private static final int FOUND = 20;

  private final Transactions<SupportWork> transactions;
  private final SupportPolicy policy;

  public SupportQueryService(Transactions<SupportWork> transactions, SupportPolicy policy) {
    this.transactions = transactions;
    this.policy = policy;
  }

  @Override
  public Optional<TicketView> ticket(TicketId ticket) {
    return transactions.read(work -> work.supportReports().view(ticket));
  }

  @Override
  public SurveyState survey(TicketId ticket) {
    return transactions.read(work -> work.surveys().find(ticket));
  }

  @Override
  public Page<TicketSummary> tickets(TicketFilter filter, int page) {
    return transactions.inTransaction(work -> work.supportReports().page(filter, page, PAGE_SIZE));
  }

  @Override
  public List<TicketSummary> find(String words) {
    return transactions.inTransaction(
        work -> {
          List<TicketSummary> found = work.supportReports().find(words, FOUND);
          return found.isEmpty()
              ? new MistypedClient(words).tickets(work.supportReports(), FOUND)
              : found;
        });
  }

  @Override
  public SupportStats stats(Instant now) {
    return transactions.inTransaction(
        work -> work.supportReports().stats(now, policy.hours().zone()));
  }

  @Override
  public Optional<PersonId> client(String username) {
    return transactions.inTransaction(
        work -> work.clients().named(username).map(known -> known.client().id()));
  }

  @Override
  public Set<ChatId> groups() {
    return transactions.inTransaction(
        work -> {
          Set<ChatId> groups = new LinkedHashSet<>();
          groups.add(work.chatMoves().current(policy.mainGroup()));
          work.technicians().all().stream()
              .filter(Technician::active)
              .map(Technician::group)
              .forEach(groups::add);
          return groups;
        });
  }
}
