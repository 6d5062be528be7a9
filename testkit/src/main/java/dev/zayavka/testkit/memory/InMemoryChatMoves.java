package dev.zayavka.testkit.memory;

import dev.zayavka.ports.shared.ChatId;
import dev.zayavka.ports.shared.driven.ChatMoves;
import java.time.Instant;

/** Groups that have another id now. */
record InMemoryChatMoves(Draft draft) implements ChatMoves {

  @Override
  public void moved(ChatId from, ChatId to, Instant at) {
    draft.tables().chatMoves.put(from, to);
  }

  @Override
  public ChatId current(ChatId chat) {
    return draft.tables().chatMoves.getOrDefault(chat, chat);
  }
}
