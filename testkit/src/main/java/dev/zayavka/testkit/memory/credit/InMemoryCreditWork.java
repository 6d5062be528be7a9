package dev.zayavka.testkit.memory.credit;

import dev.zayavka.ports.credit.driven.Analysts;
import dev.zayavka.ports.credit.driven.CreditAudit;
import dev.zayavka.ports.credit.driven.CreditCards;
import dev.zayavka.ports.credit.driven.CreditReminders;
import dev.zayavka.ports.credit.driven.CreditReports;
import dev.zayavka.ports.credit.driven.CreditRequests;
import dev.zayavka.ports.credit.driven.CreditWork;
import dev.zayavka.testkit.memory.InMemoryWork;
import dev.zayavka.testkit.memory.TransactionDraft;

/** The ports of one transaction of the credit desk, all over the same draft. */
final class InMemoryCreditWork extends InMemoryWork implements CreditWork {

  InMemoryCreditWork(TransactionDraft draft) {
    super(draft);
  }

  @Override
  public CreditRequests requests() {
    return new InMemoryCreditRequests(desk(CreditTables.class));
  }

  @Override
  public CreditCards cards() {
    return new InMemoryCreditCards(desk(CreditTables.class));
  }

  @Override
  public CreditAudit audit() {
    return new InMemoryCreditAudit(desk(CreditTables.class));
  }

  @Override
  public CreditReminders reminders() {
    return new InMemoryCreditReminders(desk(CreditTables.class));
  }

  @Override
  public CreditReports reports() {
    return new InMemoryCreditReports(desk(CreditTables.class));
  }

  @Override
  public Analysts analysts() {
    return new InMemoryAnalysts(desk(CreditTables.class), people());
  }
}
