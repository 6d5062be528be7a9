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

  PostgresCreditWork(Session session, Kinds<Effect> kinds) {
    super(session, kinds);
  }

  @Override
  public CreditRequests requests() {
    return new PostgresCreditRequests(sql());
  }

  @Override
  public CreditCards cards() {
    return new PostgresCreditCards(sql());
  }

  @Override
  public CreditAudit audit() {
    return new PostgresCreditAudit(sql());
  }

  @Override
  public CreditReminders reminders() {
    return new PostgresCreditReminders(sql());
  }

  @Override
  public CreditReports reports() {
    return new PostgresCreditReports(sql());
  }

  @Override
  public Analysts analysts() {
    return new PostgresAnalysts(sql());
  }
}
