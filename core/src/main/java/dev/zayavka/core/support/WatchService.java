package dev.zayavka.core.support;

import dev.zayavka.ports.shared.driven.Transactions;
import dev.zayavka.ports.support.SupportDesk;
import dev.zayavka.ports.support.TicketCommand.RaiseAlarm;
import dev.zayavka.ports.support.TicketId;
import dev.zayavka.ports.support.TicketState.Existing;
import dev.zayavka.ports.support.driven.SupportWork;
import dev.zayavka.ports.support.driving.WatchTickets;
import java.time.Instant;
import java.util.List;

/** What the support desk does by the clock. */
public final class WatchService implements WatchTickets {

  private static final int BATCH = 100;

  private final Transactions<SupportWork> transactions;
  private final TicketHandling handling;

  public WatchService(Transactions<SupportWork> transactions, SupportDesk desk) {
    this.transactions = transactions;
    this.handling = new TicketHandling(desk);
  }

  @Override
  public int watch(Instant now) {
    List<TicketId> unanswered =
        transactions.inTransaction(work -> work.tickets().unanswered(now, BATCH));
    unanswered.forEach(ticket -> alarm(ticket, now));
    Instant sentBefore = now.minus(SurveyHandling.OPEN_FOR);
    List<TicketId> surveys =
        transactions.inTransaction(work -> work.surveys().open(sentBefore, BATCH));
    surveys.forEach(ticket -> end(ticket, now));
    return unanswered.size() + surveys.size();
  }

  private void alarm(TicketId ticket, Instant now) {
    transactions.inTransaction(work -> handling.carryOut(work, new RaiseAlarm(ticket, now)));
  }

  /** The ticket is locked first, as everywhere, so that nobody waits in a ring. */
  private void end(TicketId ticket, Instant now) {
    transactions.inTransaction(
        work -> {
          if (work.tickets().lock(ticket) instanceof Existing existing) {
            new SurveyHandling(work, existing).carryOut(new SurveyCommand.EndSurvey(now));
          }
          return ticket;
        });
  }
}
