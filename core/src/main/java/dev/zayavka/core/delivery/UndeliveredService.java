package dev.zayavka.core.delivery;

import dev.zayavka.ports.delivery.NoticeEffect.ReportDeadUpdate;
import dev.zayavka.ports.delivery.Undelivered;
import dev.zayavka.ports.delivery.driving.HandleUndelivered;
import dev.zayavka.ports.shared.CommandId;
import dev.zayavka.ports.shared.Person;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.ports.shared.driven.Transactions;
import dev.zayavka.ports.shared.driven.Work;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Replay of dead letters by admins. */
public final class UndeliveredService implements HandleUndelivered {

  private final Transactions<Work> transactions;
  private final Set<PersonId> admins;

  public UndeliveredService(Transactions<Work> transactions, Set<PersonId> admins) {
    this.transactions = transactions;
    this.admins = Set.copyOf(admins);
  }

  @Override
  public Replay replay(CommandId command, Person by, long outboxId, Instant at) {
    if (!admins.contains(by.id())) {
      return Replay.NOT_AN_ADMIN;
    }
    return transactions.inTransaction(
        work -> {
          if (work.commands().seen(command)) {
            return Replay.QUEUED;
          }
          boolean queued =
              work.outbox().replay(outboxId, at) && work.commands().firstTime(command, at);
          return queued ? Replay.QUEUED : Replay.NOT_WAITING;
        });
  }

  @Override
  public Optional<Undelivered> undelivered(long outboxId) {
    return transactions.inTransaction(work -> work.outbox().undelivered(outboxId));
  }

  @Override
  public void updateParked(long updateId, Instant at) {
    transactions.run(
        work ->
            admins.forEach(
                admin -> work.outbox().enqueue(new ReportDeadUpdate(admin, updateId), at)));
  }
}
