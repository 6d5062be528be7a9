package dev.zayavka.ports.support;

import dev.zayavka.ports.conversation.Topic;
import dev.zayavka.ports.shared.ChatId;
import java.util.OptionalLong;

/**
 * Chat and topic that receive the messages of one leg.
 *
 * @param thread the topic; empty in a private chat
 */
public record LegAddress(ChatId chat, OptionalLong thread) {

  public static LegAddress of(Topic topic) {
    return new LegAddress(topic.chat(), OptionalLong.of(topic.thread()));
  }

  public static LegAddress of(ChatId chat) {
    return new LegAddress(chat, OptionalLong.empty());
  }
}
