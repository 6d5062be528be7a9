package dev.zayavka.sandbox.telegram.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import dev.zayavka.sandbox.telegram.world.Chat;
import dev.zayavka.sandbox.telegram.world.Member;
import dev.zayavka.sandbox.telegram.world.Message;
import dev.zayavka.sandbox.telegram.world.MessagePublisher;
import dev.zayavka.sandbox.telegram.world.TelegramWorld;

/** Pins and unpins messages. */
final class PinMethods {
  private final TelegramWorld world;
  private final MessagePublisher publisher;
  private final Destinations destinations;

  private PinMethods(TelegramWorld world, MessagePublisher publisher, Destinations destinations) {
    this.world = world;
    this.publisher = publisher;
    this.destinations = destinations;
  }

  static void register(
      MethodRegistry methods,
      TelegramWorld world,
      MessagePublisher publisher,
      Destinations destinations) {
    PinMethods all = new PinMethods(world, publisher, destinations);
    methods.writes("pinChatMessage", all::pinChatMessage);
    methods.writes("unpinChatMessage", all::unpinChatMessage);
  }

  private JsonNode pinChatMessage(Arguments arguments) {
    Chat chat = pinnable(arguments);
    Message message =
        chat.message(arguments.intOr("message_id", 0))
            .orElseThrow(() -> ApiException.badRequest("message to pin not found"));
    if (!message.pinned()) {
      publisher.pin(message, world.bot().user());
    }
    return BooleanNode.TRUE;
  }

  private JsonNode unpinChatMessage(Arguments arguments) {
    Chat chat = pinnable(arguments);
    int id = arguments.intOr("message_id", 0);
    Message message =
        chat.messages().stream()
            .filter(candidate -> candidate.pinned() && (id == 0 || candidate.id() == id))
            .reduce((older, newer) -> newer)
            .orElseThrow(() -> ApiException.badRequest("message to unpin not found"));
    message.pin(false);
    return BooleanNode.TRUE;
  }

  private Chat pinnable(Arguments arguments) {
    Chat chat = destinations.writable(arguments);
    if (!chat.isPrivate() && !destinations.botMay(chat, Member.Right.PIN_MESSAGES)) {
      throw ApiException.badRequest("not enough rights to manage pinned messages in the chat");
    }
    return chat;
  }
}
