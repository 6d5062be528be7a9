package dev.zayavka.sandbox.telegram.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.zayavka.sandbox.sync.Monitor;
import dev.zayavka.sandbox.telegram.limits.FloodGate;
import dev.zayavka.sandbox.telegram.updates.Polling;
import dev.zayavka.sandbox.telegram.updates.UpdateQueue;
import dev.zayavka.sandbox.telegram.updates.WebhookDelivery;
import dev.zayavka.sandbox.telegram.world.Callbacks;
import dev.zayavka.sandbox.telegram.world.Media;
import dev.zayavka.sandbox.telegram.world.Memberships;
import dev.zayavka.sandbox.telegram.world.Post;
import dev.zayavka.sandbox.telegram.world.World;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The methods of the Bot API over the world, behind the flood gate. */
public final class BotApi {
  private final Monitor monitor;
  private final World world;
  private final FloodGate gate;
  private final Methods methods = new Methods();
  private final CommandMethods commands;

  public BotApi(
      World world,
      Post post,
      Memberships memberships,
      Callbacks callbacks,
      UpdateQueue queue,
      Polling polling,
      WebhookDelivery delivery,
      FloodGate gate) {
    this.monitor = world.monitor();
    this.world = world;
    this.gate = gate;
    Destinations destinations = new Destinations(world);
    Sending sending = new Sending(world, post, destinations);
    IncomingFiles incoming = new IncomingFiles(world.files(), new Media(world.files()));
    MessageMethods.register(methods, sending, destinations);
    MediaMethods.register(methods, sending, incoming);
    CopyMethods.register(methods, sending, destinations);
    EditMethods.register(methods, post, destinations, incoming);
    DeleteMethods.register(methods, world, destinations);
    PinMethods.register(methods, world, post, destinations);
    TopicMethods.register(methods, world, post, destinations);
    ReactionMethods.register(methods, world, destinations);
    CallbackMethods.register(methods, world, callbacks);
    FileMethods.register(methods, world.files());
    ChatMethods.register(methods, world, memberships, destinations);
    UpdateMethods.register(methods, queue, polling, delivery);
    commands = new CommandMethods(destinations);
    commands.register(methods);
  }

  /** Telegram's own spelling of a method's name. */
  Optional<String> spelling(String name) {
    return methods.find(name).map(Methods.Entry::name);
  }

  /** Calls a method as the bot would over HTTP. */
  Reply call(String name, Arguments arguments) {
    try {
      Methods.Entry entry = methods.find(name).orElseThrow(ApiException::notFound);
      return switch (entry.kind()) {
        case WAITS -> Reply.ok(entry.method().call(arguments));
        case READS -> Reply.ok(monitor.read(() -> entry.method().call(arguments)));
        case FREE -> Reply.ok(monitor.change(() -> entry.method().call(arguments)));
        case WRITES -> Reply.ok(monitor.change(() -> write(entry, arguments)));
      };
    } catch (ApiException refusal) {
      return Reply.error(refusal);
    }
  }

  /** The command menus the bot has set, by scope and language. */
  public Map<String, ArrayNode> commands() {
    return monitor.read(commands::lists);
  }

  private JsonNode write(Methods.Entry entry, Arguments arguments) {
    long chatId = arguments.number("chat_id").orElse(0);
    boolean group = world.chat(chatId).map(chat -> !chat.isPrivate()).orElse(chatId < 0);
    OptionalInt wait = gate.ask(chatId, group, entry.name());
    if (wait.isPresent()) {
      throw ApiException.tooManyRequests(wait.getAsInt());
    }
    return entry.method().call(arguments);
  }
}
