package dev.zayavka.adapter.postgres.credit;

import dev.zayavka.adapter.postgres.database.Session;
import dev.zayavka.adapter.postgres.json.Kinds;
import dev.zayavka.adapter.postgres.shared.PostgresWork;
import dev.zayavka.ports.credit.driven.Analysts;
import dev.zayavka.ports.credit.driven.CreditAudit;
import dev.zayavka.ports.credit.driven.CreditCards;
import dev.zayavka.ports.credit.driven.CreditReminders;
import dev.zayavka.ports.credit.driven.CreditReports;
import dev.zayavka.ports.credit.driven.CreditRequests;
import dev.zayavka.ports.credit.driven.CreditWork;
import dev.zayavka.ports.delivery.Effect;

/** Repositories of one transaction of the credit desk. */
final class PostgresCreditWork extends PostgresWork implements CreditWork {

  private final CreditRequests requests;
  private final CreditCards cards;
  private final CreditAudit audit;
  private final CreditReminders reminders;
  private final CreditReports reports;
  private final Analysts analysts;

  PostgresCreditWork(Session session, Kinds<Effect> kinds) {
    super(session, kinds);
    CreditWrites writes = new CreditWrites(session);
    HolderStandings holders = new HolderStandings(session);
    this.requests = new PostgresCreditRequests(session, writes, holders);
    this.cards = new PostgresCreditCards(session, writes);
    this.audit = new PostgresCreditAudit(session, writes);
    this.reminders = new PostgresCreditReminders(session, writes);
    this.reports = new PostgresCreditReports(session, writes);
    this.analysts = new PostgresAnalysts(session, holders);
  }

  @Override
  public CreditRequests requests() {
    return requests;
  }

  @Override
  public CreditCards cards() {
    return cards;
  }

  @Override
  public CreditAudit audit() {
    return audit;
  }

  @Override
  public CreditReminders reminders() {
    return reminders;
  }

  @Override
  public CreditReports reports() {
    return reports;
  }

  @Override
  public Analysts analysts() {
    return analysts;
  }
}
