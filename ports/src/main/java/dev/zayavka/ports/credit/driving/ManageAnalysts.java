package dev.zayavka.ports.credit.driving;

import dev.zayavka.ports.credit.Analyst;
import dev.zayavka.ports.shared.CommandId;
import dev.zayavka.ports.shared.Person;
import dev.zayavka.ports.shared.PersonId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Management of the list of analysts. */
public interface ManageAnalysts {

  /** Puts people on the list who were never on it; those an admin took off stay off. */
  void seed(Collection<Person> analysts);

  /** All analysts, by name; one without a name has the name last seen in private. */
  List<Analyst> analysts();

  /**
   * Adds a person to the list, or reactivates them.
   *
   * @param name how to call them; when empty, as they were last seen in private, or by their id
   */
  Change add(CommandId id, Person by, PersonId analyst, Optional<String> name, Instant at);

  /** An active or former analyst; empty if this person was never on the list. */
  Optional<Analyst> find(PersonId person);

  /**
   * Removes a person from the list. They can finish nothing from then on: requests they hold wait
   * until an admin returns them to the queue.
   */
  Change remove(CommandId id, Person by, PersonId analyst, Instant at);

  /** True if this person may accept requests now. */
  boolean isAnalyst(PersonId person);

  /** Result of a change of the list. */
  enum Change {
    DONE,
    /** The list was so already. */
    NO_CHANGE,
    NOT_AN_ADMIN
  }
}
