package dev.zayavka.ports.support.driven;

import dev.zayavka.ports.shared.CommandId;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.ports.shared.driven.ProcessedCommands;
import dev.zayavka.ports.support.Client;
import dev.zayavka.ports.support.ClientProfile;
import java.time.Instant;
import java.util.Optional;

/** The clients. */
public interface Clients {

  /**
   * Claims a message of a client, as {@link ProcessedCommands#firstTime} does, and notes that they
   * wrote, under the names they have now. Locks the client and their open ticket, as {@link
   * Tickets#lockClient} and {@link Tickets#lockOpen} do, unless the client is banned.
   *
   * @param message in the client's private chat
   * @return empty, and nothing else happens, if the message was carried out before
   */
  Optional<ClientProfile> wrote(CommandId id, Client client, MessageRef message, Instant at);

  /** Empty when they have never written. */
  Optional<ClientProfile> find(PersonId client);

  /** The client last seen under this username, ignoring case; empty if there is none. */
  Optional<ClientProfile> named(String username);

  /** Keeps whether anything of this client is taken in; unknown clients are passed over. */
  void ban(PersonId client, boolean banned);

  /** Keeps the phone number this client shared; unknown clients are passed over. */
  void sharePhone(PersonId client, String digits);
}
