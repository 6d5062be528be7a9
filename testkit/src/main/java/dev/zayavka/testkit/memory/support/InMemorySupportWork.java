package dev.zayavka.testkit.memory.support;

import dev.zayavka.ports.support.driven.Clients;
import dev.zayavka.ports.support.driven.PostCopies;
import dev.zayavka.ports.support.driven.Posts;
import dev.zayavka.ports.support.driven.SupportReports;
import dev.zayavka.ports.support.driven.SupportWork;
import dev.zayavka.ports.support.driven.Surveys;
import dev.zayavka.ports.support.driven.Technicians;
import dev.zayavka.ports.support.driven.TicketHistory;
import dev.zayavka.ports.support.driven.Tickets;
import dev.zayavka.testkit.memory.InMemoryWork;
import dev.zayavka.testkit.memory.TransactionDraft;

/** The ports of one transaction of the support desk, all over the same draft. */
final class InMemorySupportWork extends InMemoryWork implements SupportWork {

  InMemorySupportWork(TransactionDraft draft) {
    super(draft);
  }

  @Override
  public Tickets tickets() {
    return new InMemoryTickets(desk(SupportTables.class));
  }

  @Override
  public Posts posts() {
    return new InMemoryPosts(desk(SupportTables.class));
  }

  @Override
  public Technicians technicians() {
    return new InMemoryTechnicians(desk(SupportTables.class));
  }

  @Override
  public Clients clients() {
    return new InMemoryClients(desk(SupportTables.class), commands());
  }

  @Override
  public Surveys surveys() {
    return new InMemorySurveys(desk(SupportTables.class));
  }

  @Override
  public TicketHistory history() {
    return new InMemoryTicketHistory(desk(SupportTables.class));
  }

  @Override
  public SupportReports supportReports() {
    return new InMemorySupportReports(this, desk(SupportTables.class));
  }

  @Override
  public PostCopies copies() {
    return new InMemoryPostCopies(desk(SupportTables.class));
  }
}
