package dev.zayavka.core.support;

import dev.zayavka.ports.support.ClientCard;
import dev.zayavka.ports.support.ClientProfile;
import dev.zayavka.ports.support.driven.ClientDirectory;
import dev.zayavka.ports.support.driving.LookUpClient;
import java.util.Optional;

/** Lookup of clients in the company's directory. */
public final class ClientLookUpService implements LookUpClient {

  private final ClientDirectory directory;

  public ClientLookUpService(ClientDirectory directory) {
    this.directory = directory;
  }

  @Override
  public Optional<ClientCard> find(ClientProfile client) {
    return directory.find(client);
  }
}
