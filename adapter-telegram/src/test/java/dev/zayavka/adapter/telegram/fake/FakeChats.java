package dev.zayavka.adapter.telegram.fake;

import dev.zayavka.ports.conversation.driving.FollowChats;
import dev.zayavka.ports.shared.ChatId;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Remembers which groups moved. */
public final class FakeChats implements FollowChats {

  public final Map<ChatId, ChatId> moves = new ConcurrentHashMap<>();

  @Override
  public void moved(ChatId from, ChatId to, Instant at) {
    moves.put(from, to);
  }

  @Override
  public ChatId current(ChatId chat) {
    return moves.getOrDefault(chat, chat);
  }
}
