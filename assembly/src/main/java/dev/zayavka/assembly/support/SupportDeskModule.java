package dev.zayavka.assembly.support;

import dev.zayavka.adapter.postgres.shared.StoredDesk;
import dev.zayavka.adapter.postgres.support.StoredSupport;
import dev.zayavka.adapter.sheets.support.SheetsAdapter;
import dev.zayavka.adapter.sheets.support.SheetsSettings;
import dev.zayavka.adapter.telegram.support.SupportFeature;
import dev.zayavka.adapter.telegram.support.SupportPorts;
import dev.zayavka.assembly.delivery.ChannelPolicy;
import dev.zayavka.assembly.desk.DeskModule;
import dev.zayavka.assembly.desk.OpenDesk;
import dev.zayavka.assembly.desk.Spine;
import dev.zayavka.assembly.desk.TimedTask;
import dev.zayavka.assembly.metrics.MeteredCommands;
import dev.zayavka.assembly.settings.BotSettings;
import dev.zayavka.assembly.settings.ChatClaim;
import dev.zayavka.assembly.settings.Durations;
import dev.zayavka.assembly.settings.Secret;
import dev.zayavka.assembly.settings.SettingsReader;
import dev.zayavka.assembly.settings.VariableGroup;
import dev.zayavka.core.support.BridgeQueryService;
import dev.zayavka.core.support.BridgeService;
import dev.zayavka.core.support.ClientLookUpService;
import dev.zayavka.core.support.ClientService;
import dev.zayavka.core.support.SinglePostService;
import dev.zayavka.core.support.SupportDeliveryService;
import dev.zayavka.core.support.SupportQueryService;
import dev.zayavka.core.support.SurveyService;
import dev.zayavka.core.support.TechnicianService;
import dev.zayavka.core.support.TicketService;
import dev.zayavka.core.support.TicketWatchService;
import dev.zayavka.ports.delivery.Route.Channel;
import dev.zayavka.ports.http.HttpEndpoint;
import dev.zayavka.ports.shared.driven.Transactions;
import dev.zayavka.ports.support.SupportPolicy;
import dev.zayavka.ports.support.driven.ClientDirectory;
import dev.zayavka.ports.support.driven.SupportWork;
import dev.zayavka.ports.support.driving.CarryMessages;
import dev.zayavka.ports.support.driving.ManageTechnicians;
import dev.zayavka.ports.support.driving.WatchTickets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The support desk in a runner, with the company's list of clients. */
public final class SupportDeskModule implements DeskModule<SupportSettings> {

  /** Clients who wait too long are noticed so much later at most. */
  private static final Duration WATCH = Duration.ofSeconds(30);

  /** The list of clients knows itself when it is to be read again. */
  private static final Duration CLIENT_LIST = Duration.ofSeconds(30);

  @Override
  public String name() {
    return "support";
  }

  @Override
  public Class<SupportSettings> type() {
    return SupportSettings.class;
  }

  @Override
  public List<VariableGroup> groups() {
    return SupportVariables.GROUPS;
  }

  @Override
  public Supplier<Optional<SupportSettings>> read(SettingsReader in, Supplier<BotSettings> bot) {
    return SupportSettings.read(in, bot);
  }

  @Override
  public List<ChatClaim> chats(SupportSettings settings) {
    ChatClaim main = ChatClaim.of(SupportVariables.MAIN_GROUP_ID, settings.policy().mainGroup());
    return Stream.concat(
            Stream.of(main),
            settings.technicians().stream()
                .map(
                    seed ->
                        new ChatClaim(
                            SupportVariables.TECH_GROUPS_MAPPING, seed.name(), seed.group())))
        .toList();
  }

  @Override
  public Map<String, Object> describe(SupportSettings settings) {
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put(name(), settings.policy().mainGroup().value());
    parts.put("technicians", settings.technicians().size());
    parts.put("answer_sla", Durations.format(settings.policy().answerSla()));
    parts.put("clients", settings.clients().map(SupportDeskModule::shown).orElse("off"));
    return parts;
  }

  @Override
  public StoredDesk<SupportWork> stored() {
    return StoredSupport.DESK;
  }

  @Override
  public List<ChannelPolicy> channels(
      SupportSettings settings, Function<Channel, ChannelPolicy> usual) {
    return List.of();
  }

  @Override
  public List<HttpEndpoint> endpoints() {
    return List.of();
  }

  @Override
  public OpenDesk open(SupportSettings settings, Spine spine) {
    SupportPolicy policy = settings.policy();
    Transactions<SupportWork> transactions = spine.postgres().transactions(StoredSupport.DESK);
    Optional<SheetsAdapter> clients =
        settings
            .clients()
            .map(list -> SheetsAdapter.open(sheets(list), spine.cache(), spine.clock()));
    SupportPorts ports = ports(policy, transactions, directory(clients), spine);
    return OpenDesk.of(
            SupportFeature.factory(ports),
            new SupportDeliveryService(transactions, policy, spine.settlement()))
        .seeding(() -> ports.technicians().merge(settings.technicians()))
        .withTimers(timers(new TicketWatchService(transactions, policy), clients, spine));
  }

  private static SupportPorts ports(
      SupportPolicy policy,
      Transactions<SupportWork> transactions,
      ClientDirectory clients,
      Spine spine) {
    ManageTechnicians technicians =
        new CachedTechnicians(new TechnicianService(transactions, policy), spine.cache());
    CarryMessages bridge =
        new GuardedCarryMessages(
            new BridgeService(transactions, policy), spine.forwardedMessages());
    return new SupportPorts(
        new MeteredCarryMessages(bridge, spine.metrics()),
        new MeteredCommands<>("support", new TicketService(transactions, policy), spine.metrics())
            ::handle,
        new SurveyService(transactions),
        technicians,
        new ClientService(transactions, policy),
        new SupportQueryService(transactions, policy),
        new SinglePostService(
            new BridgeQueryService(transactions),
            spine.postgres().standalone(StoredSupport::postsOnLegs)),
        new ClientLookUpService(clients),
        policy.mainGroup());
  }

  private static List<TimedTask> timers(
      WatchTickets watch, Optional<SheetsAdapter> clients, Spine spine) {
    List<TimedTask> timers = new ArrayList<>();
    timers.add(new TimedTask("support-watch", WATCH, () -> watch.watch(spine.clock().instant())));
    clients
        .map(list -> new TimedTask("client-list", CLIENT_LIST, list::refresh))
        .ifPresent(timers::add);
    return timers;
  }

  /** Directory of clients; without a list it knows no client. */
  private static ClientDirectory directory(Optional<SheetsAdapter> clients) {
    return clients.map(SheetsAdapter::directory).orElse(person -> Optional.empty());
  }

  private static SheetsSettings sheets(ClientListSettings list) {
    return switch (list) {
      case ClientListSettings.Sheet sheet ->
          new SheetsSettings.Spreadsheet(
              sheet.id(), sheet.range(), sheet.credentials().map(Secret::value), sheet.apiUrl());
      case ClientListSettings.Csv csv -> new SheetsSettings.CsvFile(csv.file());
    };
  }

  private static String shown(ClientListSettings clients) {
    return switch (clients) {
      case ClientListSettings.Sheet sheet -> "sheet";
      case ClientListSettings.Csv csv -> "csv";
    };
  }
}
