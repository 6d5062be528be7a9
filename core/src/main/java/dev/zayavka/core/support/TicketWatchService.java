package dev.zayavka.core.support;

import dev.zayavka.core.shared.ForEachItem;
import dev.zayavka.ports.shared.CommandId;
import dev.zayavka.ports.shared.driven.Transactions;
import dev.zayavka.ports.support.ClientNote;
import dev.zayavka.ports.support.SupportEffect.TellClient;
import dev.zayavka.ports.support.SupportPolicy;
import dev.zayavka.ports.support.TicketCommand.RaiseAlarm;
import dev.zayavka.ports.support.TicketDossier;
import dev.zayavka.ports.support.TicketId;
import dev.zayavka.ports.support.TicketState.Existing;
import dev.zayavka.ports.support.TicketState.Open;
import dev.zayavka.ports.support.driven.SupportWork;
import dev.zayavka.ports.support.driving.WatchTickets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Timers of the support desk: overdue answers and surveys. */
public final class TicketWatchService implements WatchTickets {

  private static final int BATCH = 100;

  /** Time after which a client is told that their ticket has no topic yet. */
  static final Duration TELL_OF_DELAY = Duration.ofMinutes(10);

  /** Time in which that is made up for after the bot was down. */
  private static final Duration STILL_TELL = Duration.ofHours(1);

  /** Tickets that were told of are found again, so all of that time are looked at. */
  private static final int MOST_WITHOUT_TOPIC = 1000;

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
    List<TicketId> withoutTopic =
        transactions.inTransaction(
            work ->
                work.tickets()
                    .withoutTopic(
                        now.minus(TELL_OF_DELAY).minus(STILL_TELL),
                        now.minus(TELL_OF_DELAY),
                        MOST_WITHOUT_TOPIC));
    List<Runnable> due =
        Stream.of(
                unanswered.stream().<Runnable>map(ticket -> () -> alarm(ticket, now)),
                surveys.stream().<Runnable>map(ticket -> () -> end(ticket, now)),
                withoutTopic.stream().<Runnable>map(ticket -> () -> tellOfDelay(ticket, now)))
            .flatMap(Function.identity())
            .toList();
    ForEachItem.each(due, Runnable::run);
    return due.size();
  }

  private void alarm(TicketId ticket, Instant now) {
    transactions.run(work -> handling.carryOut(work, new RaiseAlarm(ticket, now)));
  }

  /** Tells a client that it takes longer, once per question. */
  private void tellOfDelay(TicketId ticket, Instant now) {
    transactions.run(
        work -> {
          if (work.tickets().lock(ticket) instanceof Open open
              && open.file().topic().isEmpty()
              && work.commands().firstTime(delay(open.file()), now)) {
            work.outbox()
                .enqueue(
                    new TellClient(
                        ticket,
                        open.file().client().id().privateChat(),
                        new ClientNote.TakesLonger()),
                    now);
          }
        });
  }

  private static CommandId delay(TicketDossier file) {
    String since =
        file.waiting().map(wait -> Long.toString(wait.since().toEpochMilli())).orElse("");
    return new CommandId("support:takes-longer:" + file.id().value() + ":" + since);
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
