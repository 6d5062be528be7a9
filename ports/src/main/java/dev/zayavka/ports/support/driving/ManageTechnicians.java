package dev.zayavka.ports.support.driving;

import dev.zayavka.ports.shared.ChatId;
import dev.zayavka.ports.shared.CommandId;
import dev.zayavka.ports.shared.Person;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.ports.support.Technician;
import dev.zayavka.ports.support.TechnicianId;
import dev.zayavka.ports.support.TechnicianSeed;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The list of technicians, as admins keep it. A change under a command id that was carried out
 * before changes nothing and is {@link Change#DONE}.
 */
public interface ManageTechnicians {

  /**
   * Merges what the environment says: those it names for the first time are added, those it names
   * otherwise than at the last start are changed; what admins changed since stays.
   */
  void merge(Collection<TechnicianSeed> seeds);

  /** All technicians, by id. */
  List<Technician> technicians();

  /** Adds a technician, switched on. */
  Change add(
      CommandId id, Person by, String name, ChatId group, Optional<PersonId> user, Instant at);

  /** Gives them another name, by which the environment's entry of old still finds them. */
  Change rename(CommandId id, Person by, TechnicianId technician, String name, Instant at);

  /** Gives them another group; tickets they have stay where they are. */
  Change move(CommandId id, Person by, TechnicianId technician, ChatId group, Instant at);

  /** Links the technician to a Telegram user. */
  Change identify(CommandId id, Person by, TechnicianId technician, PersonId user, Instant at);

  /** Switches them on or off; their tickets stay assigned to them. */
  Change activate(CommandId id, Person by, TechnicianId technician, boolean active, Instant at);

  /** Result of a change. */
  enum Change {
    DONE,
    /** It was so already. */
    NO_CHANGE,
    NO_SUCH_TECHNICIAN,
    /** Another technician has this name, in upper or lower case. */
    NAME_TAKEN,
    /** The group is the desk's main group; a technician works in another one. */
    GROUP_IS_MAIN,
    NOT_AN_ADMIN
  }
}
