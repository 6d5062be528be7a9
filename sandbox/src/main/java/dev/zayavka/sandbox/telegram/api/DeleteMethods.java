package dev.zayavka.sandbox.telegram.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import dev.zayavka.sandbox.telegram.world.Chat;
import dev.zayavka.sandbox.telegram.world.Member;
import dev.zayavka.sandbox.telegram.world.Message;
import dev.zayavka.sandbox.telegram.world.TelegramWorld;
import java.time.Duration;
import java.util.List;

/**
 * Deletes messages: "a message can only be deleted if it was sent less than 48 hours ago" (Bot API,
 * deleteMessage).
 */
final class DeleteMethods {
  private static final Duration DELETABLE_FOR = Duration.ofDays(2);
  private static final int MOST = 100;

  private final TelegramWorld world;
  private final Destinations destinations;

  private DeleteMethods(TelegramWorld world, Destinations destinations) {
    this.world = world;
    this.destinations = destinations;
  }

  static void register(MethodRegistry methods, TelegramWorld world, Destinations destinations) {
    DeleteMethods all = new DeleteMethods(world, destinations);
    methods.writes("deleteMessage", all::deleteMessage);
    methods.writes("deleteMessages", all::deleteMessages);
  }

  private JsonNode deleteMessage(Arguments arguments) {
    Chat chat = destinations.readable(arguments, "chat_id");
    Message message =
        chat.message(arguments.intOr("message_id", 0))
            .orElseThrow(() -> ApiException.badRequest("message to delete not found"));
    if (isTooOld(message)) {
      throw ApiException.badRequest("message can't be deleted for everyone");
    }
    if (!mayDelete(chat, message)) {
      throw ApiException.badRequest("message can't be deleted");
    }
    message.delete(world.now());
    return BooleanNode.TRUE;
  }

  /**
   * Deletes many messages: "If some of the specified messages can't be found, they are skipped"
   * (Bot API, deleteMessages).
   */
  private JsonNode deleteMessages(Arguments arguments) {
    List<Integer> ids = arguments.ids("message_ids");
    if (ids.isEmpty() || ids.size() > MOST) {
      throw ApiException.badRequest(
          ids.isEmpty()
              ? "message identifiers are not specified"
              : "too many message identifiers specified");
    }
    Chat chat = destinations.readable(arguments, "chat_id");
    for (int id : ids) {
      chat.message(id)
          .filter(message -> !isTooOld(message) && mayDelete(chat, message))
          .ifPresent(message -> message.delete(world.now()));
    }
    return BooleanNode.TRUE;
  }

  private boolean isTooOld(Message message) {
    return !message.date().plus(DELETABLE_FOR).isAfter(world.now());
  }

  private boolean mayDelete(Chat chat, Message message) {
    if (message.content().kind().equals("forum_topic_created")) {
      return false;
    }
    return message.outgoing()
        || chat.isPrivate()
        || destinations.botMay(chat, Member.Right.DELETE_MESSAGES);
  }
}
