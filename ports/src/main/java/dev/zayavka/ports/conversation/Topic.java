package dev.zayavka.ports.conversation;

import dev.zayavka.ports.shared.ChatId;

/**
 * A topic of a forum (Bot API, ForumTopic).
 *
 * @param chat the forum; negative
 * @param thread {@code message_thread_id}, positive
 */
public record Topic(ChatId chat, long thread) {

  public Topic {
    if (chat.isPrivate()) {
      throw new IllegalArgumentException("a topic is in a group: " + chat.value());
    }
    if (thread <= 0) {
      throw new IllegalArgumentException("a thread id is positive: " + thread);
    }
  }
}
