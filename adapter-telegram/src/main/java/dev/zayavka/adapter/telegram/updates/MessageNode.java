package dev.zayavka.adapter.telegram.updates;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zayavka.adapter.telegram.updates.InboundUpdate.Sender;
import dev.zayavka.ports.conversation.Topic;
import dev.zayavka.ports.shared.ChatId;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.VisibleText;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The fields of a message that are used (Bot API, Message), read from the JSON tree. Fields that
 * are absent, incomplete or unknown do no harm to the others; only its chat and its number have to
 * be there.
 */
record MessageNode(JsonNode json) {

  private static final String PRIVATE = "private";

  /**
   * Chat of the message.
   *
   * @throws IllegalArgumentException if it is not as the Bot API promises
   */
  ChatId chat() {
    return id(json.path("chat").path("id"))
        .map(ChatId::new)
        .orElseThrow(() -> new IllegalArgumentException("a message has no chat"));
  }

  /**
   * Reference to the message.
   *
   * @throws IllegalArgumentException if it is not as the Bot API promises
   */
  MessageRef reference() {
    return id(json.path("message_id"))
        .map(number -> new MessageRef(chat(), number))
        .orElseThrow(() -> new IllegalArgumentException("a message has no number"));
  }

  /** The message as the place of a button; empty if it is not told. */
  Optional<MessageRef> place() {
    return id(json.path("chat").path("id"))
        .flatMap(
            chat ->
                id(json.path("message_id"))
                    .filter(number -> number > 0)
                    .map(number -> MessageRef.of(chat, number)));
  }

  /** True in the chat with one person. */
  boolean isPrivate() {
    JsonNode type = json.path("chat").path("type");
    return type.isTextual() ? type.asText().equals(PRIVATE) : chat().isPrivate();
  }

  Optional<UserNode> from() {
    return UserNode.of(json.path("from"));
  }

  /** Topic of the message; empty outside of topics. */
  Optional<Topic> topic() {
    return json.path("is_topic_message").asBoolean()
        ? id(json.path("message_thread_id")).map(thread -> new Topic(chat(), thread))
        : Optional.empty();
  }

  /** In a topic, every message that answers none answers the one that opened it. */
  Optional<MessageRef> answered() {
    JsonNode answered = json.path("reply_to_message").path("message_id");
    return answered.equals(json.path("message_thread_id"))
        ? Optional.empty()
        : id(answered).map(number -> new MessageRef(chat(), number));
  }

  /** Album of the message (Bot API, {@code media_group_id}). */
  Optional<String> album() {
    return Optional.ofNullable(json.path("media_group_id").textValue());
  }

  OptionalLong number(String field) {
    JsonNode value = json.path(field);
    return value.isIntegralNumber() ? OptionalLong.of(value.asLong()) : OptionalLong.empty();
  }

  boolean has(String field) {
    return json.hasNonNull(field);
  }

  boolean isTrue(String field) {
    return json.path(field).asBoolean();
  }

  /**
   * True for another bot of the group: it does not speak for support. Anonymous admins and channels
   * are marked as bots as well, and speak in the name of a chat.
   */
  boolean isOfOtherBot() {
    return json.path("from").path("is_bot").asBoolean() && !json.path("sender_chat").isObject();
  }

  /** Author in a group. Anonymous admins speak as the group, under a title if they have one. */
  Optional<Sender> sender() {
    JsonNode inTheNameOf = json.path("sender_chat");
    if (!inTheNameOf.isObject()) {
      return from().map(user -> Sender.of(user.person()));
    }
    boolean anonymous = inTheNameOf.path("id").equals(json.path("chat").path("id"));
    JsonNode name = anonymous ? json.path("author_signature") : inTheNameOf.path("title");
    return Optional.of(
        new Sender(
            Optional.empty(),
            Optional.ofNullable(name.textValue()).filter(words -> !VisibleText.isBlank(words))));
  }

  private static Optional<Long> id(JsonNode number) {
    return number.isIntegralNumber() && number.asLong() != 0
        ? Optional.of(number.asLong())
        : Optional.empty();
  }
}
