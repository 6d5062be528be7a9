package dev.zayavka.sandbox.telegram.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zayavka.sandbox.http.JsonNodes;
import dev.zayavka.sandbox.telegram.world.Chat;
import dev.zayavka.sandbox.telegram.world.Message;
import dev.zayavka.sandbox.telegram.world.MessageBody;
import dev.zayavka.sandbox.telegram.world.MessageDraft;
import dev.zayavka.sandbox.telegram.world.MessagePublisher;
import dev.zayavka.sandbox.telegram.world.TelegramWorld;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Common part of all send methods: the chat, the topic, the message replied to, and the keyboard.
 */
final class MessageSender {
  private final TelegramWorld world;
  private final MessagePublisher publisher;
  private final Destinations destinations;

  MessageSender(TelegramWorld world, MessagePublisher publisher, Destinations destinations) {
    this.world = world;
    this.publisher = publisher;
    this.destinations = destinations;
  }

  /** Chat, topic and replied message of a new message. */
  record Target(Chat chat, OptionalInt thread, OptionalInt replyTo, ObjectNode attributes) {}

  Target place(Arguments arguments) {
    Chat chat = destinations.writable(arguments);
    Optional<Message> answered = answered(arguments, chat);
    OptionalInt threadOfReply = answered.map(Message::threadId).orElse(OptionalInt.empty());
    OptionalInt thread = destinations.thread(arguments, chat, threadOfReply);
    OptionalInt replyTo =
        answered.map(message -> OptionalInt.of(message.id())).orElse(OptionalInt.empty());
    return new Target(chat, thread, replyTo, attributes(arguments, answered));
  }

  /** Target for methods without replies; reply arguments are ignored. */
  Target placeWithoutReply(Arguments arguments) {
    Chat chat = destinations.writable(arguments);
    OptionalInt thread = destinations.thread(arguments, chat, OptionalInt.empty());
    return new Target(chat, thread, OptionalInt.empty(), JsonNodes.object());
  }

  Message send(Arguments arguments, MessageBody content) {
    ObjectNode keyboard = InlineKeyboards.inline(arguments);
    Target place = place(arguments);
    ReplyKeyboards.show(arguments, place.chat());
    return post(place, draft(place, content).withKeyboard(keyboard));
  }

  MessageDraft draft(Target place, MessageBody content) {
    return MessageDraft.by(world.bot().user(), content)
        .inThread(place.thread())
        .replyingTo(place.replyTo())
        .with(place.attributes());
  }

  Message post(Target place, MessageDraft draft) {
    return publisher.message(place.chat(), draft);
  }

  private static ObjectNode attributes(Arguments arguments, Optional<Message> answered) {
    ObjectNode attributes = JsonNodes.object();
    answered
        .flatMap(message -> quote(arguments, message))
        .ifPresent(quote -> attributes.set("quote", quote));
    arguments
        .object("link_preview_options")
        .ifPresent(options -> attributes.set("link_preview_options", options));
    return attributes;
  }

  /** The quoted part; it has to be in the message (Bot API, ReplyParameters). */
  private static Optional<ObjectNode> quote(Arguments arguments, Message answered) {
    ObjectNode reply = arguments.object("reply_parameters").orElseGet(JsonNodes::object);
    String quote = reply.path("quote").asText();
    if (quote.isEmpty()) {
      return Optional.empty();
    }
    String text = answered.content().text().text();
    int wanted = reply.path("quote_position").asInt(0);
    int at = text.startsWith(quote, wanted) ? wanted : text.indexOf(quote);
    if (at < 0) {
      throw ApiException.badRequest("QUOTE_TEXT_INVALID");
    }
    return Optional.of(
        JsonNodes.object().put("text", quote).put("position", at).put("is_manual", true));
  }

  /**
   * The message a reply refers to: {@code reply_parameters}, or the older {@code
   * reply_to_message_id}.
   */
  private static Optional<Message> answered(Arguments arguments, Chat chat) {
    ObjectNode reply =
        arguments
            .object("reply_parameters")
            .orElseGet(
                () ->
                    JsonNodes.object()
                        .put("message_id", arguments.intOr("reply_to_message_id", 0))
                        .put(
                            "allow_sending_without_reply",
                            arguments.flag("allow_sending_without_reply")));
    int id = reply.path("message_id").asInt(0);
    if (id == 0 || isInAnotherChat(reply.path("chat_id"), chat)) {
      return Optional.empty();
    }
    Optional<Message> message = chat.message(id);
    if (message.isEmpty() && !reply.path("allow_sending_without_reply").asBoolean(false)) {
      throw ApiException.badRequest("message to be replied not found");
    }
    return message;
  }

  /**
   * True if a reply refers to a message of another chat. Telegram shows it as a quotation; it is no
   * reply in this chat.
   */
  private static boolean isInAnotherChat(JsonNode chatId, Chat chat) {
    return !chatId.isMissingNode() && !chatId.isNull() && chatId.asLong() != chat.id();
  }
}
