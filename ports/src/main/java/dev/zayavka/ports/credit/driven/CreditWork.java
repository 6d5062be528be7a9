package dev.zayavka.ports.credit.driven;

import dev.zayavka.ports.shared.driven.Work;

/** Ports available inside a transaction of the credit desk. */
public interface CreditWork extends Work {

  CreditRequests requests();

  CreditCards cards();

  CreditAudit audit();

  CreditReminders reminders();

  CreditReports reports();

  Analysts analysts();
}
