package dev.zayavka.ports.support.driving;

import dev.zayavka.ports.shared.CommandId;
import dev.zayavka.ports.shared.Person;
import dev.zayavka.ports.shared.PersonId;
import java.time.Instant;

/** Bans and other changes of clients by admins. */
public interface ManageClients {

  /** Takes nothing in of this client any more, or takes it in again. */
  Change ban(CommandId id, Person by, PersonId client, boolean banned, Instant at);

  /** Notes the phone number a client shared; empty digits are passed over. */
  void sharedPhone(CommandId id, PersonId client, String phone, Instant at);

  /** Result of a change. */
  enum Change {
    DONE,
    /** It was so already. */
    NO_CHANGE,
    /** They have never written to the desk. */
    NO_SUCH_CLIENT,
    NOT_AN_ADMIN
  }
}
