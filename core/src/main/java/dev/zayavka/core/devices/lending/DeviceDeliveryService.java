package dev.zayavka.core.devices.lending;

import dev.zayavka.core.delivery.Settlement;
import dev.zayavka.core.devices.imports.ListAnswers;
import dev.zayavka.ports.delivery.Attempt;
import dev.zayavka.ports.delivery.Delivery;
import dev.zayavka.ports.delivery.Delivery.Delivered;
import dev.zayavka.ports.delivery.Delivery.Receipt;
import dev.zayavka.ports.delivery.Disposition;
import dev.zayavka.ports.delivery.Effect;
import dev.zayavka.ports.delivery.driving.SettleDeliveries;
import dev.zayavka.ports.devices.DevicePolicy;
import dev.zayavka.ports.devices.driven.DevicesWork;
import dev.zayavka.ports.devices.forms.FormEffect;
import dev.zayavka.ports.devices.imports.ImportEffect;
import dev.zayavka.ports.devices.imports.ImportEffect.FileWork;
import dev.zayavka.ports.devices.imports.ImportEffect.RefreshImport;
import dev.zayavka.ports.devices.imports.ImportEffect.ShowImport;
import dev.zayavka.ports.devices.lending.DeviceCommand.DropWaiter;
import dev.zayavka.ports.devices.lending.DeviceEffect;
import dev.zayavka.ports.devices.lending.DeviceEffect.OfferDevice;
import dev.zayavka.ports.devices.lending.DeviceView;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.driven.Transactions;
import java.time.Instant;
import java.util.List;

/** Settlement of deliveries of the device desk. */
public final class DeviceDeliveryService implements SettleDeliveries {
  private final Transactions<DevicesWork> transactions;
  private final Settlement settlement;
  private final DeviceHandling handling;

  public DeviceDeliveryService(
      Transactions<DevicesWork> transactions, DevicePolicy policy, Settlement settlement) {
    this.transactions = transactions;
    this.settlement = settlement;
    this.handling = new DeviceHandling(policy);
  }

  @Override
  public boolean owns(Effect effect) {
    return effect instanceof DeviceEffect
        || effect instanceof DeviceView
        || effect instanceof FormEffect
        || effect instanceof ImportEffect;
  }

  @Override
  public List<Disposition> settle(List<Attempt> attempts) {
    return settlement.settle(
        transactions,
        attempts,
        (work, attempt, decided) -> {
          follow(work, attempt.claim().effect(), attempt.outcome(), attempt.at());
          if (decided instanceof Disposition.Dead
              && attempt.claim().effect() instanceof FileWork list) {
            ListAnswers.fail(work, list.list(), list.turn(), attempt.at());
          }
          return decided;
        });
  }

  private void follow(DevicesWork work, Effect effect, Delivery outcome, Instant at) {
    if (effect instanceof OfferDevice offer && Settlement.isUnreachable(outcome)) {
      handling.carryOut(work, new DropWaiter(offer.device(), offer.to(), at));
    }
    if (effect instanceof ShowImport show
        && outcome instanceof Delivered(Receipt.Message(MessageRef message), var shown)) {
      shown(work, show, message, at);
    }
  }

  /**
   * Records the message that shows a list and refreshes it: the list may have changed, or been
   * forgotten, before the bot knew the id of the message.
   */
  private static void shown(DevicesWork work, ShowImport show, MessageRef message, Instant at) {
    work.imports().lock(show.list()).ifPresent(file -> work.imports().save(file.shownOn(message)));
    work.outbox().enqueue(new RefreshImport(show.to(), show.list(), message), at);
  }
}
