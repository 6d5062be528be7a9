package dev.zayavka.assembly;

import dev.zayavka.adapter.telegram.credit.CreditPorts;
import dev.zayavka.assembly.delivery.Settlers;
import dev.zayavka.assembly.metrics.MeteredHandleCredit;
import dev.zayavka.assembly.metrics.MeteredReceiveRequests;
import dev.zayavka.assembly.metrics.Metrics;
import dev.zayavka.assembly.settings.CreditSettings;
import dev.zayavka.assembly.settings.Settings;
import dev.zayavka.core.conversation.ConversationService;
import dev.zayavka.core.credit.AnalystService;
import dev.zayavka.core.credit.CreditDeliveryService;
import dev.zayavka.core.credit.CreditQueryService;
import dev.zayavka.core.credit.CreditReminderService;
import dev.zayavka.core.credit.CreditService;
import dev.zayavka.core.delivery.PlainDeliveryService;
import dev.zayavka.core.delivery.Settlement;
import dev.zayavka.core.delivery.UndeliveredService;
import dev.zayavka.ports.conversation.driving.Converse;
import dev.zayavka.ports.credit.driven.CreditWork;
import dev.zayavka.ports.credit.driving.ReceiveRequests;
import dev.zayavka.ports.credit.driving.RemindOfCredit;
import dev.zayavka.ports.delivery.RetryPolicy;
import dev.zayavka.ports.delivery.driving.HandleUndelivered;
import dev.zayavka.ports.delivery.driving.SettleDeliveries;
import dev.zayavka.ports.shared.driven.Transactions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The core's services over one storage.
 *
 * @param credit empty while the credit desk is closed
 */
record Services(
    Converse converse, HandleUndelivered undelivered, Settlers settlers, Optional<Credit> credit) {

  /** The credit desk. */
  record Credit(CreditPorts ports, ReceiveRequests receive, RemindOfCredit remind) {}

  static Services of(Settings settings, Storage storage, Metrics metrics) {
    Transactions<CreditWork> transactions = storage.postgres().credit();
    Settlement settlement =
        new Settlement(
            new RetryPolicy(settings.delivery().schedule(), settings.delivery().retryFor()),
            settings.bot().admins());
    List<SettleDeliveries> settlers = new ArrayList<>();
    settlers.add(new PlainDeliveryService(transactions, settlement));
    settings
        .credit()
        .map(credit -> new CreditDeliveryService(transactions, credit.desk(), settlement))
        .ifPresent(settlers::add);
    return new Services(
        storage.mirrored(new ConversationService(transactions)),
        new UndeliveredService(transactions, settings.bot().admins()),
        new Settlers(settlers),
        settings.credit().map(credit -> credit(credit, transactions, metrics)));
  }

  private static Credit credit(
      CreditSettings settings, Transactions<CreditWork> transactions, Metrics metrics) {
    CreditService desk = new CreditService(transactions, settings.desk());
    AnalystService analysts = new AnalystService(transactions, settings.desk());
    analysts.seed(settings.analysts());
    return new Credit(
        new CreditPorts(
            new MeteredHandleCredit(desk, metrics), new CreditQueryService(transactions), analysts),
        new MeteredReceiveRequests(desk, metrics),
        new CreditReminderService(transactions, settings.desk()));
  }
}
