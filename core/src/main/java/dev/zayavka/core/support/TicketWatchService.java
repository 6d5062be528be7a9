package dev.zayavka.core.support;

import dev.zayavka.core.shared.ForEachItem;
import dev.zayavka.ports.shared.driven.Transactions;
import dev.zayavka.ports.support.SupportPolicy;
import dev.zayavka.ports.support.TicketCommand.RaiseAlarm;
import dev.zayavka.ports.support.TicketId;
import dev.zayavka.ports.support.TicketState.Existing;
import dev.zayavka.ports.support.driven.SupportWork;
import dev.zayavka.ports.support.driving.WatchTickets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Timers of the support desk: overdue answers and surveys. */
public final class TicketWatchService implements WatchTickets {

  private static final int BATCH = 100;

  private final Transactions<SupportWork> transactions;
  private final TicketHandling handling;

  public TicketWatchService(Transactions<SupportWork> transactions, SupportPolicy policy) {
    this.transactions = transactions;
    this.handling = new TicketHandling(policy);
  }

  @Override
  public int watch(Instant now) {
    List<TicketId> unanswered =
        transactions.inTransaction(work -> work.tickets().unanswered(now, BATCH));
    Instant sentBefore = now.minus(SurveyHandling.OPEN_FOR);
    List<TicketId> surveys =
        transactions.inTransaction(work -> work.surveys().open(sentBefore, BATCH));
    List<Runnable> due =
        Stream.<Runnable>concat(
                unanswered.stream().map(ticket -> () -> alarm(ticket, now)),
                surveys.stream().map(ticket -> () -> end(ticket, now)))
            .toList();
    ForEachItem.each(due, Runnable::run);
    return due.size();
  }

  private void alarm(TicketId ticket, Instant now) {
    transactions.run(work -> handling.carryOut(work, new RaiseAlarm(ticket, now)));
  }

  /** Locks the ticket first, as commands do, to avoid deadlock. */
  private void end(TicketId ticket, Instant now) {
    transactions.run(
        work -> {
          if (work.tickets().lock(ticket) instanceof Existing existing) {
            new SurveyHandling(work, existing).carryOut(new SurveyCommand.EndSurvey(now));
          }
        });
  }
}
