package dev.zayavka.adapter.postgres.support;

import static dev.zayavka.adapter.postgres.generated.support.Tables.TICKETS;
import static dev.zayavka.adapter.postgres.generated.support.Tables.USERS;

import dev.zayavka.adapter.postgres.database.Row;
import dev.zayavka.adapter.postgres.generated.support.tables.records.TicketsRecord;
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
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Rows and tickets, both ways. */
final class TicketMapper {

  /** The mirrors of a ticket, each a technician, a chat and a topic; null if there are none. */
  static final Field<Long[][]> MIRRORS = DSL.field("mirrors", SQLDataType.BIGINT.array().array());

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

  static Existing ticket(Row row) {
    TicketDossier file = file(row);
    Optional<TechnicianId> technician = row.find(TICKETS.ASSIGNED_TECH_ID).map(TechnicianId::new);
    return switch (TicketStatus.valueOf(row.get(TICKETS.STATUS))) {
      case NEW -> new New(file);
      case WORK -> new Working(file, technician.orElseThrow());
      case CLOSED -> new Closed(file, technician, row.get(TICKETS.CLOSED_AT));
    };
  }

  private static TicketDossier file(Row row) {
    ChatId group = new ChatId(row.get(TICKETS.MAIN_CHAT_ID));
    return new TicketDossier(
        new TicketId(row.get(TICKETS.ID)),
        PostgresClients.client(row),
        row.get(TICKETS.VERSION),
        row.find(TICKETS.PREVIOUS_TICKET_ID).map(TicketId::new),
        group,
        row.find(TICKETS.MAIN_THREAD_ID).map(thread -> new Topic(group, thread)),
        row.find(TICKETS.CARD_MESSAGE_ID).map(card -> new MessageRef(group, card)),
        row.find(MIRRORS).map(TicketMapper::mirrors).orElseGet(Map::of),
        waiting(row),
        row.get(TICKETS.CLIENT_BLOCKED),
        row.get(USERS.IS_BANNED),
        row.find(TICKETS.FIRST_ANSWER_AT),
        row.get(TICKETS.CREATED_AT));
  }

  private static Map<TechnicianId, Topic> mirrors(Long[][] rows) {
    return Arrays.stream(rows)
        .collect(
            Collectors.toMap(
                row -> new TechnicianId(row[0]), row -> new Topic(new ChatId(row[1]), row[2])));
  }

  private static Optional<ClientWait> waiting(Row row) {
    return row.find(TICKETS.WAITING_SINCE)
        .map(
            since ->
                new ClientWait(since, row.get(TICKETS.ANSWER_BY), row.get(TICKETS.IS_OVERDUE)));
  }
}
