package dev.zayavka.assembly;

import dev.zayavka.adapter.files.FilesAdapter;
import dev.zayavka.adapter.postgres.credit.StoredCredit;
import dev.zayavka.adapter.postgres.devices.StoredDevices;
import dev.zayavka.adapter.postgres.support.StoredSupport;
import dev.zayavka.adapter.telegram.credit.CreditPorts;
import dev.zayavka.adapter.telegram.devices.DevicePorts;
import dev.zayavka.adapter.telegram.support.SupportPorts;
import dev.zayavka.assembly.delivery.Settlers;
import dev.zayavka.assembly.metrics.MeteredCarryMessages;
import dev.zayavka.assembly.metrics.MeteredCommands;
import dev.zayavka.assembly.metrics.MeteredReceiveRequests;
import dev.zayavka.assembly.metrics.Metrics;
import dev.zayavka.assembly.settings.CreditSettings;
import dev.zayavka.assembly.settings.Settings;
import dev.zayavka.assembly.settings.SupportSettings;
import dev.zayavka.assembly.support.CachedTechnicians;
import dev.zayavka.assembly.support.GuardedCarryMessages;
import dev.zayavka.core.conversation.ChatMoveService;
import dev.zayavka.core.conversation.ConversationService;
import dev.zayavka.core.credit.AnalystService;
import dev.zayavka.core.credit.CommentService;
import dev.zayavka.core.credit.CreditDeliveryService;
import dev.zayavka.core.credit.CreditQueryService;
import dev.zayavka.core.credit.CreditReminderService;
import dev.zayavka.core.credit.CreditService;
import dev.zayavka.core.delivery.PlainDeliveryService;
import dev.zayavka.core.delivery.Settlement;
import dev.zayavka.core.delivery.UndeliveredService;
import dev.zayavka.core.devices.BorrowerService;
import dev.zayavka.core.devices.DangerousActionService;
import dev.zayavka.core.devices.DeviceDeliveryService;
import dev.zayavka.core.devices.DeviceExportService;
import dev.zayavka.core.devices.DeviceQueryService;
import dev.zayavka.core.devices.DeviceService;
import dev.zayavka.core.devices.DeviceWatchService;
import dev.zayavka.core.devices.FormService;
import dev.zayavka.core.devices.ImportService;
import dev.zayavka.core.support.BridgeQueryService;
import dev.zayavka.core.support.BridgeService;
import dev.zayavka.core.support.ClientLookUpService;
import dev.zayavka.core.support.ClientService;
import dev.zayavka.core.support.SupportDeliveryService;
import dev.zayavka.core.support.SupportQueryService;
import dev.zayavka.core.support.SurveyService;
import dev.zayavka.core.support.TechnicianService;
import dev.zayavka.core.support.TicketService;
import dev.zayavka.core.support.TicketWatchService;
import dev.zayavka.ports.conversation.driving.Converse;
import dev.zayavka.ports.conversation.driving.FollowChats;
import dev.zayavka.ports.credit.driven.CreditWork;
import dev.zayavka.ports.credit.driving.ReceiveRequests;
import dev.zayavka.ports.credit.driving.RemindOfCredit;
import dev.zayavka.ports.delivery.RetryPolicy;
import dev.zayavka.ports.delivery.driving.HandleUndelivered;
import dev.zayavka.ports.delivery.driving.SettleDeliveries;
import dev.zayavka.ports.devices.DevicePolicy;
import dev.zayavka.ports.devices.driven.DevicesWork;
import dev.zayavka.ports.devices.driving.WatchDevices;
import dev.zayavka.ports.devices.driving.WorkOnImports;
import dev.zayavka.ports.shared.driven.Transactions;
import dev.zayavka.ports.shared.driven.Work;
import dev.zayavka.ports.support.SupportPolicy;
import dev.zayavka.ports.support.driven.ClientDirectory;
import dev.zayavka.ports.support.driven.SupportWork;
import dev.zayavka.ports.support.driving.CarryMessages;
import dev.zayavka.ports.support.driving.ManageTechnicians;
import dev.zayavka.ports.support.driving.WatchTickets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The core's services over one storage.
 *
 * @param credit empty while the credit desk is closed
 * @param support empty while the support desk is closed
 * @param devices empty while the device desk is closed
 */
record Services(
    Converse converse,
    FollowChats chats,
    HandleUndelivered undelivered,
    Settlers settlers,
    Optional<Credit> credit,
    Optional<Support> support,
    Optional<Devices> devices) {

  /** The credit desk. */
  record Credit(CreditPorts ports, ReceiveRequests receive, RemindOfCredit remind) {}

  /** The support desk. */
  record Support(SupportPorts ports, WatchTickets watch) {}

  /** The device desk. */
  record Devices(DevicePorts ports, WorkOnImports files, WatchDevices watch) {}

  /**
   * Everything over one storage.
   *
   * @param clients the company's list; knows nobody when there is none
   */
  static Services of(Settings settings, Storage storage, ClientDirectory clients, Metrics metrics) {
    Transactions<Work> spine = storage.postgres().spine();
    Transactions<CreditWork> credit = storage.postgres().transactions(StoredCredit.DESK);
    Transactions<SupportWork> support = storage.postgres().transactions(StoredSupport.DESK);
    Transactions<DevicesWork> devices = storage.postgres().transactions(StoredDevices.DESK);
    Settlement settlement =
        new Settlement(
            new RetryPolicy(settings.delivery().schedule(), settings.delivery().retryFor()),
            settings.bot().admins());
    List<SettleDeliveries> settlers = new ArrayList<>();
    settlers.add(new PlainDeliveryService(spine, settlement));
    settings
        .credit()
        .map(desk -> new CreditDeliveryService(credit, desk.desk(), settlement))
        .ifPresent(settlers::add);
    settings
        .support()
        .map(desk -> new SupportDeliveryService(support, desk.desk(), settlement))
        .ifPresent(settlers::add);
    settings
        .devices()
        .map(desk -> new DeviceDeliveryService(devices, desk.desk(), settlement))
        .ifPresent(settlers::add);
    return new Services(
        storage.mirrored(new ConversationService(spine)),
        new ChatMoveService(spine),
        new UndeliveredService(spine, settings.bot().admins()),
        new Settlers(settlers),
        settings.credit().map(desk -> credit(desk, credit, metrics)),
        settings.support().map(desk -> support(desk, support, storage, clients, metrics)),
        settings.devices().map(desk -> devices(desk.desk(), devices, storage, metrics)));
  }

  private static Credit credit(
      CreditSettings settings, Transactions<CreditWork> transactions, Metrics metrics) {
    CreditService desk = new CreditService(transactions, settings.desk());
    AnalystService analysts = new AnalystService(transactions, settings.desk());
    analysts.seed(settings.analysts());
    return new Credit(
        new CreditPorts(
            new MeteredCommands<>("credit", desk, metrics)::handle,
            new MeteredCommands<>(
                    "credit", new CommentService(transactions, settings.desk()), metrics)
                ::handle,
            new CreditQueryService(transactions),
            analysts),
        new MeteredReceiveRequests(desk, metrics),
        new CreditReminderService(transactions, settings.desk()));
  }

  private static Support support(
      SupportSettings settings,
      Transactions<SupportWork> transactions,
      Storage storage,
      ClientDirectory clients,
      Metrics metrics) {
    SupportPolicy desk = settings.desk();
    ManageTechnicians technicians =
        new CachedTechnicians(new TechnicianService(transactions, desk), storage.cache());
    technicians.merge(settings.technicians());
    CarryMessages bridge =
        new GuardedCarryMessages(
            new BridgeService(transactions, desk), storage.forwardedMessages());
    return new Support(
        new SupportPorts(
            new MeteredCarryMessages(bridge, metrics),
            new MeteredCommands<>("support", new TicketService(transactions, desk), metrics)
                ::handle,
            new SurveyService(transactions),
            technicians,
            new ClientService(transactions, desk),
            new SupportQueryService(transactions, desk, technicians),
            new BridgeQueryService(transactions),
            new ClientLookUpService(clients),
            desk.mainGroup()),
        new TicketWatchService(transactions, desk));
  }

  private static Devices devices(
      DevicePolicy desk, Transactions<DevicesWork> transactions, Storage storage, Metrics metrics) {
    ImportService imports = new ImportService(transactions, desk);
    DeviceQueryService queries = new DeviceQueryService(transactions, desk);
    return new Devices(
        new DevicePorts(
            queries,
            queries,
            new DeviceExportService(transactions),
            new MeteredCommands<>("devices", new DeviceService(transactions, desk), metrics)
                ::handle,
            new MeteredCommands<>(
                    "devices", new DangerousActionService(transactions, desk), metrics)
                ::handle,
            new BorrowerService(transactions, desk),
            new FormService(transactions, desk),
            imports,
            FilesAdapter.tables(),
            FilesAdapter.labels(),
            storage.cache(),
            Logging.recent(),
            desk),
        imports,
        new DeviceWatchService(transactions, desk));
  }
}
