package dev.zayavka.assembly.assessment;

import dev.zayavka.adapter.ai.AiAdapter;
import dev.zayavka.adapter.files.TablesAdapter;
import dev.zayavka.adapter.files.assessment.AssessmentFiles;
import dev.zayavka.adapter.postgres.assessment.StoredAssessment;
import dev.zayavka.adapter.postgres.shared.StoredDesk;
import dev.zayavka.adapter.sheets.ExportSettings;
import dev.zayavka.adapter.sheets.SheetsExport;
import dev.zayavka.adapter.telegram.assessment.AssessmentFeature;
import dev.zayavka.adapter.telegram.assessment.AssessmentPorts;
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
import dev.zayavka.core.assessment.AssessmentCalls;
import dev.zayavka.core.assessment.AssessmentDeliveryService;
import dev.zayavka.core.assessment.AssessmentQueryService;
import dev.zayavka.core.assessment.AssessmentSetup;
import dev.zayavka.core.assessment.BroadcastService;
import dev.zayavka.core.assessment.ExportService;
import dev.zayavka.core.assessment.ScenarioCatalogue;
import dev.zayavka.core.assessment.SignInService;
import dev.zayavka.core.assessment.SurveyService;
import dev.zayavka.core.assessment.TendService;
import dev.zayavka.core.assessment.TrainingService;
import dev.zayavka.core.shared.ForEachItem;
import dev.zayavka.ports.ai.AiChannel;
import dev.zayavka.ports.assessment.AssessmentPolicy;
import dev.zayavka.ports.assessment.Passwords;
import dev.zayavka.ports.assessment.driven.AssessmentWork;
import dev.zayavka.ports.assessment.driving.TendAssessment;
import dev.zayavka.ports.delivery.Route.Channel;
import dev.zayavka.ports.delivery.driven.Sink;
import dev.zayavka.ports.http.HttpEndpoint;
import dev.zayavka.ports.shared.driven.SentFiles;
import dev.zayavka.ports.shared.driven.Transactions;
import dev.zayavka.ports.sheets.SheetsChannel;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** The assessment desk in a runner, with its models and the spreadsheet of its results. */
public final class AssessmentDeskModule implements DeskModule<AssessmentSettings> {

  /** Calls to models in flight: they wait, and cost a thread that is virtual. */
  private static final int CALLS = 64;

  /** Time to prepare a call and to settle it, beside its deadline. */
  private static final Duration AROUND_A_CALL = Duration.ofSeconds(15);

  /** A reply that takes long is told of so much later at most. */
  private static final Duration WATCH = Duration.ofSeconds(10);

  private static final Duration EXPIRE = Duration.ofMinutes(1);
  private static final Duration ERASE = Duration.ofMinutes(10);

  @Override
  public String name() {
    return "assessment";
  }

  @Override
  public Class<AssessmentSettings> type() {
    return AssessmentSettings.class;
  }

  @Override
  public List<VariableGroup> groups() {
    return AssessmentVariables.GROUPS;
  }

  @Override
  public Supplier<Optional<AssessmentSettings>> read(SettingsReader in, Supplier<BotSettings> bot) {
    return AssessmentSettings.read(in, bot);
  }

  @Override
  public List<ChatClaim> chats(AssessmentSettings settings) {
    return List.of();
  }

  @Override
  public Map<String, Object> describe(AssessmentSettings settings) {
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put(name(), settings.scenarios().all().size() + " scenarios");
    parts.put("partners", shown(settings.ai().partners()));
    parts.put("reviewers", shown(settings.ai().reviewers()));
    parts.put("transcribers", shown(settings.ai().transcribers()));
    parts.put("keep_texts", Durations.format(settings.rules().keepTexts()));
    parts.put("export", settings.export().isPresent() ? "sheet" : "off");
    return parts;
  }

  private static String shown(List<?> models) {
    return models.isEmpty()
        ? "off"
        : String.join(",", models.stream().map(String::valueOf).toList());
  }

  @Override
  public StoredDesk<AssessmentWork> stored() {
    return StoredAssessment.DESK;
  }

  @Override
  public List<ChannelPolicy> channels(
      AssessmentSettings settings, Function<Channel, ChannelPolicy> usual) {
    ChannelPolicy ai = usual.apply(AiChannel.AI);
    return List.of(
        new ChannelPolicy(AiChannel.AI, CALLS, lease(settings, ai.lease()), ai.retries()),
        usual.apply(SheetsChannel.SHEETS).withConcurrency(1));
  }

  /** Longer than any call. */
  private static Duration lease(AssessmentSettings settings, Duration usual) {
    Duration call = settings.ai().longestCall().plus(AROUND_A_CALL);
    return call.compareTo(usual) > 0 ? call : usual;
  }

  @Override
  public List<HttpEndpoint> endpoints() {
    return List.of();
  }

  @Override
  public OpenDesk open(AssessmentSettings settings, Spine spine) {
    AssessmentPolicy policy = settings.policy(spine.bot());
    Transactions<AssessmentWork> transactions =
        spine.postgres().transactions(StoredAssessment.DESK);
    AssessmentSetup setup =
        new AssessmentSetup(
            policy,
            ScenarioCatalogue.keep(transactions, settings.scenarios(), spine.clock().instant()),
            passwords(settings),
            new KeyedHash(spine.bot().token()),
            new MeteredTrainings(spine.metrics()));
    AiAdapter ai = AiAdapter.open(settings.ai().connections(), spine.clock());
    Optional<SheetsExport> export =
        settings.export().map(to -> export(to, transactions, setup, spine.clock()));
    return OpenDesk.of(
            AssessmentFeature.factory(ports(transactions, setup, settings, spine)),
            new MeteredCalls(
                new AssessmentDeliveryService(transactions, setup, spine.settlement()),
                spine.metrics()))
        .withSinks(files -> sinks(ai, new AssessmentCalls(transactions, setup), export, files))
        .withTimers(timers(settings, new TendService(transactions, setup), spine.clock()))
        .closing(
            () -> {
              ai.close();
              export.ifPresent(SheetsExport::close);
            });
  }

  private static Passwords passwords(AssessmentSettings settings) {
    return new Passwords(
        settings.userPassword().map(Secret::value), settings.adminPassword().map(Secret::value));
  }

  private AssessmentPorts ports(
      Transactions<AssessmentWork> transactions,
      AssessmentSetup setup,
      AssessmentSettings settings,
      Spine spine) {
    return new AssessmentPorts(
        new MeteredCommands<>(name(), new SignInService(transactions, setup), spine.metrics())
            ::handle,
        new MeteredCommands<>(
                name(),
                new MeteredRefusals(new TrainingService(transactions, setup), spine.metrics())
                    ::handle,
                spine.metrics())
            ::handle,
        new MeteredCommands<>(name(), new SurveyService(transactions, setup), spine.metrics())
            ::handle,
        new MeteredCommands<>(name(), new BroadcastService(transactions, setup), spine.metrics())
            ::handle,
        new AssessmentQueryService(transactions, setup),
        settings.scenarios(),
        AssessmentFiles.theoryPdf(),
        TablesAdapter.tables(),
        setup.policy());
  }

  private static SheetsExport export(
      AssessmentSettings.Export to,
      Transactions<AssessmentWork> transactions,
      AssessmentSetup setup,
      Clock clock) {
    return SheetsExport.open(
        new ExportSettings(to.account().apiUrl(), to.account().credentials().map(Secret::value)),
        new ExportService(transactions, setup),
        clock);
  }

  private static List<Sink> sinks(
      AiAdapter ai, AssessmentCalls calls, Optional<SheetsExport> export, SentFiles files) {
    List<Sink> sinks = new ArrayList<>();
    sinks.add(ai.sink(calls, files));
    export.map(SheetsExport::sink).ifPresent(sinks::add);
    return sinks;
  }

  private static List<TimedTask> timers(
      AssessmentSettings settings, TendAssessment tend, Clock clock) {
    List<TimedTask> timers = new ArrayList<>();
    timers.add(
        timer(
            "assessment-watch",
            WATCH,
            now ->
                ForEachItem.each(
                    List.<Consumer<Instant>>of(tend::watch, tend::send), work -> work.accept(now)),
            clock));
    timers.add(timer("assessment-expire", EXPIRE, tend::expire, clock));
    timers.add(timer("assessment-erase", ERASE, tend::eraseTexts, clock));
    settings
        .export()
        .ifPresent(
            export ->
                timers.add(timer("assessment-export", export.interval(), tend::export, clock)));
    return timers;
  }

  private static TimedTask timer(
      String name, Duration interval, Consumer<Instant> work, Clock clock) {
    return new TimedTask(name, interval, () -> work.accept(clock.instant()));
  }
}
