package dev.zayavka.core.credit;

import dev.zayavka.core.shared.ForEachItem;
import dev.zayavka.ports.credit.CreditCommand.RemindOfRequest;
import dev.zayavka.ports.credit.CreditPolicy;
import dev.zayavka.ports.credit.OnefId;
import dev.zayavka.ports.credit.driven.CreditWork;
import dev.zayavka.ports.credit.driving.RemindOfCredit;
import dev.zayavka.ports.shared.driven.Transactions;
import java.time.Instant;
import java.util.List;

/** Timer that sends reminders that are due. */
public final class CreditReminderService implements RemindOfCredit {

  private static final int BATCH = 100;

  private final Transactions<CreditWork> transactions;
  private final CreditHandling handling;
  private final ReminderPolicy schedule;

  public CreditReminderService(Transactions<CreditWork> transactions, CreditPolicy policy) {
    this.transactions = transactions;
    this.handling = new CreditHandling(policy);
    this.schedule = new ReminderPolicy(policy);
  }

  @Override
  public int remind(Instant now) {
    if (schedule.isQuiet(now)) {
      return 0;
    }
    List<OnefId> due = transactions.read(work -> work.reminders().due(now, BATCH));
    return ForEachItem.count(due, request -> remind(request, now));
  }

  /**
   * Checks again under the lock: the request may have changed, or another instance sent the
   * reminder.
   */
  private boolean remind(OnefId request, Instant now) {
    return transactions.inTransaction(
        work -> {
          work.requests().lock(request);
          if (!work.reminders().isDue(request, now)) {
            return false;
          }
          handling.carryOut(work, new RemindOfRequest(request, now));
          return true;
        });
  }
}
