package dev.zayavka.assembly.devices;

import dev.zayavka.adapter.files.TablesAdapter;
import dev.zayavka.adapter.files.devices.DeviceFiles;
import dev.zayavka.adapter.postgres.devices.StoredDevices;
import dev.zayavka.adapter.postgres.shared.StoredDesk;
import dev.zayavka.adapter.telegram.devices.DeviceFeature;
import dev.zayavka.adapter.telegram.devices.lending.DevicePorts;
import dev.zayavka.assembly.delivery.ChannelPolicy;
import dev.zayavka.assembly.desk.DeskModule;
import dev.zayavka.assembly.desk.OpenDesk;
import dev.zayavka.assembly.desk.Spine;
import dev.zayavka.assembly.desk.TimedTask;
import dev.zayavka.assembly.metrics.MeteredCommands;
import dev.zayavka.assembly.settings.BotSettings;
import dev.zayavka.assembly.settings.ChatClaim;
import dev.zayavka.assembly.settings.Durations;
import dev.zayavka.assembly.settings.SettingsReader;
import dev.zayavka.assembly.settings.VariableGroup;
import dev.zayavka.core.devices.forms.DangerousActionService;
import dev.zayavka.core.devices.forms.FormService;
import dev.zayavka.core.devices.imports.ImportService;
import dev.zayavka.core.devices.lending.BorrowerService;
import dev.zayavka.core.devices.lending.DeviceDeliveryService;
import dev.zayavka.core.devices.lending.DeviceExportService;
import dev.zayavka.core.devices.lending.DeviceQueryService;
import dev.zayavka.core.devices.lending.DeviceService;
import dev.zayavka.core.devices.lending.DeviceWatchService;
import dev.zayavka.ports.delivery.Route.Channel;
import dev.zayavka.ports.devices.DevicePolicy;
import dev.zayavka.ports.devices.driven.DevicesWork;
import dev.zayavka.ports.devices.imports.ImportEffect;
import dev.zayavka.ports.devices.lending.driving.WatchDevices;
import dev.zayavka.ports.http.HttpEndpoint;
import dev.zayavka.ports.shared.driven.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;

/** The device desk in a runner, with the files people send it. */
public final class DeviceDeskModule implements DeskModule<DeviceSettings> {

  /** A long list takes a good part of a small heap. */
  private static final int FILES_AT_A_TIME = 1;

  /** Offers that run out are noticed so much later at most. */
  private static final Duration WATCH = Duration.ofSeconds(30);

  private static final Duration TIDY = Duration.ofMinutes(10);

  @Override
  public String name() {
    return "devices";
  }

  @Override
  public Class<DeviceSettings> type() {
    return DeviceSettings.class;
  }

  @Override
  public List<VariableGroup> groups() {
    return DeviceVariables.GROUPS;
  }

  @Override
  public Supplier<Optional<DeviceSettings>> read(SettingsReader in, Supplier<BotSettings> bot) {
    return DeviceSettings.read(in, bot);
  }

  /** It works in private chats alone. */
  @Override
  public List<ChatClaim> chats(DeviceSettings settings) {
    return List.of();
  }

  @Override
  public Map<String, Object> describe(DeviceSettings settings) {
    DevicePolicy policy = settings.policy();
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put(name(), "on");
    parts.put("domains", String.join(",", new TreeSet<>(policy.emailDomains())));
    parts.put("developers", policy.developers().size());
    parts.put("reminders", policy.reminderTime());
    parts.put("hold", Durations.format(policy.hold()));
    return parts;
  }

  @Override
  public StoredDesk<DevicesWork> stored() {
    return StoredDevices.DESK;
  }

  @Override
  public List<ChannelPolicy> channels(
      DeviceSettings settings, Function<Channel, ChannelPolicy> usual) {
    return List.of(usual.apply(ImportEffect.FILES).withConcurrency(FILES_AT_A_TIME));
  }

  @Override
  public List<HttpEndpoint> endpoints() {
    return List.of();
  }

  @Override
  public OpenDesk open(DeviceSettings settings, Spine spine) {
    DevicePolicy policy = settings.policy();
    Transactions<DevicesWork> transactions = spine.postgres().transactions(StoredDevices.DESK);
    ImportService imports = new ImportService(transactions, policy, DeviceFiles.columnNames());
    DeviceQueryService queries = new DeviceQueryService(transactions, policy);
    DevicePorts ports =
        new DevicePorts(
            queries,
            queries,
            new DeviceExportService(transactions),
            new MeteredCommands<>(name(), new DeviceService(transactions, policy), spine.metrics())
                ::handle,
            new MeteredCommands<>(
                    name(), new DangerousActionService(transactions, policy), spine.metrics())
                ::handle,
            new BorrowerService(transactions, policy),
            new FormService(transactions, policy),
            imports,
            TablesAdapter.tables(),
            DeviceFiles.labels(),
            spine.cache(),
            spine.recentLog().get()::apply,
            policy);
    return OpenDesk.of(
            DeviceFeature.factory(ports),
            new DeviceDeliveryService(transactions, policy, spine.settlement()))
        .withSinks(files -> List.of(DeviceFiles.sink(files, imports, spine.clock())))
        .withTimers(timers(new DeviceWatchService(transactions, policy), spine.clock()));
  }

  private static List<TimedTask> timers(WatchDevices watch, Clock clock) {
    return List.of(
        new TimedTask("device-offers", WATCH, () -> watch.passOn(clock.instant())),
        new TimedTask("device-reminders", WATCH, () -> watch.remind(clock.instant())),
        new TimedTask("device-files", TIDY, () -> watch.tidy(clock.instant())));
  }
}
