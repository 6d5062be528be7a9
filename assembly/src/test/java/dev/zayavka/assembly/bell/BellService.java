package dev.zayavka.assembly.bell;

import dev.zayavka.assembly.bell.BellEffect.ShowBell;
import dev.zayavka.core.delivery.Settlement;
import dev.zayavka.ports.delivery.Attempt;
import dev.zayavka.ports.delivery.Disposition;
import dev.zayavka.ports.delivery.Effect;
import dev.zayavka.ports.delivery.driving.SettleDeliveries;
import dev.zayavka.ports.shared.CommandId;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.ports.shared.driven.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Rings the bell, and calms it. */
final class BellService implements SettleDeliveries {

  private final Transactions<BellWork> transactions;
  private final Settlement settlement;

  BellService(Transactions<BellWork> transactions, Settlement settlement) {
    this.transactions = transactions;
    this.settlement = settlement;
  }

  int rings() {
    return transactions.inTransaction(BellWork::lock).rings();
  }

  /** Rings once for each id. */
  void ring(CommandId id, PersonId by, Instant at) {
    transactions.runOnce(
        id,
        at,
        work -> {
          work.save(work.lock().rung(by, at));
          work.outbox().enqueue(new ShowBell(by), at);
        });
  }

  /**
   * Quiets a bell that was not rung for the given time, and shows that to the person who rang last.
   */
  void calm(Duration after, Instant now) {
    transactions.run(
        work ->
            work.lock()
                .faded(after, now)
                .ifPresent(
                    ring -> {
                      work.save(Bell.QUIET);
                      work.outbox().enqueue(new ShowBell(ring.by()), now);
                    }));
  }

  @Override
  public boolean owns(Effect effect) {
    return effect instanceof BellEffect;
  }

  @Override
  public List<Disposition> settle(List<Attempt> attempts) {
    return settlement.settle(transactions, attempts, (work, attempt, decided) -> decided);
  }
}
