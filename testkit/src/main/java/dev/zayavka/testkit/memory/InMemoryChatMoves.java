package dev.zayavka.testkit.memory;

import dev.zayavka.ports.shared.ChatId;
import dev.zayavka.ports.shared.driven.ChatMoves;
import java.time.Instant;

/** Groups that have another id now; the tables of each desk follow by its own rule. */
record InMemoryChatMoves(TransactionDraft draft) implements ChatMoves {

  @Override
  public void moved(ChatId from, ChatId to, Instant at) {
    InMemoryTables tables = draft.tables();
    tables.chatMoves.replaceAll((old, now) -> now.equals(from) ? to : now);
    if (tables.chatMoves.putIfAbsent(from, to) == null) {
      tables.desks.values().forEach(desk -> desk.groupMoved(from, to));
    }
  }

  @Override
  public ChatId current(ChatId chat) {
    return draft.tables().chatMoves.getOrDefault(chat, chat);
  }
}
