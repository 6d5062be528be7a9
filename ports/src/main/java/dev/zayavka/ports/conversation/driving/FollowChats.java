package dev.zayavka.ports.conversation.driving;

import dev.zayavka.ports.shared.ChatId;
import java.time.Instant;

/** Follows groups whose id changes. */
public interface FollowChats {

  /** Notes that a group has another id now (Bot API, migrate_to_chat_id). */
  void moved(ChatId from, ChatId to, Instant at);

  /** The id this chat has now: its own, unless it moved. */
  ChatId current(ChatId chat);
}
