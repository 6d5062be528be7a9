package dev.zayavka.core.conversation;

import dev.zayavka.ports.conversation.driving.FollowChats;
import dev.zayavka.ports.shared.ChatId;
import dev.zayavka.ports.shared.driven.Transactions;
import dev.zayavka.ports.shared.driven.Work;
import java.time.Instant;

/** Service for groups that change their id, as when Telegram turns a group into a supergroup. */
public final class ChatMoveService implements FollowChats {

  private final Transactions<Work> transactions;

  public ChatMoveService(Transactions<Work> transactions) {
    this.transactions = transactions;
  }

  @Override
  public void moved(ChatId from, ChatId to, Instant at) {
    transactions.run(work -> work.chatMoves().moved(from, to, at));
  }

  @Override
  public ChatId current(ChatId chat) {
    return transactions.read(work -> work.chatMoves().current(chat));
  }
}
