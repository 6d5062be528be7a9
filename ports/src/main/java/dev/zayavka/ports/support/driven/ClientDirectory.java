package dev.zayavka.ports.support.driven;

import dev.zayavka.ports.support.ClientCard;
import dev.zayavka.ports.support.ClientProfile;
import java.util.Optional;

/** The company's own list of clients, as it was read last. */
public interface ClientDirectory {

  /**
   * The row of the client with this Telegram id, else this username, else this phone number; empty
   * when there is none, or the list could not be read lately. Never waits for the list.
   */
  Optional<ClientCard> find(ClientProfile client);
}
