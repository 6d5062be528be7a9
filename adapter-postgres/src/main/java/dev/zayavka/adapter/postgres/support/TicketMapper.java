package dev.zayavka.adapter.postgres.support;

import dev.zayavka.adapter.postgres.generated.support.tables.records.TechThreadsRecord;
import dev.zayavka.adapter.postgres.generated.support.tables.records.TicketsRecord;
import dev.zayavka.adapter.postgres.generated.support.tables.records.UsersRecord;
import dev.zayavka.ports.conversation.Topic;
import dev.zayavka.ports.shared.ChatId;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.support.ClientWait;
import dev.zayavka.ports.support.TechnicianId;
import dev.zayavka.ports.support.TicketDossier;
import dev.zayavka.ports.support.TicketId;
import dev.zayavka.ports.support.TicketState.Closed;
import dev.zayavka.ports.support.TicketState.Existing;
import dev.zayavka.ports.support.TicketState.New;
import dev.zayavka.ports.support.TicketState.Working;
import dev.zayavka.ports.support.TicketStatus;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Rows and tickets, both ways. */
final class TicketMapper {

  private TicketMapper() {}

  static TicketsRecord row(Existing ticket, Instant at) {
    TicketDossier file = ticket.file();
    TicketsRecord row = new TicketsRecord();
    row.setId(file.id().value());
    row.setClientTgId(file.client().id().value());
    row.setStatus(ticket.status().name());
    row.setVersion(file.version());
    row.setMainChatId(file.group().value());
    row.setMainThreadId(file.topic().map(Topic::thread).orElse(null));
    row.setCardMessageId(file.card().map(MessageRef::messageId).orElse(null));
    row.setAssignedTechId(ticket.technician().map(TechnicianId::value).orElse(null));
    row.setPreviousTicketId(file.previous().map(TicketId::value).orElse(null));
    row.setClientBlocked(file.clientBlocked());
    row.setWaitingSince(file.waiting().map(ClientWait::since).orElse(null));
    row.setAnswerBy(file.waiting().map(ClientWait::answerBy).orElse(null));
    row.setIsOverdue(file.overdue());
    row.setFirstAnswerAt(file.firstAnswerAt().orElse(null));
    row.setCreatedAt(file.createdAt());
    row.setClosedAt(ticket instanceof Closed closed ? closed.closedAt() : null);
    row.setUpdatedAt(at);
    return row;
  }

  static Existing ticket(TicketsRecord row, UsersRecord client, List<TechThreadsRecord> mirrors) {
    TicketDossier file = file(row, client, mirrors);
    Optional<TechnicianId> technician =
        Optional.ofNullable(row.getAssignedTechId()).map(TechnicianId::new);
    return switch (TicketStatus.valueOf(row.getStatus())) {
      case NEW -> new New(file);
      case WORK -> new Working(file, technician.orElseThrow());
      case CLOSED -> new Closed(file, technician, row.getClosedAt());
    };
  }

  private static TicketDossier file(
      TicketsRecord row, UsersRecord client, List<TechThreadsRecord> mirrors) {
    ChatId group = new ChatId(row.getMainChatId());
    return new TicketDossier(
        new TicketId(row.getId()),
        PostgresClients.client(client),
        row.getVersion(),
        Optional.ofNullable(row.getPreviousTicketId()).map(TicketId::new),
        group,
        Optional.ofNullable(row.getMainThreadId()).map(thread -> new Topic(group, thread)),
        Optional.ofNullable(row.getCardMessageId()).map(card -> new MessageRef(group, card)),
        mirrors(mirrors),
        waiting(row),
        row.getClientBlocked(),
        Optional.ofNullable(row.getFirstAnswerAt()),
        row.getCreatedAt());
  }

  private static Map<TechnicianId, Topic> mirrors(List<TechThreadsRecord> rows) {
    return rows.stream()
        .collect(
            Collectors.toMap(
                row -> new TechnicianId(row.getTechId()),
                row -> new Topic(new ChatId(row.getTechChatId()), row.getTechThreadId())));
  }

  private static Optional<ClientWait> waiting(TicketsRecord row) {
    return Optional.ofNullable(row.getWaitingSince())
        .map(since -> new ClientWait(since, row.getAnswerBy(), row.getIsOverdue()));
  }
}
