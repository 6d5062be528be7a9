package dev.zayavka.sandbox.telegram.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** A message in a chat, with its edits and state. Guarded by the world's monitor. */
public final class Message {
  private final long sequence;
  private final Chat chat;
  private final int id;
  private final Instant date;
  private final MessageDraft draft;
  private final boolean outgoing;
  private MessageBody content;
  private @Nullable ObjectNode keyboard;
  private @Nullable Instant editDate;
  private @Nullable Instant deletedAt;
  private boolean pinned;
  private long changedAt;
  private final List<MessageBody> earlier = new ArrayList<>();
  private final Map<Long, List<JsonNode>> reactions = new LinkedHashMap<>();

  Message(long sequence, Chat chat, int id, Instant date, MessageDraft draft, boolean outgoing) {
    this.sequence = sequence;
    this.chat = chat;
    this.id = id;
    this.date = date;
    this.draft = draft;
    this.outgoing = outgoing;
    this.content = draft.content();
    this.keyboard = draft.keyboard();
  }

  /** Change number of its latest change within its chat. */
  long changedAt() {
    return changedAt;
  }

  void touch() {
    changedAt = chat.touch(this);
  }

  /** Its position among all messages of all chats. */
  public long sequence() {
    return sequence;
  }

  public Chat chat() {
    return chat;
  }

  public int id() {
    return id;
  }

  public Instant date() {
    return date;
  }

  public User from() {
    return draft.from();
  }

  /** True if written by an anonymous administrator in the chat's name. */
  public boolean asChat() {
    return draft.asChat();
  }

  /** True if sent by the bot. */
  public boolean outgoing() {
    return outgoing;
  }

  public OptionalInt threadId() {
    return draft.threadId();
  }

  public OptionalInt replyTo() {
    return draft.replyTo();
  }

  public String mediaGroupId() {
    return draft.mediaGroupId();
  }

  public Optional<ObjectNode> forwardOrigin() {
    return Optional.ofNullable(draft.forwardOrigin());
  }

  /** Other fields of its JSON: {@code quote}, {@code link_preview_options} ... */
  public ObjectNode attributes() {
    return draft.attributes();
  }

  public MessageBody content() {
    return content;
  }

  public Optional<ObjectNode> keyboard() {
    return Optional.ofNullable(keyboard);
  }

  public Optional<Instant> editDate() {
    return Optional.ofNullable(editDate);
  }

  /** Its content before each edit, oldest first. */
  public List<MessageBody> earlier() {
    return List.copyOf(earlier);
  }

  public boolean deleted() {
    return deletedAt != null;
  }

  public boolean pinned() {
    return pinned;
  }

  public Map<Long, List<JsonNode>> reactions() {
    return reactions;
  }

  public void edit(MessageBody now, @Nullable ObjectNode buttons, Instant at) {
    if (!now.equals(content)) {
      earlier.add(content);
    }
    content = now;
    keyboard = buttons;
    editDate = at;
    touch();
  }

  public void delete(Instant at) {
    deletedAt = at;
    touch();
  }

  public void pin(boolean now) {
    pinned = now;
    touch();
  }

  public void react(long userId, List<JsonNode> now) {
    if (now.isEmpty()) {
      reactions.remove(userId);
    } else {
      reactions.put(userId, List.copyOf(now));
    }
    touch();
  }
}
