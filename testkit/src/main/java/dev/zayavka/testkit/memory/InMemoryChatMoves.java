package dev.zayavka.testkit.memory;

import dev.zayavka.ports.conversation.Topic;
import dev.zayavka.ports.shared.ChatId;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.driven.ChatMoves;
import dev.zayavka.ports.support.Technician;
import dev.zayavka.ports.support.TechnicianId;
import dev.zayavka.ports.support.TicketDossier;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Groups that have another id now; the support desk's tables follow. */
record InMemoryChatMoves(TransactionDraft draft) implements ChatMoves {

  @Override
  public void moved(ChatId from, ChatId to, Instant at) {
    InMemoryTables tables = draft.tables();
    tables.chatMoves.replaceAll((old, now) -> now.equals(from) ? to : now);
    if (tables.chatMoves.putIfAbsent(from, to) == null) {
      tables.tickets.replaceAll((id, ticket) -> ticket.with(moved(ticket.file(), from, to)));
      tables.technicians.replaceAll((id, technician) -> moved(technician, from, to));
    }
  }

  @Override
  public ChatId current(ChatId chat) {
    return draft.tables().chatMoves.getOrDefault(chat, chat);
  }

  private static TicketDossier moved(TicketDossier file, ChatId from, ChatId to) {
    Map<TechnicianId, Topic> mirrors = new HashMap<>(file.mirrors());
    mirrors.replaceAll((technician, topic) -> moved(topic, from, to));
    return new TicketDossier(
        file.id(),
        file.client(),
        file.version(),
        file.previous(),
        moved(file.group(), from, to),
        file.topic().map(topic -> moved(topic, from, to)),
        file.card().map(card -> new MessageRef(moved(card.chat(), from, to), card.messageId())),
        mirrors,
        file.waiting(),
        file.clientBlocked(),
        file.firstAnswerAt(),
        file.createdAt());
  }

  private static Technician moved(Technician technician, ChatId from, ChatId to) {
    return new Technician(
        technician.id(),
        technician.name(),
        technician.user(),
        moved(technician.group(), from, to),
        technician.active());
  }

  private static Topic moved(Topic topic, ChatId from, ChatId to) {
    return new Topic(moved(topic.chat(), from, to), topic.thread());
  }

  private static ChatId moved(ChatId chat, ChatId from, ChatId to) {
    return chat.equals(from) ? to : chat;
  }
}
