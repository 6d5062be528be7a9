package dev.zayavka.sandbox.telegram.world;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zayavka.sandbox.http.JsonNodes;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/** A chat known to the bot: its members, topics and messages. Guarded by the world's monitor. */
public final class Chat {
  private final long id;
  private final ChatType type;
  private final IntSupplier messageIds;
  private final Map<Long, Member> members = new LinkedHashMap<>();
  private final Map<Integer, ForumTopic> topics = new LinkedHashMap<>();
  private final TreeMap<Integer, Message> messages = new TreeMap<>();
  private final LinkedHashSet<Message> byChange = new LinkedHashSet<>();
  private long lastChange;
  private String title;
  private boolean forum;
  private boolean botBlocked;
  private boolean writableWhenClosed = true;
  private TopicErrors topicErrors = TopicErrors.REAL;
  private @Nullable Long migratedTo;
  private @Nullable String refusal;
  private List<List<String>> keys = List.of();

  Chat(long id, ChatType type, String title, IntSupplier messageIds) {
    this.id = id;
    this.type = type;
    this.title = title;
    this.messageIds = messageIds;
  }

  public long id() {
    return id;
  }

  public ChatType type() {
    return type;
  }

  public boolean isPrivate() {
    return type == ChatType.PRIVATE;
  }

  public String title() {
    return title;
  }

  public void rename(String now) {
    title = now;
  }

  public boolean forum() {
    return forum;
  }

  public void makeForum(boolean now) {
    forum = now;
  }

  /** True if the person of this private chat has blocked the bot. */
  public boolean botBlocked() {
    return botBlocked;
  }

  public void blockBot(boolean now) {
    botBlocked = now;
  }

  /** True if an administrator with topic rights may write into a closed topic, as in Telegram. */
  public boolean writableWhenClosed() {
    return writableWhenClosed;
  }

  public void refuseWhenClosed() {
    writableWhenClosed = false;
  }

  public TopicErrors topicErrors() {
    return topicErrors;
  }

  public void answerDeletedTopicsWith(TopicErrors errors) {
    topicErrors = errors;
  }

  /** Error with which every call that changes this chat is refused; empty if none is. */
  public Optional<String> refusal() {
    return Optional.ofNullable(refusal);
  }

  /** Refuses every call that changes this chat, as a group that restricts the bot does. */
  public void refuseAll(@Nullable String error) {
    refusal = error;
  }

  /** Rows of the keyboard in place of the letters; empty for none. */
  public List<List<String>> keys() {
    return keys;
  }

  /** Shows other keys, or none. */
  public void showKeys(List<List<String>> rows) {
    keys = rows.stream().map(List::copyOf).toList();
  }

  /** Id of the supergroup this group was upgraded to. */
  public OptionalLong migratedTo() {
    return migratedTo == null ? OptionalLong.empty() : OptionalLong.of(migratedTo);
  }

  public void migrateTo(long supergroup) {
    migratedTo = supergroup;
  }

  public Optional<Member> member(long userId) {
    return Optional.ofNullable(members.get(userId));
  }

  public Collection<Member> members() {
    return members.values();
  }

  public void put(Member member) {
    members.put(member.user().id(), member);
  }

  public Optional<ForumTopic> topic(int threadId) {
    return Optional.ofNullable(topics.get(threadId));
  }

  public Collection<ForumTopic> topics() {
    return topics.values();
  }

  ForumTopic addTopic(int threadId, String name, int iconColor) {
    ForumTopic topic = new ForumTopic(threadId, name, iconColor);
    topics.put(threadId, topic);
    return topic;
  }

  /** A message, deleted or not. */
  public Optional<Message> anyMessage(int messageId) {
    return Optional.ofNullable(messages.get(messageId));
  }

  /** A message, if it is not deleted. */
  public Optional<Message> message(int messageId) {
    return anyMessage(messageId).filter(message -> !message.deleted());
  }

  public Collection<Message> messages() {
    return messages.values();
  }

  /** Number of the latest change to any message of this chat. */
  public long lastChange() {
    return lastChange;
  }

  /**
   * Messages that are new or changed since the given change number, so that a waiting thread need
   * not scan them all.
   */
  public List<Message> changedSince(long change) {
    return byChange.reversed().stream().takeWhile(m -> m.changedAt() > change).toList();
  }

  long touch(Message message) {
    byChange.remove(message);
    byChange.add(message);
    return ++lastChange;
  }

  int nextMessageId() {
    return messageIds.getAsInt();
  }

  void add(Message message) {
    messages.put(message.id(), message);
    message.touch();
  }

  /** The short form that is part of every message (Bot API, Chat). */
  public ObjectNode toJson() {
    ObjectNode json = JsonNodes.object().put("id", id);
    if (isPrivate()) {
      members.values().stream()
          .map(Member::user)
          .filter(user -> user.id() == id)
          .findFirst()
          .ifPresent(user -> describe(user, json));
    } else {
      json.put("title", title);
    }
    json.put("type", type.wireName());
    if (forum) {
      json.put("is_forum", true);
    }
    return json;
  }

  private static void describe(User user, ObjectNode json) {
    json.put("first_name", user.firstName());
    if (!user.lastName().isEmpty()) {
      json.put("last_name", user.lastName());
    }
    if (!user.username().isEmpty()) {
      json.put("username", user.username());
    }
  }
}
