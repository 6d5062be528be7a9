package dev.zayavka.ports.support;

import dev.zayavka.ports.shared.ChatId;
import java.util.OptionalLong;

/**
 * Where messages of one leg go.
 *
 * @param thread the topic; empty in a private chat
 */
public record Destination(ChatId chat, OptionalLong thread) {

  public static Destination of(Topic topic) {
    return new Destination(topic.chat(), OptionalLong.of(topic.thread()));
  }

  public static Destination of(ChatId chat) {
    return new Destination(chat, OptionalLong.empty());
  }
}
