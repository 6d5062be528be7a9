package dev.zayavka.ports.support.driven;

import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.ports.support.Client;
import dev.zayavka.ports.support.ClientProfile;
import java.time.Instant;
import java.util.Optional;

/** The clients. */
public interface Clients {

  /**
   * Notes that this client wrote, under the names they have now, and locks the client as {@link
   * Tickets#lockClient} does.
   */
  ClientProfile seen(Client client, Instant at);

  /** Empty when they have never written. */
  Optional<ClientProfile> find(PersonId client);

  /** The client last seen under this username, ignoring case; empty if there is none. */
  Optional<ClientProfile> named(String username);

  /** Keeps whether anything of this client is taken in; unknown clients are passed over. */
  void ban(PersonId client, boolean banned);

  /** Keeps the phone number this client shared; unknown clients are passed over. */
  void sharePhone(PersonId client, String digits);
}
