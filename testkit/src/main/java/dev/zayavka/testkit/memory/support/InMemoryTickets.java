package dev.zayavka.testkit.memory.support;

import dev.zayavka.ports.conversation.Topic;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.ports.support.ClientWait;
import dev.zayavka.ports.support.Leg;
import dev.zayavka.ports.support.TechnicianId;
import dev.zayavka.ports.support.TicketId;
import dev.zayavka.ports.support.TicketState;
import dev.zayavka.ports.support.TicketState.Existing;
import dev.zayavka.ports.support.TicketState.Open;
import dev.zayavka.ports.support.driven.Tickets;
import dev.zayavka.testkit.memory.DeskDraft;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The tickets; one transaction runs at a time, so that nothing has to be locked. */
record InMemoryTickets(DeskDraft<SupportTables> draft) implements Tickets {

  @Override
  public void lockClient(PersonId client) {
    draft.tables();
  }

  @Override
  public TicketState lock(TicketId ticket) {
    return find(ticket);
  }

  @Override
  public Optional<Open> lockOpen(PersonId client) {
    return of(client).filter(Open.class::isInstance).map(Open.class::cast).findFirst();
  }

  @Override
  public void hold(Collection<TicketId> tickets) {
    draft.tables();
  }

  @Override
  public TicketState find(TicketId ticket) {
    return Optional.<TicketState>ofNullable(draft.tables().tickets.get(ticket.value()))
        .map(state -> state instanceof Existing existing ? withBan(existing) : state)
        .orElseGet(TicketState.Absent::new);
  }

  @Override
  public TicketId nextId() {
    return new TicketId(draft.tables().lastTicket.incrementAndGet());
  }

  @Override
  public void save(Existing ticket, Instant at) {
    TicketId id = ticket.file().id();
    if (ticket instanceof Open
        && open(ticket.file().client().id()).filter(open -> !open.equals(id)).isPresent()) {
      throw new IllegalStateException("the client of ticket " + id.value() + " has another one");
    }
    draft.tables().tickets.put(id.value(), ticket);
  }

  @Override
  public Optional<TicketId> open(PersonId client) {
    return of(client).filter(Open.class::isInstance).map(ticket -> ticket.file().id()).findFirst();
  }

  @Override
  public Optional<TicketId> newest(PersonId client) {
    return of(client)
        .map(ticket -> ticket.file().id())
        .max(Comparator.comparingLong(TicketId::value));
  }

  @Override
  public Optional<At> at(Topic topic) {
    return draft.tables().tickets.values().stream()
        .flatMap(ticket -> places(ticket, topic))
        .findFirst();
  }

  @Override
  public List<TicketId> unanswered(Instant now, int limit) {
    return draft.tables().tickets.values().stream()
        .filter(ticket -> ticket.file().waiting().filter(wait -> isLate(wait, now)).isPresent())
        .sorted(Comparator.comparing(ticket -> ticket.file().waiting().orElseThrow().answerBy()))
        .limit(limit)
        .map(ticket -> ticket.file().id())
        .toList();
  }

  @Override
  public List<TicketId> withoutTopic(Instant from, Instant to, int limit) {
    return draft.tables().tickets.values().stream()
        .filter(Open.class::isInstance)
        .filter(ticket -> ticket.file().topic().isEmpty())
        .filter(ticket -> ticket.file().waiting().filter(wait -> isIn(wait, from, to)).isPresent())
        .sorted(Comparator.comparing(ticket -> ticket.file().waiting().orElseThrow().since()))
        .limit(limit)
        .map(ticket -> ticket.file().id())
        .toList();
  }

  private static boolean isIn(ClientWait waiting, Instant from, Instant to) {
    return !waiting.since().isBefore(from) && !waiting.since().isAfter(to);
  }

  private Stream<Existing> of(PersonId client) {
    return draft.tables().tickets.values().stream()
        .filter(ticket -> ticket.file().client().id().equals(client))
        .map(this::withBan);
  }

  /** A ban is kept with the client. */
  private Existing withBan(Existing ticket) {
    return Optional.ofNullable(draft.tables().clients.get(ticket.file().client().id()))
        .filter(client -> client.banned() != ticket.file().clientBanned())
        .<Existing>map(client -> ticket.with(ticket.file().withClientBanned(client.banned())))
        .orElse(ticket);
  }

  private static Stream<At> places(Existing ticket, Topic topic) {
    TicketId id = ticket.file().id();
    Stream<At> main =
        ticket.file().topic().filter(topic::equals).stream().map(at -> new At(id, Leg.MAIN));
    Stream<At> mirrors =
        ticket.file().mirrors().entrySet().stream()
            .filter(mirror -> mirror.getValue().equals(topic))
            .map(Map.Entry::getKey)
            .map((TechnicianId technician) -> new At(id, Leg.mirror(technician)));
    return Stream.concat(main, mirrors);
  }

  private static boolean isLate(ClientWait waiting, Instant now) {
    return !waiting.overdue() && !waiting.answerBy().isAfter(now);
  }
}
