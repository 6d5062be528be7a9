package dev.zayavka.testkit.memory;

import dev.zayavka.ports.shared.ChatId;
import dev.zayavka.ports.shared.driven.ChatMoves;
import dev.zayavka.ports.support.Technician;
import java.time.Instant;

/** Groups that have another id now; the support desk's tables follow. */
record InMemoryChatMoves(TransactionDraft draft) implements ChatMoves {

  @Override
  public void moved(ChatId from, ChatId to, Instant at) {
    InMemoryTables tables = draft.tables();
    tables.chatMoves.replaceAll((old, now) -> now.equals(from) ? to : now);
    if (tables.chatMoves.putIfAbsent(from, to) == null) {
      tables.tickets.replaceAll((id, ticket) -> ticket.with(ticket.file().withMovedChat(from, to)));
      tables.technicians.replaceAll((id, technician) -> moved(technician, from, to));
    }
  }

  @Override
  public ChatId current(ChatId chat) {
    return draft.tables().chatMoves.getOrDefault(chat, chat);
  }

  private static Technician moved(Technician technician, ChatId from, ChatId to) {
    return new Technician(
        technician.id(),
        technician.name(),
        technician.user(),
        moved(technician.group(), from, to),
        technician.active());
  }

  private static ChatId moved(ChatId chat, ChatId from, ChatId to) {
    return chat.equals(from) ? to : chat;
  }
}
