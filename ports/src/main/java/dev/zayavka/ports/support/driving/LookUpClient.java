package dev.zayavka.ports.support.driving;

import dev.zayavka.ports.support.ClientCard;
import dev.zayavka.ports.support.ClientProfile;
import java.util.Optional;

/** Looks a client up in the company's own list. */
public interface LookUpClient {

  /** The client's row; empty when they are not in the list, or it cannot be read. Never waits. */
  Optional<ClientCard> find(ClientProfile client);
}
