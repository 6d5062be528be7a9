package dev.zayavka.sandbox.telegram.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zayavka.sandbox.http.JsonNodes;
import dev.zayavka.sandbox.telegram.world.Chat;
import dev.zayavka.sandbox.telegram.world.ForumTopic;
import dev.zayavka.sandbox.telegram.world.Member;
import dev.zayavka.sandbox.telegram.world.MessagePublisher;
import dev.zayavka.sandbox.telegram.world.TelegramWorld;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Forum topics: names of 1 to 128 characters, one of six icon colours (Bot API, createForumTopic).
 */
final class TopicMethods {
  private static final int LONGEST_NAME = 128;
  private static final int DEFAULT_COLOR = 7322096;
  private static final Set<Integer> COLORS =
      Set.of(7322096, 16766590, 13338331, 9367192, 16749490, 16478047);

  private final TelegramWorld world;
  private final MessagePublisher publisher;
  private final Destinations destinations;

  private TopicMethods(TelegramWorld world, MessagePublisher publisher, Destinations destinations) {
    this.world = world;
    this.publisher = publisher;
    this.destinations = destinations;
  }

  static void register(
      MethodRegistry methods,
      TelegramWorld world,
      MessagePublisher publisher,
      Destinations destinations) {
    TopicMethods all = new TopicMethods(world, publisher, destinations);
    methods.writes("createForumTopic", all::createForumTopic);
    methods.writes("editForumTopic", all::editForumTopic);
    methods.writes("closeForumTopic", arguments -> all.close(arguments, true));
    methods.writes("reopenForumTopic", arguments -> all.close(arguments, false));
    methods.writes("deleteForumTopic", all::deleteForumTopic);
  }

  private JsonNode createForumTopic(Arguments arguments) {
    Chat chat = forum(arguments, "not enough rights to create a topic");
    String name = arguments.textOr("name", "").strip();
    if (name.isEmpty()) {
      throw ApiException.badRequest("TOPIC_TITLE_EMPTY");
    }
    if (name.length() > LONGEST_NAME) {
      throw ApiException.badRequest("TOPIC_TITLE_TOO_LONG");
    }
    int color = arguments.intOr("icon_color", DEFAULT_COLOR);
    if (!COLORS.contains(color)) {
      throw ApiException.badRequest("wrong icon color specified");
    }
    return publisher.topic(chat, world.bot().user(), false, name, color).toJson();
  }

  private JsonNode editForumTopic(Arguments arguments) {
    Chat chat = forum(arguments, "not enough rights to edit the topic");
    ForumTopic topic = topic(arguments, chat);
    String name = arguments.textOr("name", "").strip();
    if (name.length() > LONGEST_NAME) {
      throw ApiException.badRequest("TOPIC_TITLE_TOO_LONG");
    }
    if (name.isEmpty() || name.equals(topic.name())) {
      throw ApiException.badRequest("TOPIC_NOT_MODIFIED");
    }
    topic.rename(name);
    announce(chat, topic, "forum_topic_edited", JsonNodes.object().put("name", name));
    return BooleanNode.TRUE;
  }

  private JsonNode close(Arguments arguments, boolean closed) {
    Chat chat = forum(arguments, "not enough rights to close or reopen the topic");
    ForumTopic topic = topic(arguments, chat);
    if (topic.closed() == closed) {
      throw ApiException.badRequest("TOPIC_NOT_MODIFIED");
    }
    topic.close(closed);
    announce(
        chat, topic, closed ? "forum_topic_closed" : "forum_topic_reopened", JsonNodes.object());
    return BooleanNode.TRUE;
  }

  /** Deletes the topic "along with all its messages". */
  private JsonNode deleteForumTopic(Arguments arguments) {
    Chat chat = forum(arguments, "not enough rights to delete the topic");
    if (!destinations.botMay(chat, Member.Right.DELETE_MESSAGES)) {
      throw ApiException.badRequest("not enough rights to delete the topic");
    }
    ForumTopic topic = topic(arguments, chat);
    topic.delete();
    chat.messages().stream()
        .filter(message -> message.threadId().equals(OptionalInt.of(topic.id())))
        .forEach(message -> message.delete(world.now()));
    return BooleanNode.TRUE;
  }

  private Chat forum(Arguments arguments, String refusal) {
    Chat chat = destinations.writable(arguments);
    if (!chat.forum()) {
      throw ApiException.badRequest("the chat is not a forum");
    }
    if (!destinations.botMay(chat, Member.Right.MANAGE_TOPICS)) {
      throw ApiException.badRequest(refusal);
    }
    return chat;
  }

  private static ForumTopic topic(Arguments arguments, Chat chat) {
    ForumTopic topic = chat.topic(arguments.intOr("message_thread_id", 0)).orElse(null);
    if (topic == null) {
      throw ApiException.badRequest("TOPIC_ID_INVALID");
    }
    if (topic.deleted()) {
      throw ApiException.badRequest(chat.topicErrors().onManage());
    }
    return topic;
  }

  private void announce(Chat chat, ForumTopic topic, String kind, ObjectNode what) {
    ObjectNode fields = JsonNodes.object();
    fields.set(kind, what);
    publisher.service(chat, world.bot().user(), false, OptionalInt.of(topic.id()), kind, fields);
  }
}
