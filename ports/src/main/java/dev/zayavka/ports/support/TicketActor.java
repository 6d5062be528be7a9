package dev.zayavka.ports.support;

import dev.zayavka.ports.shared.Person;
import dev.zayavka.ports.shared.PersonId;
import java.util.Optional;

/**
 * The actor of a step, as stored in the history of a ticket.
 *
 * @param id their Telegram id; empty for anonymous admins and for ourselves
 * @param name as shown to staff; empty for ourselves
 */
public record TicketActor(Role role, Optional<PersonId> id, String name) {

  /** The desk itself, acting by the clock or as a consequence. */
  public static final TicketActor SYSTEM = new TicketActor(Role.SYSTEM, Optional.empty(), "");

  public static TicketActor of(Role role, Person person) {
    return new TicketActor(role, Optional.of(person.id()), person.name());
  }

  /** True for the same person in the same role. */
  public boolean isSame(TicketActor other) {
    return role == other.role && id.equals(other.id) && (id.isPresent() || name.equals(other.name));
  }

  /** Role in which a person acts. */
  public enum Role {
    CLIENT,
    /** In a technician's group. */
    TECH,
    /** In the main group. */
    STAFF,
    SYSTEM
  }
}
