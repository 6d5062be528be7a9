package dev.zayavka.adapter.telegram;

import dev.zayavka.adapter.telegram.api.BotAccount;
import dev.zayavka.adapter.telegram.api.BotApi;
import dev.zayavka.adapter.telegram.api.BotIdentity;
import dev.zayavka.adapter.telegram.api.TelegramFiles;
import dev.zayavka.adapter.telegram.conversation.CommandMenu;
import dev.zayavka.adapter.telegram.conversation.ConversationRenderer;
import dev.zayavka.adapter.telegram.delivery.BotMenu;
import dev.zayavka.adapter.telegram.delivery.EffectNames;
import dev.zayavka.adapter.telegram.delivery.Renderer;
import dev.zayavka.adapter.telegram.delivery.Renderers;
import dev.zayavka.adapter.telegram.delivery.TelegramSink;
import dev.zayavka.adapter.telegram.delivery.TopicDigests;
import dev.zayavka.adapter.telegram.doctor.Doctor;
import dev.zayavka.adapter.telegram.notice.NoticeButtons;
import dev.zayavka.adapter.telegram.notice.NoticeRenderer;
import dev.zayavka.adapter.telegram.routing.AdminCommands;
import dev.zayavka.adapter.telegram.routing.Command;
import dev.zayavka.adapter.telegram.routing.CommonCommands;
import dev.zayavka.adapter.telegram.routing.Desks;
import dev.zayavka.adapter.telegram.routing.FeatureFactory;
import dev.zayavka.adapter.telegram.routing.Neighbours;
import dev.zayavka.adapter.telegram.routing.Replies;
import dev.zayavka.adapter.telegram.routing.Router;
import dev.zayavka.adapter.telegram.routing.Router.RouterPorts;
import dev.zayavka.adapter.telegram.routing.TelegramKit;
import dev.zayavka.adapter.telegram.routing.UnknownCommands;
import dev.zayavka.adapter.telegram.text.Texts;
import dev.zayavka.adapter.telegram.updates.ReceptionGap;
import dev.zayavka.adapter.telegram.updates.Replay;
import dev.zayavka.adapter.telegram.updates.StopSignal;
import dev.zayavka.adapter.telegram.updates.TelegramPoller;
import dev.zayavka.adapter.telegram.updates.TelegramPoller.Pacing;
import dev.zayavka.adapter.telegram.updates.UpdateProcessor;
import dev.zayavka.adapter.telegram.updates.WebhookReceiver;
import dev.zayavka.adapter.telegram.updates.WebhookSetup;
import dev.zayavka.ports.conversation.ConversationEffect;
import dev.zayavka.ports.delivery.NoticeEffect;
import dev.zayavka.ports.delivery.driven.Sink;
import dev.zayavka.ports.shared.driven.SentFiles;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

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
            stopping,
            new Pacing(
                IN_FLIGHT,
                stopping,
                () -> ThreadLocalRandom.current().nextDouble(-1, 1),
                executor));
    this.webhookReceiver = new WebhookReceiver(processor, reception, executor);
  }

  /**
   * Opens the bot; Telegram is not called yet.
   *
   * @param desks factories of the desks, in the order in which they are offered messages
   * @throws IllegalArgumentException if the server address is not an http or https URL
   */
  public static TelegramAdapter open(
      TelegramSettings settings,
      TelegramPorts ports,
      List<FeatureFactory> desks,
      TelegramObserver observer) {
    BotApi api = BotApi.open(settings.apiUrl(), settings.botToken(), observer);
    BotAccount bot = new BotAccount(api, ports.clock());
    ReceptionGap reception = new ReceptionGap(ports.clock());
    StopSignal stopping = new StopSignal();
    ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    TelegramKit kit = kit(settings, ports, desks, api, bot, reception);
    Desks opened = Desks.open(desks, kit);
    List<Command> commands = commands(opened, kit);
    CommandMenu menu = new CommandMenu(commands.stream().map(Command::spec).toList());
    Router router =
        new Router(
            new RouterPorts(
                ports.converse(),
                ports.locks(),
                new TopicDigests(ports.shownDigests(), ports.clock()),
                executor),
            kit,
            opened,
            commands,
            handler ->
                new NoticeButtons(
                    ports.undelivered(), new Replay(bot, handler, ports.deadUpdates()), kit));
    UpdateProcessor processor =
        new UpdateProcessor(
            bot,
            router,
            ports.deadUpdates(),
            ports.undelivered(),
            observer,
            ports.clock(),
            stopping);
    TelegramSink sink =
        new TelegramSink(
            api,
            renderers(opened, menu, ports, kit),
            ports.budget(),
            settings.pace(),
            ports.shownDigests(),
            ports.chats(),
            ports.clock());
    return new TelegramAdapter(api, bot, stopping, executor, processor, reception, sink, menu);
  }

  /**
   * Identity of the bot (getMe), asked once.
   *
   * @throws dev.zayavka.adapter.telegram.api.TelegramRefusal if Telegram does not answer
   */
  public BotIdentity me() {
    return bot.me();
  }

  /**
   * Sets the default menu of commands; people with a role get theirs when they write.
   *
   * @throws dev.zayavka.adapter.telegram.api.TelegramRefusal if Telegram refuses
   */
  public void offerCommands() {
    new BotMenu(api).offerToEverybody(menu.defaultMenu());
  }

  /** Processing of updates. */
  public UpdateProcessor processor() {
    return processor;
  }

  /** Poller of updates (getUpdates). */
  public TelegramPoller poller() {
    return poller;
  }

  /** Receiver of updates that Telegram posts. */
  public WebhookReceiver webhookReceiver() {
    return webhookReceiver;
  }

  /** Registration of the webhook. */
  public WebhookSetup webhookSetup() {
    return new WebhookSetup(api, bot);
  }

  /** Sink of effects for Telegram. */
  public Sink sink() {
    return sink;
  }

  /** Files that people sent to the bot. */
  public SentFiles files() {
    return new TelegramFiles(api);
  }

  /** True if Telegram answered lately; may ask and wait for the answer. */
  public boolean isReachable() {
    return bot.isReachable();
  }

  /** Ends all work; stop the poller first. */
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

  private static TelegramKit kit(
      TelegramSettings settings,
      TelegramPorts ports,
      List<FeatureFactory> desks,
      BotApi api,
      BotAccount bot,
      ReceptionGap reception) {
    Replies replies = new Replies(ports.converse());
    return new TelegramKit(
        replies,
        new UnknownCommands(replies, person -> Desks.unknownCommand(desks, person)),
        Texts.in(settings.language(), settings.zone()),
        bot,
        api,
        ports.chats(),
        settings.admins(),
        ports.converse()::reachable,
        ports.converse()::waiting,
        ports.clock(),
        () -> later(ports.listeningSince().get(), reception.since()),
        Neighbours.none());
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  /** Commands of every bot come first in the menu, then desk by desk, then those of its admins. */
  private static List<Command> commands(Desks desks, TelegramKit kit) {
    List<Command> common = new CommonCommands(kit, desks.handlers()).list();
    return Stream.of(common, desks.commands(), new AdminCommands(kit).list())
        .flatMap(List::stream)
        .toList();
  }

  private static Renderers renderers(
      Desks desks, CommandMenu menu, TelegramPorts ports, TelegramKit kit) {
    Texts texts = kit.texts();
    Doctor doctor = new Doctor(kit.api(), kit.bot(), kit.admins(), kit.reachable(), texts);
    List<Renderer<?>> all = new ArrayList<>();
    all.add(
        new ConversationRenderer(
            texts,
            menu,
            desks.introductions(),
            desks.doors(),
            () -> doctor.examine(desks.checkups())));
    all.addAll(desks.renderers());
    List<EffectNames> names = new ArrayList<>(desks.names());
    names.add(new EffectNames(texts, List.of(ConversationEffect.class, NoticeEffect.class)));
    all.add(new NoticeRenderer(ports.undelivered(), ports.deadUpdates(), names, texts));
    return new Renderers(all);
  }
}
