package dev.zayavka.core.delivery;

import dev.zayavka.ports.conversation.ConversationEffect;
import dev.zayavka.ports.delivery.Attempt;
import dev.zayavka.ports.delivery.Disposition;
import dev.zayavka.ports.delivery.Effect;
import dev.zayavka.ports.delivery.NoticeEffect;
import dev.zayavka.ports.delivery.driving.SettleDeliveries;
import dev.zayavka.ports.shared.driven.Transactions;
import dev.zayavka.ports.shared.driven.Work;
import java.util.List;

/** Settlement of deliveries that change no state of a desk. */
public final class PlainDeliveryService implements SettleDeliveries {

  private final Transactions<Work> transactions;
  private final Settlement settlement;

  public PlainDeliveryService(Transactions<Work> transactions, Settlement settlement) {
    this.transactions = transactions;
    this.settlement = settlement;
  }

  @Override
  public boolean owns(Effect effect) {
    return effect instanceof NoticeEffect || effect instanceof ConversationEffect;
  }

  @Override
  public List<Disposition> settle(List<Attempt> attempts) {
    return settlement.settle(transactions, attempts, (work, attempt, decided) -> decided);
  }
}
