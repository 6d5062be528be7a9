package dev.zayavka.assembly.credit;

import dev.zayavka.adapter.onef.OnefAdapter;
import dev.zayavka.adapter.postgres.credit.StoredCredit;
import dev.zayavka.adapter.postgres.shared.StoredDesk;
import dev.zayavka.adapter.telegram.credit.CreditFeature;
import dev.zayavka.adapter.telegram.credit.CreditPorts;
import dev.zayavka.assembly.delivery.ChannelPolicy;
import dev.zayavka.assembly.desk.DeskModule;
import dev.zayavka.assembly.desk.OpenDesk;
import dev.zayavka.assembly.desk.Spine;
import dev.zayavka.assembly.desk.TimedTask;
import dev.zayavka.assembly.metrics.MeteredCommands;
import dev.zayavka.assembly.settings.BotSettings;
import dev.zayavka.assembly.settings.ChatClaim;
import dev.zayavka.assembly.settings.Secret;
import dev.zayavka.assembly.settings.SettingsReader;
import dev.zayavka.assembly.settings.Urls;
import dev.zayavka.assembly.settings.VariableGroup;
import dev.zayavka.core.credit.AnalystService;
import dev.zayavka.core.credit.CommentService;
import dev.zayavka.core.credit.CreditDeliveryService;
import dev.zayavka.core.credit.CreditQueryService;
import dev.zayavka.core.credit.CreditReminderService;
import dev.zayavka.core.credit.CreditService;
import dev.zayavka.ports.credit.CreditEffect;
import dev.zayavka.ports.credit.CreditPolicy;
import dev.zayavka.ports.credit.driven.CreditWork;
import dev.zayavka.ports.credit.driving.ReceiveRequests;
import dev.zayavka.ports.credit.driving.RemindOfCredit;
import dev.zayavka.ports.delivery.Route.Channel;
import dev.zayavka.ports.http.HttpEndpoint;
import dev.zayavka.ports.shared.driven.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** The credit desk in a runner, with 1F. */
public final class CreditDeskModule implements DeskModule<CreditSettings> {

  private static final Duration SLOWEST_REMINDERS = Duration.ofSeconds(15);

  @Override
  public String name() {
    return "credit";
  }

  @Override
  public Class<CreditSettings> type() {
    return CreditSettings.class;
  }

  @Override
  public List<VariableGroup> groups() {
    return CreditVariables.GROUPS;
  }

  @Override
  public Supplier<Optional<CreditSettings>> read(SettingsReader in, Supplier<BotSettings> bot) {
    return CreditSettings.read(in, bot);
  }

  @Override
  public List<ChatClaim> chats(CreditSettings settings) {
    return List.of(ChatClaim.of(CreditVariables.GROUP_CHAT_ID, settings.policy().group()));
  }

  @Override
  public Map<String, Object> describe(CreditSettings settings) {
    OnefSettings onef = settings.onef();
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put(name(), settings.policy().group().value());
    parts.put("analysts", settings.analysts().size());
    parts.put("intake", onef.intakeToken().isPresent() ? "on" : "off");
    parts.put("callback", onef.callbackUrl().map(Urls::shown).orElse("off"));
    parts.put("pull", onef.pull().map(pull -> Urls.shown(pull.url())).orElse("off"));
    return parts;
  }

  @Override
  public StoredDesk<CreditWork> stored() {
    return StoredCredit.DESK;
  }

  @Override
  public List<ChannelPolicy> channels(
      CreditSettings settings, Function<Channel, ChannelPolicy> usual) {
    return List.of(usual.apply(CreditEffect.ONEF));
  }

  @Override
  public List<HttpEndpoint> endpoints() {
    return List.of(OnefAdapter.INTAKE);
  }

  @Override
  public OpenDesk open(CreditSettings settings, Spine spine) {
    CreditPolicy policy = settings.policy();
    Transactions<CreditWork> transactions = spine.postgres().transactions(StoredCredit.DESK);
    CreditService desk = new CreditService(transactions, policy);
    AnalystService analysts = new AnalystService(transactions, policy);
    CreditQueryService ask = new CreditQueryService(transactions);
    OnefAdapter onef =
        onef(settings.onef(), new MeteredReceiveRequests(desk, spine.metrics()), ask, spine);
    CreditPorts ports =
        new CreditPorts(
            new MeteredCommands<>(name(), desk, spine.metrics())::handle,
            new MeteredCommands<>(name(), new CommentService(transactions, policy), spine.metrics())
                ::handle,
            ask,
            analysts,
            policy.group());
    return OpenDesk.of(
            CreditFeature.factory(ports),
            new CreditDeliveryService(transactions, policy, spine.settlement()))
        .seeding(() -> analysts.seed(settings.analysts()))
        .withSinks(files -> onef.callback().stream().toList())
        .withTimers(
            timers(settings, new CreditReminderService(transactions, policy), onef, spine.clock()))
        .withRoutes(List.of(onef.route()))
        .closing(onef::close);
  }

  private static OnefAdapter onef(
      OnefSettings settings, ReceiveRequests receive, CreditQueryService ask, Spine spine) {
    return OnefAdapter.open(
        new dev.zayavka.adapter.onef.OnefSettings(
            settings.intakeToken().map(Secret::value),
            settings.callbackUrl(),
            settings.token().map(Secret::value),
            settings.authHeader(),
            settings.pull().map(OnefSettings.Pull::url),
            spine.bot().timeZone()),
        receive,
        ask,
        spine.postgres().standalone(StoredCredit::pullCursor),
        spine.clock());
  }

  private static List<TimedTask> timers(
      CreditSettings settings, RemindOfCredit remind, OnefAdapter onef, Clock clock) {
    List<TimedTask> timers = new ArrayList<>();
    timers.add(
        new TimedTask(
            "credit-reminders",
            tick(settings.policy().remindAfter()),
            () -> remind.remind(clock.instant())));
    settings
        .onef()
        .pull()
        .flatMap(
            pull ->
                onef.puller()
                    .map(
                        puller ->
                            new TimedTask(
                                "onef-pull",
                                pull.interval(),
                                () -> OnefPull.pullAll(puller, clock))))
        .ifPresent(timers::add);
    return timers;
  }

  /** Often enough that a reminder is at most a quarter late. */
  private static Duration tick(Duration remindAfter) {
    Duration wait = remindAfter.dividedBy(4);
    return wait.compareTo(SLOWEST_REMINDERS) < 0 ? wait : SLOWEST_REMINDERS;
  }
}
