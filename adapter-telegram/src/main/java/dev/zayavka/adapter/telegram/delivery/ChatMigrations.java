package dev.zayavka.adapter.telegram.delivery;

import dev.zayavka.ports.conversation.driving.FollowChats;
import dev.zayavka.ports.shared.ChatId;
import dev.zayavka.ports.shared.MessageRef;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Current ids of migrated groups; looked up at most twice a minute. */
final class ChatMigrations {

  private static final Logger LOG = LoggerFactory.getLogger(ChatMigrations.class);
  private static final Duration REMEMBER = Duration.ofSeconds(30);

  private final FollowChats chats;
  private final Clock clock;
  private final Map<ChatId, Known> known = new ConcurrentHashMap<>();

  ChatMigrations(FollowChats chats, Clock clock) {
    this.chats = chats;
    this.clock = clock;
  }

  /** The chat under the id it has now; people keep theirs. */
  ChatId current(ChatId chat) {
    if (chat.isPrivate()) {
      return chat;
    }
    Instant now = clock.instant();
    return known
        .compute(chat, (id, before) -> before == null || before.isOld(now) ? ask(id, now) : before)
        .now();
  }

  MessageRef current(MessageRef message) {
    return new MessageRef(current(message.chat()), message.messageId());
  }

  /** Looks again next time: Telegram said that it moved. */
  void forget(ChatId chat) {
    known.remove(chat);
  }

  /** Without the store the old id will do: Telegram tells us when it does not. */
  private Known ask(ChatId chat, Instant now) {
    try {
      return new Known(chats.current(chat), now.plus(REMEMBER));
    } catch (RuntimeException away) {
      LOG.warn("the present id of a group cannot be asked: {}", away.getClass().getName());
      return new Known(chat, now);
    }
  }

  private record Known(ChatId now, Instant until) {
    boolean isOld(Instant moment) {
      return !moment.isBefore(until);
    }
  }
}
