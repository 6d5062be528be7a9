package dev.zayavka.sandbox.telegram.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import dev.zayavka.sandbox.telegram.world.Chat;
import dev.zayavka.sandbox.telegram.world.Member;
import dev.zayavka.sandbox.telegram.world.Message;
import dev.zayavka.sandbox.telegram.world.Post;
import dev.zayavka.sandbox.telegram.world.World;

/** Pins. */
final class PinMethods {
  private final World world;
  private final Post post;
  private final Destinations destinations;

  private PinMethods(World world, Post post, Destinations destinations) {
    this.world = world;
    this.post = post;
    this.destinations = destinations;
  }

  static void register(Methods methods, World world, Post post, Destinations destinations) {
    PinMethods all = new PinMethods(world, post, destinations);
    methods.writes("pinChatMessage", all::pinChatMessage);
    methods.writes("unpinChatMessage", all::unpinChatMessage);
  }

  private JsonNode pinChatMessage(Arguments arguments) {
    Chat chat = pinnable(arguments);
    Message message =
        chat.message(arguments.intOr("message_id", 0))
            .orElseThrow(() -> ApiException.badRequest("message to pin not found"));
    if (!message.pinned()) {
      post.pin(message, world.bot().user());
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
