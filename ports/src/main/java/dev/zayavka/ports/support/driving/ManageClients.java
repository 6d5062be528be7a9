package dev.zayavka.ports.support.driving;

import dev.zayavka.ports.shared.CommandId;
import dev.zayavka.ports.shared.Person;
import dev.zayavka.ports.shared.PersonId;
import java.time.Instant;

/** Clients of the support desk: bans, phone numbers and reachability. */
public interface ManageClients {

  /**
   * Bans a client, or lifts the ban. Nothing of a banned client is taken in, and nothing goes out
   * to them; staff are told in the topic of the client's open ticket.
   */
  Change ban(CommandId id, Person by, PersonId client, boolean banned, Instant at);

  /** True for a banned client; never for an admin, who can lift bans. */
  boolean isShutOut(PersonId person);

  /**
   * Stores the phone number a client shared; a text without digits is ignored, and so is a banned
   * client.
   */
  void sharedPhone(CommandId id, PersonId client, String phone, Instant at);

  /** Notes on the client's last ticket that the client unblocked the bot. */
  void clientReturned(CommandId id, PersonId client, Instant at);

  /** Notes on the client's last ticket that the client blocked the bot. */
  void clientBlocked(CommandId id, PersonId client, Instant at);

  /** Outcome of a change. */
  enum Change {
    DONE,
    /** The client was banned, or not banned, already. */
    NO_CHANGE,
    /** No client with this id has written to the desk. */
    NO_SUCH_CLIENT,
    NOT_AN_ADMIN
  }
}
