package dev.zayavka.sandbox.telegram;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.zayavka.sandbox.http.LoopbackServer;
import dev.zayavka.sandbox.sync.Monitor;
import dev.zayavka.sandbox.sync.MovableClock;
import dev.zayavka.sandbox.telegram.api.BotApiHttp;
import dev.zayavka.sandbox.telegram.api.MethodDispatcher;
import dev.zayavka.sandbox.telegram.control.ControlApi;
import dev.zayavka.sandbox.telegram.faults.FaultPlan;
import dev.zayavka.sandbox.telegram.limits.FloodControl;
import dev.zayavka.sandbox.telegram.people.GroupChat;
import dev.zayavka.sandbox.telegram.people.PeopleContext;
import dev.zayavka.sandbox.telegram.people.SimulatedPerson;
import dev.zayavka.sandbox.telegram.transcript.Transcript;
import dev.zayavka.sandbox.telegram.updates.LongPolling;
import dev.zayavka.sandbox.telegram.updates.UpdateQueue;
import dev.zayavka.sandbox.telegram.updates.WebhookDelivery;
import dev.zayavka.sandbox.telegram.world.CallbackQueries;
import dev.zayavka.sandbox.telegram.world.ChatType;
import dev.zayavka.sandbox.telegram.world.EmulatedBot;
import dev.zayavka.sandbox.telegram.world.Memberships;
import dev.zayavka.sandbox.telegram.world.MessagePublisher;
import dev.zayavka.sandbox.telegram.world.TelegramWorld;
import dev.zayavka.sandbox.telegram.world.User;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/**
 * Telegram emulator for one bot, on loopback. It serves the Bot API under {@link #url}, simulates
 * the bot's users in Java ({@link #person}) and over HTTP under {@code /control}, and has a page at
 * {@code /} for playing them by hand.
 *
 * <pre>{@code
 * try (BotApiEmulator telegram = BotApiEmulator.start()) {
 *   GroupChat desk = telegram.supergroup(-1001L, "Кредиты");
 *   SimulatedPerson analyst = telegram.person(11).named("Аналист").starts();
 *   ...
 *   desk.awaitsMessage("Заявка №1001");
 *   analyst.taps("Accept").awaitsAnswer();
 * }
 * }</pre>
 */
public final class BotApiEmulator implements AutoCloseable {
  private static final int FIRST_UPDATE = 900_000_001;

  private final MovableClock clock;
  private final TelegramWorld world;
  private final UpdateQueue updates;
  private final CallbackQueries callbacks;
  private final FloodControl flood;
  private final FaultPlan faults = new FaultPlan();
  private final Transcript transcript;
  private final WebhookDelivery webhook;
  private final MethodDispatcher api;
  private final PeopleContext context;
  private final LoopbackServer server;

  private BotApiEmulator(EmulatorSettings settings) {
    Monitor monitor = new Monitor();
    clock = new MovableClock(settings.clock());
    world = new TelegramWorld(monitor, clock, account(settings));
    updates = new UpdateQueue(monitor, clock, FIRST_UPDATE);
    transcript = new Transcript(monitor);
    flood = new FloodControl(clock, settings.limits());
    callbacks = new CallbackQueries(world, updates, settings.callbackLifetime());
    MessagePublisher publisher = new MessagePublisher(world, updates);
    Memberships memberships = new Memberships(world, publisher, updates);
    WebhookReplies replies = new WebhookReplies();
    webhook = new WebhookDelivery(monitor, clock, updates, settings.webhookPauses(), replies);
    LongPolling polling = new LongPolling(monitor, updates);
    api =
        new MethodDispatcher(
            world, publisher, memberships, callbacks, updates, polling, webhook, flood);
    BotApiHttp http = new BotApiHttp(world, api, faults, transcript);
    replies.goTo(http);
    context = new PeopleContext(world, publisher, memberships, callbacks, updates);
    ControlApi control =
        new ControlApi(context, world, callbacks, faults, flood, transcript, clock, api, webhook);
    server =
        LoopbackServer.start(
            settings.port(),
            routes -> {
              http.mount(routes);
              control.mount(routes);
            });
    webhook.start();
  }

  /** Starts an emulator with settings for tests, on a free port. */
  public static BotApiEmulator start() {
    return start(EmulatorSettings.forTests());
  }

  public static BotApiEmulator start(EmulatorSettings settings) {
    return new BotApiEmulator(settings);
  }

  /** Base URL for the bot, instead of {@code https://api.telegram.org}. */
  public URI url() {
    return server.url();
  }

  public String token() {
    return world.bot().token();
  }

  public User bot() {
    return world.bot().user();
  }

  /** The person with this id, created at the first call. */
  public SimulatedPerson person(long id) {
    return context.person(id);
  }

  /** Creates a basic group with the bot as a member. */
  public GroupChat group(long id, String title) {
    return context.openGroup(id, ChatType.GROUP, title, false);
  }

  /** Creates a supergroup with the bot as an administrator. */
  public GroupChat supergroup(long id, String title) {
    return context.openGroup(id, ChatType.SUPERGROUP, title, false);
  }

  /** Creates a supergroup with topics and the bot as an administrator. */
  public GroupChat forum(long id, String title) {
    return context.openGroup(id, ChatType.SUPERGROUP, title, true);
  }

  /** An existing group. */
  public GroupChat group(long id) {
    return context.group(id);
  }

  /** Planned faults of the bot's next calls. */
  public FaultPlan faults() {
    return faults;
  }

  public FloodControl flood() {
    return flood;
  }

  public Transcript transcript() {
    return transcript;
  }

  /** Clock of the emulator, which can be moved forward. */
  public MovableClock clock() {
    return clock;
  }

  /** Updates the bot has not confirmed yet. */
  public UpdateQueue updates() {
    return updates;
  }

  public WebhookDelivery webhook() {
    return webhook;
  }

  /** Command menus set by the bot, by scope and language, as {@code chat:11/ru}. */
  public Map<String, ArrayNode> commands() {
    return api.commands();
  }

  /** Sets the default time limit of waiting people. */
  public BotApiEmulator patience(Duration time) {
    context.patience(time);
    return this;
  }

  public void callbackLifetime(Duration lifetime) {
    world.monitor().run(() -> callbacks.lifetime(lifetime));
  }

  /** Stops listening: connections are refused. People and chats stay, and new updates wait. */
  public void goesDown() {
    server.stop();
  }

  /** Listens on the same port again. */
  public void comesBack() {
    server.resume();
  }

  @Override
  public void close() {
    webhook.close();
    server.close();
  }

  private static EmulatedBot account(EmulatorSettings settings) {
    User user =
        new User(settings.botId(), true, settings.botName(), "", settings.botUsername(), "", false);
    return new EmulatedBot(settings.token(), user, settings.readsGroups());
  }
}
