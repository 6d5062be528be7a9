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
import dev.zayavka.ports.conversation.Mention;
import dev.zayavka.ports.conversation.Mention.Linked;
import dev.zayavka.ports.conversation.Mention.Named;
import dev.zayavka.ports.conversation.MessageContent;
import dev.zayavka.ports.conversation.Topic;
import dev.zayavka.ports.conversation.Utterance;
import dev.zayavka.ports.shared.ChatId;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.PersonId;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.Contact;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.chat.Chat;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/** Mapper of messages: what people write, in private chats and in topics. */
final class MessageMapper {

  /** A username in front, also one that Telegram does not know and so does not mark. */
  private static final Pattern MENTION = Pattern.compile("@([A-Za-z]\\w{3,})");

  private MessageMapper() {}

  static InboundUpdate written(long updateId, Message message, JsonNode json) {
    ChatId chat = new ChatId(message.getChatId());
    if (message.getMigrateToChatId() != null) {
      return new GroupMoved(updateId, chat, new ChatId(message.getMigrateToChatId()));
    }
    if (message.getMigrateFromChatId() != null) {
      return new GroupMoved(updateId, new ChatId(message.getMigrateFromChatId()), chat);
    }
    User from = message.getFrom();
    if (from == null) {
      return new Other(updateId);
    }
    return message.isUserMessage()
        ? inPrivate(updateId, from, message, json)
        : inGroup(updateId, from, message, json);
  }

  /** Only words and files are changed by hand; a live location moves by itself. */
  static InboundUpdate edited(long updateId, Message message, JsonNode json) {
    return said(message, json)
        .filter(now -> now.content().kind().longestWords() > 0)
        .flatMap(now -> edited(updateId, message, now))
        .orElseGet(() -> new Other(updateId));
  }

  private static Optional<InboundUpdate> edited(long updateId, Message message, Utterance now) {
    User from = message.getFrom();
    return message.isUserMessage() && from != null
        ? Optional.of(new Edited(updateId, UserMapper.person(from), now))
        : topic(message)
            .filter(topic -> from == null || !isOtherBot(from, message))
            .map(topic -> new TopicEdited(updateId, topic, now));
  }

  private static InboundUpdate inPrivate(long updateId, User from, Message message, JsonNode json) {
    if (message.hasWriteAccessAllowed()) {
      return new Unblocked(updateId, UserMapper.person(from));
    }
    return said(message, json)
        .<InboundUpdate>map(
            said ->
                new PrivateMessage(
                    updateId,
                    UserMapper.person(from),
                    Optional.ofNullable(from.getUserName()),
                    said,
                    ownPhone(from, message.getContact()),
                    document(said, json.path("document"))))
        .orElseGet(() -> new Other(updateId));
  }

  private static InboundUpdate inGroup(long updateId, User from, Message message, JsonNode json) {
    Optional<Topic> place = topic(message);
    if (place.isEmpty() || isTrue(message.getIsAutomaticForward())) {
      return new Other(updateId);
    }
    Topic topic = place.get();
    if (message.hasForumTopicClosed()) {
      return new TopicClosed(updateId, topic, sender(from, message));
    }
    if (message.getForumTopicReopened() != null) {
      return new TopicReopened(updateId, topic);
    }
    return said(message, json)
        .filter(said -> !isOtherBot(from, message))
        .<InboundUpdate>map(said -> new TopicMessage(updateId, topic, sender(from, message), said))
        .orElseGet(() -> new Other(updateId));
  }

  private static Optional<Topic> topic(Message message) {
    return Optional.ofNullable(message.getMessageThreadId())
        .filter(thread -> isTrue(message.getIsTopicMessage()))
        .map(thread -> new Topic(new ChatId(message.getChatId()), thread));
  }

  private static Optional<Utterance> said(Message message, JsonNode json) {
    return ContentReader.of(json)
        .map(
            content ->
                new Utterance(
                    reference(message),
                    content,
                    answered(message),
                    Optional.ofNullable(message.getMediaGroupId()),
                    call(content, json)));
  }

  /** In a topic, every message that answers none answers the one that opened it. */
  private static Optional<MessageRef> answered(Message message) {
    Message answered = message.getReplyToMessage();
    return answered == null || Objects.equals(answered.getMessageId(), message.getMessageThreadId())
        ? Optional.empty()
        : Optional.of(MessageRef.of(message.getChatId(), answered.getMessageId()));
  }

  /** Marks may name people without a username, and usernames of any length. */
  private static Optional<Mention> call(MessageContent content, JsonNode json) {
    String words = content.words().text();
    JsonNode marks =
        json.path(content.kind() == MessageContent.Kind.TEXT ? "entities" : "caption_entities");
    for (JsonNode mark : marks) {
      Optional<Mention> call = mention(words, mark);
      if (mark.path("offset").asInt(-1) == 0 && call.isPresent()) {
        return call;
      }
    }
    Matcher unmarked = MENTION.matcher(words);
    return unmarked.lookingAt() ? Optional.of(new Named(unmarked.group(1))) : Optional.empty();
  }

  private static Optional<Mention> mention(String words, JsonNode mark) {
    int end = Math.min(mark.path("length").asInt(0), words.length());
    return switch (mark.path("type").asText()) {
      case "mention" -> Optional.of(new Named(words.substring(Math.min(1, end), end)));
      case "text_mention" ->
          Optional.of(new Linked(new PersonId(mark.path("user").path("id").asLong())));
      default -> Optional.empty();
    };
  }

  /**
   * Another bot of the group: it does not speak for support. Anonymous admins and channels are
   * marked as bots as well, and speak in the name of a chat.
   */
  private static boolean isOtherBot(User from, Message message) {
    return isTrue(from.getIsBot()) && message.getSenderChat() == null;
  }

  /** Anonymous admins speak as the group itself, under a title if they have one. */
  private static Sender sender(User from, Message message) {
    Chat inTheNameOf = message.getSenderChat();
    if (inTheNameOf == null) {
      return Sender.of(UserMapper.person(from));
    }
    return new Sender(
        Optional.empty(),
        Optional.ofNullable(
            inTheNameOf.getId().equals(message.getChatId())
                ? message.getAuthorSignature()
                : inTheNameOf.getTitle()));
  }

  private static Optional<String> ownPhone(User from, @Nullable Contact contact) {
    return contact != null && from.getId().equals(contact.getUserId())
        ? Optional.of(contact.getPhoneNumber())
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

  private static MessageRef reference(Message message) {
    return MessageRef.of(message.getChatId(), message.getMessageId());
  }

  private static boolean isTrue(@Nullable Boolean value) {
    return value != null && value;
  }
}
