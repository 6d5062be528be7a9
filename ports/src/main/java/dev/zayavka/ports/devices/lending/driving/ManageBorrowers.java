package dev.zayavka.ports.devices.lending.driving;

import dev.zayavka.ports.devices.DeviceId;
import dev.zayavka.ports.shared.CommandId;
import dev.zayavka.ports.shared.Person;
import dev.zayavka.ports.shared.PersonId;
import java.time.Instant;
import java.util.Optional;

/** Management of the people registered to borrow. */
public interface ManageBorrowers {
  /** True if this person registered with a work e-mail and was not deleted since. */
  boolean isRegistered(PersonId person);

  /**
   * Asks an unregistered person for their work e-mail.
   *
   * @param insistent true when they are to be asked until they answer or cancel
   * @param then the device they came for
   * @return false if this person is registered; nothing is asked then
   */
  boolean welcome(
      CommandId id, Person person, boolean insistent, Optional<DeviceId> then, Instant at);

  /** Deletes a person; what they did stays in the history. The admin is told. */
  void delete(CommandId id, Person by, PersonId person, Instant at);
}
