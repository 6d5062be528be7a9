package dev.zayavka.adapter.postgres.support;

import dev.zayavka.adapter.postgres.database.Session;
import dev.zayavka.adapter.postgres.json.Kinds;
import dev.zayavka.adapter.postgres.shared.PostgresWork;
import dev.zayavka.ports.delivery.Effect;
import dev.zayavka.ports.support.driven.Clients;
import dev.zayavka.ports.support.driven.PostCopies;
import dev.zayavka.ports.support.driven.Posts;
import dev.zayavka.ports.support.driven.SupportReports;
import dev.zayavka.ports.support.driven.SupportWork;
import dev.zayavka.ports.support.driven.Surveys;
import dev.zayavka.ports.support.driven.Technicians;
import dev.zayavka.ports.support.driven.TicketHistory;
import dev.zayavka.ports.support.driven.Tickets;

/** Repositories of one transaction of the support desk. */
final class PostgresSupportWork extends PostgresWork implements SupportWork {

  /** One each for the whole transaction, because they keep what they have locked and read. */
  private final PostgresTickets tickets;

  private final PostgresPosts posts;
  private final PostgresPostCopies copies;

  PostgresSupportWork(Session session, Kinds<Effect> kinds) {
    super(session, kinds);
    this.tickets = new PostgresTickets(session);
    PostWrites writes = new PostWrites(session);
    this.copies = new PostgresPostCopies(session, writes);
    this.posts = new PostgresPosts(session, writes);
  }

  @Override
  public Tickets tickets() {
    return tickets;
  }

  @Override
  public Posts posts() {
    return posts;
  }

  @Override
  public PostCopies copies() {
    return copies;
  }

  @Override
  public Technicians technicians() {
    return new PostgresTechnicians(sql());
  }

  @Override
  public Clients clients() {
    return new PostgresClients(session(), tickets, posts, this::found);
  }

  @Override
  public Surveys surveys() {
    return new PostgresSurveys(sql());
  }

  @Override
  public TicketHistory history() {
    return new PostgresTicketHistory(session());
  }

  @Override
  public SupportReports supportReports() {
    return new PostgresSupportReports(session());
  }
}
