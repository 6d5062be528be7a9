package dev.zayavka.adapter.telegram.updates;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zayavka.adapter.telegram.updates.InboundUpdate.Edited;
import dev.zayavka.adapter.telegram.updates.InboundUpdate.GroupMoved;
import dev.zayavka.adapter.telegram.updates.InboundUpdate.Other;
import dev.zayavka.adapter.telegram.updates.InboundUpdate.PrivateMessage;
import dev.zayavka.adapter.telegram.updates.InboundUpdate.Sender;
import dev.zayavka.adapter.telegram.updates.InboundUpdate.TopicClosed;
import dev.zayavka.adapter.telegram.updates.InboundUpdate.TopicEdited;
import dev.zayavka.adapter.telegram.updates.InboundUpdate.TopicMessage;
import dev.zayavka.adapter.telegram.updates.InboundUpdate.TopicReopened;
import dev.zayavka.adapter.telegram.updates.InboundUpdate.Unblocked;
import dev.zayavka.ports.conversation.MessageContent;
import dev.zayavka.ports.conversation.Topic;
import dev.zayavka.ports.conversation.Utterance;
import dev.zayavka.ports.shared.ChatId;
import java.util.Optional;
import java.util.OptionalLong;

/** Mapper of messages: what people write, in private chats and in topics. */
final class MessageMapper {

  private MessageMapper() {}

  static InboundUpdate written(long updateId, MessageNode message) {
    ChatId chat = message.reference().chat();
    OptionalLong moved = message.number("migrate_to_chat_id");
    if (moved.isPresent()) {
      return new GroupMoved(updateId, chat, new ChatId(moved.getAsLong()));
    }
    OptionalLong before = message.number("migrate_from_chat_id");
    if (before.isPresent()) {
      return new GroupMoved(updateId, new ChatId(before.getAsLong()), chat);
    }
    if (!message.isPrivate()) {
      return inGroup(updateId, message);
    }
    return message
        .from()
        .map(user -> inPrivate(updateId, user, message))
        .orElseGet(() -> new Other(updateId));
  }

  /** Only words and files are changed by hand; a live location moves by itself. */
  static InboundUpdate edited(long updateId, MessageNode message) {
    return said(message)
        .filter(now -> isEditable(now.content().kind()))
        .flatMap(now -> edited(updateId, message, now))
        .orElseGet(() -> new Other(updateId));
  }

  private static boolean isEditable(MessageContent.Kind kind) {
    return switch (kind) {
      case TEXT, PHOTO, VIDEO, AUDIO, VOICE, DOCUMENT, ANIMATION, LIVE_PHOTO -> true;
      case RICH, CHECKLIST, PAID_MEDIA, OTHER -> true;
      case VIDEO_NOTE, STICKER, LOCATION, VENUE, CONTACT, POLL, DICE, GAME, STORY -> false;
      case INVOICE, GIVEAWAY, GIVEAWAY_WINNERS, GIFT -> false;
    };
  }

  private static Optional<InboundUpdate> edited(long updateId, MessageNode message, Utterance now) {
    return message.isPrivate()
        ? message.from().map(from -> new Edited(updateId, from.person(), now))
        : message
            .topic()
            .filter(topic -> !message.isOfOtherBot())
            .map(topic -> new TopicEdited(updateId, topic, now));
  }

  private static InboundUpdate inPrivate(long updateId, UserNode from, MessageNode message) {
    if (message.has("write_access_allowed")) {
      return new Unblocked(updateId, from.person());
    }
    return said(message)
        .<InboundUpdate>map(
            said ->
                new PrivateMessage(
                    updateId,
                    from.person(),
                    from.username(),
                    said,
                    ownPhone(from, message.json().path("contact")),
                    document(said, message.json().path("document")),
                    voice(said, message.json().path("voice"))))
        .orElseGet(() -> new Other(updateId));
  }

  private static InboundUpdate inGroup(long updateId, MessageNode message) {
    Optional<Topic> topic = message.topic();
    Optional<Sender> sender = message.sender();
    if (topic.isEmpty() || sender.isEmpty() || message.isTrue("is_automatic_forward")) {
      return new Other(updateId);
    }
    if (message.has("forum_topic_closed")) {
      return new TopicClosed(updateId, topic.get(), sender.get());
    }
    if (message.has("forum_topic_reopened")) {
      return new TopicReopened(updateId, topic.get());
    }
    return said(message)
        .filter(said -> !message.isOfOtherBot())
        .<InboundUpdate>map(said -> new TopicMessage(updateId, topic.get(), sender.get(), said))
        .orElseGet(() -> new Other(updateId));
  }

  private static Optional<Utterance> said(MessageNode message) {
    return ContentReader.of(message.json())
        .map(
            read ->
                new Utterance(
                    message.reference(),
                    read.content(),
                    message.answered(),
                    message.album(),
                    read.call()));
  }

  private static Optional<String> ownPhone(UserNode from, JsonNode contact) {
    return contact.path("user_id").asLong() == from.id()
        ? Optional.ofNullable(contact.path("phone_number").textValue())
        : Optional.empty();
  }

  /** Animations have a document beside them, and are none. */
  private static Optional<SentDocument> document(Utterance said, JsonNode document) {
    return said.content()
        .file()
        .filter(file -> said.content().kind() == MessageContent.Kind.DOCUMENT)
        .map(
            file ->
                new SentDocument(
                    file,
                    document.path("file_name").asText(),
                    document.path("file_size").asLong()));
  }

  private static Optional<SentVoice> voice(Utterance said, JsonNode voice) {
    return said.content()
        .file()
        .filter(file -> said.content().kind() == MessageContent.Kind.VOICE)
        .map(
            file ->
                new SentVoice(
                    file, voice.path("duration").asInt(), voice.path("file_size").asLong()));
  }
}
