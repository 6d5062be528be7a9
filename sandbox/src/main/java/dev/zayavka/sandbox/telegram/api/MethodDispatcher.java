package dev.zayavka.sandbox.telegram.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.zayavka.sandbox.sync.Monitor;
import dev.zayavka.sandbox.telegram.limits.FloodControl;
import dev.zayavka.sandbox.telegram.updates.LongPolling;
import dev.zayavka.sandbox.telegram.updates.UpdateQueue;
import dev.zayavka.sandbox.telegram.updates.WebhookDelivery;
import dev.zayavka.sandbox.telegram.world.CallbackQueries;
import dev.zayavka.sandbox.telegram.world.Media;
import dev.zayavka.sandbox.telegram.world.Memberships;
import dev.zayavka.sandbox.telegram.world.MessagePublisher;
import dev.zayavka.sandbox.telegram.world.TelegramWorld;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Dispatches calls to the methods of the Bot API, under the lock of the world and the flood
 * control.
 */
public final class MethodDispatcher {
  private final Monitor monitor;
  private final TelegramWorld world;
  private final FloodControl floodControl;
  private final MethodRegistry methods = new MethodRegistry();
  private final CommandMethods commands;

  public MethodDispatcher(
      TelegramWorld world,
      MessagePublisher publisher,
      Memberships memberships,
      CallbackQueries callbacks,
      UpdateQueue queue,
      LongPolling polling,
      WebhookDelivery delivery,
      FloodControl floodControl) {
    this.monitor = world.monitor();
    this.world = world;
    this.floodControl = floodControl;
    Destinations destinations = new Destinations(world);
    MessageSender sender = new MessageSender(world, publisher, destinations);
    IncomingFiles incoming = new IncomingFiles(world.files(), new Media(world.files()));
    MessageMethods.register(methods, sender, destinations);
    MediaMethods.register(methods, sender, incoming);
    CopyMethods.register(methods, sender, destinations);
    EditMethods.register(methods, publisher, destinations, incoming);
    DeleteMethods.register(methods, world, destinations);
    PinMethods.register(methods, world, publisher, destinations);
    TopicMethods.register(methods, world, publisher, destinations);
    ReactionMethods.register(methods, world, destinations);
    CallbackMethods.register(methods, world, callbacks);
    FileMethods.register(methods, world.files());
    ChatMethods.register(methods, world, memberships, destinations);
    UpdateMethods.register(methods, queue, polling, delivery);
    commands = new CommandMethods(destinations);
    commands.register(methods);
  }

  /** Canonical spelling of a method name. */
  Optional<String> spelling(String name) {
    return methods.find(name).map(MethodRegistry.Entry::name);
  }

  /** Calls a method as the bot would over HTTP. */
  ApiResponse call(String name, Arguments arguments) {
    try {
      MethodRegistry.Entry entry = methods.find(name).orElseThrow(ApiException::notFound);
      return switch (entry.kind()) {
        case WAITS -> ApiResponse.ok(entry.method().call(arguments));
        case READS -> ApiResponse.ok(monitor.read(() -> entry.method().call(arguments)));
        case FREE -> ApiResponse.ok(monitor.change(() -> entry.method().call(arguments)));
        case WRITES -> ApiResponse.ok(monitor.change(() -> write(entry, arguments)));
      };
    } catch (ApiException refusal) {
      return ApiResponse.error(refusal);
    }
  }

  /** Command menus set by the bot, by scope and language. */
  public Map<String, ArrayNode> commands() {
    return monitor.read(commands::lists);
  }

  private JsonNode write(MethodRegistry.Entry entry, Arguments arguments) {
    long chatId = arguments.number("chat_id").orElse(0);
    boolean group = world.chat(chatId).map(chat -> !chat.isPrivate()).orElse(chatId < 0);
    OptionalInt wait = floodControl.ask(chatId, group, entry.name());
    if (wait.isPresent()) {
      throw ApiException.tooManyRequests(wait.getAsInt());
    }
    return entry.method().call(arguments);
  }
}
