package dev.zayavka.ports.support.driven;

import dev.zayavka.ports.conversation.Topic;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.ports.support.Leg;
import dev.zayavka.ports.support.TicketId;
import dev.zayavka.ports.support.TicketState;
import dev.zayavka.ports.support.TicketState.Existing;
import dev.zayavka.ports.support.TicketState.Open;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The tickets. */
public interface Tickets {

  /**
   * Locks the client, so that no other transaction opens or reopens a ticket of theirs until this
   * one ends. Lock order: before {@link #lock}.
   */
  void lockClient(PersonId client);

  /**
   * Locks the ticket until the transaction ends and returns it. A ticket that this transaction
   * locked before is returned as it was saved last.
   */
  TicketState lock(TicketId ticket);

  /**
   * Locks the client's open ticket until the transaction ends and returns it; empty if there is
   * none. The client is locked before.
   */
  Optional<Open> lockOpen(PersonId client);

  /**
   * Locks tickets until the transaction ends, always in one order. The tickets are not read, so
   * this is one statement for any number of them.
   */
  void hold(Collection<TicketId> tickets);

  /** The ticket, for reading only; no lock is taken. */
  TicketState find(TicketId ticket);

  /** A number for a new ticket, never given before. */
  TicketId nextId();

  /**
   * Keeps the ticket as it is now.
   *
   * @throws IllegalStateException when its client has another open ticket
   */
  void save(Existing ticket, Instant at);

  /** The client's open ticket; empty when they have none. */
  Optional<TicketId> open(PersonId client);

  /** The client's newest ticket, open or not. */
  Optional<TicketId> newest(PersonId client);

  /** The ticket and leg of this topic; empty if it belongs to no ticket. */
  Optional<At> at(Topic topic);

  /**
   * Open tickets whose client waits since an {@code answerBy} not after now and staff were not
   * told, oldest first.
   */
  List<TicketId> unanswered(Instant now, int limit);

  /**
   * Open tickets without a topic in the main group whose client waits since this period, oldest
   * first.
   *
   * @param from the start, inclusive
   * @param to the end, inclusive
   */
  List<TicketId> withoutTopic(Instant from, Instant to, int limit);

  /** A leg of a ticket. */
  record At(TicketId ticket, Leg leg) {}
}
