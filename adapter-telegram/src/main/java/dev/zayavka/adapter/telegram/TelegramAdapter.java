package dev.zayavka.adapter.telegram;

import dev.zayavka.adapter.telegram.api.BotAccount;
import dev.zayavka.adapter.telegram.api.BotApi;
import dev.zayavka.adapter.telegram.api.BotIdentity;
import dev.zayavka.adapter.telegram.api.TelegramFiles;
import dev.zayavka.adapter.telegram.conversation.CommandMenu;
import dev.zayavka.adapter.telegram.conversation.ConversationRenderer;
import dev.zayavka.adapter.telegram.conversation.Introduction;
import dev.zayavka.adapter.telegram.credit.CreditFeature;
import dev.zayavka.adapter.telegram.delivery.BotMenu;
import dev.zayavka.adapter.telegram.delivery.Renderer;
import dev.zayavka.adapter.telegram.delivery.Renderers;
import dev.zayavka.adapter.telegram.delivery.TelegramSink;
import dev.zayavka.adapter.telegram.devices.DeviceFeature;
import dev.zayavka.adapter.telegram.notice.NoticeButtons;
import dev.zayavka.adapter.telegram.notice.NoticeRenderer;
import dev.zayavka.adapter.telegram.routing.ButtonHandler;
import dev.zayavka.adapter.telegram.routing.Command;
import dev.zayavka.adapter.telegram.routing.CommonCommands;
import dev.zayavka.adapter.telegram.routing.DeskHandler;
import dev.zayavka.adapter.telegram.routing.Door;
import dev.zayavka.adapter.telegram.routing.DoorButtons;
import dev.zayavka.adapter.telegram.routing.Feature;
import dev.zayavka.adapter.telegram.routing.Replies;
import dev.zayavka.adapter.telegram.routing.Router;
import dev.zayavka.adapter.telegram.routing.UnknownCommands;
import dev.zayavka.adapter.telegram.support.SupportFeature;
import dev.zayavka.adapter.telegram.text.Button;
import dev.zayavka.adapter.telegram.text.Texts;
import dev.zayavka.adapter.telegram.updates.ReceptionGap;
import dev.zayavka.adapter.telegram.updates.StopSignal;
import dev.zayavka.adapter.telegram.updates.TelegramPoller;
import dev.zayavka.adapter.telegram.updates.UpdateProcessor;
import dev.zayavka.adapter.telegram.updates.UpdateProcessor.Replayed;
import dev.zayavka.adapter.telegram.updates.WebhookReceiver;
import dev.zayavka.adapter.telegram.updates.WebhookSetup;
import dev.zayavka.ports.delivery.driven.Sink;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.ports.shared.driven.SentFiles;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The bot in Telegram: updates in, messages out. */
public final class TelegramAdapter implements AutoCloseable {

  private static final int IN_FLIGHT = 100;
  private static final Duration LAST_ANSWERS = Duration.ofSeconds(2);

  private final BotApi api;
  private final BotAccount bot;
  private final StopSignal stopping;
  private final ExecutorService executor;
  private final UpdateProcessor processor;
  private final TelegramSink sink;
  private final CommandMenu menu;
  private final TelegramPoller poller;
  private final WebhookReceiver webhookReceiver;

  private TelegramAdapter(
      BotApi api,
      BotAccount bot,
      StopSignal stopping,
      ExecutorService executor,
      UpdateProcessor processor,
      ReceptionGap reception,
      TelegramSink sink,
      CommandMenu menu) {
    this.api = api;
    this.bot = bot;
    this.stopping = stopping;
    this.executor = executor;
    this.processor = processor;
    this.sink = sink;
    this.menu = menu;
    this.poller =
        new TelegramPoller(
            api,
            bot,
            processor,
            reception,
            IN_FLIGHT,
            stopping,
            stopping,
            () -> ThreadLocalRandom.current().nextDouble(-1, 1),
            executor);
    this.webhookReceiver = new WebhookReceiver(processor, reception, executor);
  }

  /**
   * Puts the bot together; Telegram is not called yet.
   *
   * @throws IllegalArgumentException when the address of the server is none
   */
  public static TelegramAdapter open(
      TelegramSettings settings, TelegramPorts ports, TelegramObserver observer) {
    BotApi api = BotApi.open(settings.apiUrl(), settings.botToken(), observer);
    BotAccount bot = new BotAccount(api, ports.clock());
    Texts texts = Texts.in(settings.language(), settings.zone());
    ReceptionGap reception = new ReceptionGap(ports.clock());
    StopSignal stopping = new StopSignal();
    ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();

    UnknownCommands unknown = unknown(ports);
    List<Feature> features = features(settings, ports, unknown, texts, api, bot, reception);
    List<DeskHandler> desks = features.stream().map(Feature::desk).toList();
    List<Command> commands = commands(desks, ports);
    CommandMenu menu = menu(commands, settings, ports, texts);

    AtomicReference<@Nullable UpdateProcessor> replaying = new AtomicReference<>();
    List<ButtonHandler<?>> buttons = new ArrayList<>();
    features.forEach(feature -> buttons.add(feature.buttons()));
    buttons.add(new DoorButtons(features));
    buttons.add(
        new NoticeButtons(
            ports.undelivered(),
            updateId -> replay(replaying.get(), updateId),
            settings.admins(),
            texts));
    Router router =
        new Router(
            ports.converse(),
            ports.chats(),
            desks,
            buttons,
            commands,
            menu,
            unknown,
            ports.locks(),
            api,
            bot,
            texts,
            ports.clock(),
            executor);
    UpdateProcessor processor =
        new UpdateProcessor(
            bot,
            router,
            ports.deadUpdates(),
            ports.undelivered(),
            observer,
            ports.clock(),
            stopping);
    replaying.set(processor);

    Renderers renderers = renderers(features, menu, ports, texts);
    TelegramSink sink =
        new TelegramSink(api, renderers, ports.budget(), ports.chats(), ports.clock());
    return new TelegramAdapter(api, bot, stopping, executor, processor, reception, sink, menu);
  }

  /**
   * Who we are (getMe), asked once.
   *
   * @throws dev.zayavka.adapter.telegram.api.TelegramRefusal when Telegram does not say
   */
  public BotIdentity me() {
    return bot.me();
  }

  /**
   * Offers everybody the commands that are for everybody; admins get theirs when they write.
   *
   * @throws dev.zayavka.adapter.telegram.api.TelegramRefusal when Telegram does not do it
   */
  public void offerCommands() {
    new BotMenu(api).offerToEverybody(menu.defaultMenu());
  }

  /** Takes updates to their end; replays those that were put aside. */
  public UpdateProcessor processor() {
    return processor;
  }

  /** Fetches updates by getUpdates. */
  public TelegramPoller poller() {
    return poller;
  }

  /** Takes updates that Telegram posts. */
  public WebhookReceiver webhookReceiver() {
    return webhookReceiver;
  }

  /** Tells Telegram where to post updates. */
  public WebhookSetup webhookSetup() {
    return new WebhookSetup(api, bot);
  }

  /** Carries effects to Telegram. */
  public Sink sink() {
    return sink;
  }

  /** Files people sent to the bot. */
  public SentFiles files() {
    return new TelegramFiles(api);
  }

  /** True when Telegram answered lately; may ask and wait for the answer. */
  public boolean isReachable() {
    return bot.isReachable();
  }

  /** Ends everything that is under way; stop the poller first. */
  @Override
  public void close() {
    stopping.give();
    executor.shutdown();
    try {
      if (!executor.awaitTermination(LAST_ANSWERS.toMillis(), TimeUnit.MILLISECONDS)) {
        executor.shutdownNow();
      }
    } catch (InterruptedException interrupted) {
      executor.shutdownNow();
      Thread.currentThread().interrupt();
    }
    api.close();
  }

  /** The device desk alone answers them like anything else that it does not find. */
  private static UnknownCommands unknown(TelegramPorts ports) {
    Replies replies = new Replies(ports.converse());
    return ports
        .devices()
        .map(desk -> new UnknownCommands(replies, DeviceFeature.findsNothing(desk, replies)))
        .orElseGet(() -> new UnknownCommands(replies));
  }

  /** What borrowers write is a search, and whatever nobody else takes is for support. */
  private static List<Feature> features(
      TelegramSettings settings,
      TelegramPorts ports,
      UnknownCommands unknown,
      Texts texts,
      BotApi api,
      BotAccount bot,
      ReceptionGap reception) {
    Replies replies = new Replies(ports.converse());
    Set<PersonId> admins = settings.admins();
    boolean alone = ports.devices().isEmpty() && ports.support().isEmpty();
    Optional<Feature> credit =
        ports
            .credit()
            .map(
                desk ->
                    CreditFeature.of(
                        desk, admins, alone, unknown, replies, texts, bot, ports.clock()));
    Optional<Feature> devices =
        ports
            .devices()
            .map(desk -> DeviceFeature.of(desk, unknown, replies, texts, bot, ports.clock()));
    Optional<Feature> support =
        ports
            .support()
            .map(
                desk ->
                    SupportFeature.of(
                        desk,
                        ports.chats(),
                        admins,
                        ports.devices().isPresent(),
                        unknown,
                        replies,
                        texts,
                        api,
                        bot,
                        ports.clock(),
                        () -> later(ports.listeningSince().get(), reception.since())));
    return Stream.of(credit, devices, support).flatMap(Optional::stream).toList();
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  /** What everybody can do comes first in the menu, then desk by desk. */
  private static List<Command> commands(List<DeskHandler> desks, TelegramPorts ports) {
    return Stream.concat(
            new CommonCommands(new Replies(ports.converse()), desks).list().stream(),
            desks.stream().flatMap(desk -> desk.commands().stream()))
        .toList();
  }

  private static CommandMenu menu(
      List<Command> commands, TelegramSettings settings, TelegramPorts ports, Texts texts) {
    return new CommandMenu(
        commands.stream().map(Command::spec).toList(),
        settings.admins(),
        ports.devices().map(devices -> devices.desk().developers()).orElse(Set.of()),
        texts);
  }

  private static Renderers renderers(
      List<Feature> features, CommandMenu menu, TelegramPorts ports, Texts texts) {
    List<Introduction> introductions = features.stream().map(Feature::introduction).toList();
    List<Button> doors =
        features.stream().flatMap(feature -> feature.door().stream()).map(Door::button).toList();
    List<Renderer<?>> all = new ArrayList<>();
    all.add(new ConversationRenderer(texts, menu, introductions, doors));
    features.forEach(feature -> all.addAll(feature.renderers()));
    all.add(
        new NoticeRenderer(ports.undelivered(), ports.deadUpdates(), new Renderers(all), texts));
    return new Renderers(all);
  }

  /** The processor needs the buttons and one button needs the processor: it is given late. */
  private static Replayed replay(@Nullable UpdateProcessor processor, long updateId) {
    return processor == null ? Replayed.FAILED_AGAIN : processor.replay(updateId);
  }
}
