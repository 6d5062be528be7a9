package dev.zayavka.ports.shared.driven;

import dev.zayavka.ports.shared.ChatId;
import java.time.Instant;

/** Groups that became supergroups and have another id since (Bot API, migrate_to_chat_id). */
public interface ChatMoves {

  /**
   * Notes that a group has another id now. Data that desks keep under the old id is found under the
   * new one from then on, except messages: the new group numbers its own. Idempotent.
   */
  void moved(ChatId from, ChatId to, Instant at);

  /** The id this chat has now: its own, unless it moved. */
  ChatId current(ChatId chat);
}
