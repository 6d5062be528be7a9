package dev.zayavka.testkit.memory.support;

import dev.zayavka.ports.shared.CommandId;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.ports.shared.driven.ProcessedCommands;
import dev.zayavka.ports.support.Client;
import dev.zayavka.ports.support.ClientProfile;
import dev.zayavka.ports.support.driven.Clients;
import dev.zayavka.testkit.memory.DeskDraft;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/** The clients. */
record InMemoryClients(DeskDraft<SupportTables> draft, ProcessedCommands commands)
    implements Clients {

  @Override
  public Optional<ClientProfile> wrote(
      CommandId id, Client client, MessageRef message, Instant at) {
    return commands.firstTime(id, at) ? Optional.of(seen(client, at)) : Optional.empty();
  }

  private ClientProfile seen(Client client, Instant at) {
    return draft
        .tables()
        .clients
        .merge(
            client.id(),
            new ClientProfile(client, Optional.empty(), false, at, at),
            (before, now) ->
                new ClientProfile(client, before.phone(), before.banned(), before.createdAt(), at));
  }

  @Override
  public Optional<ClientProfile> find(PersonId client) {
    return Optional.ofNullable(draft.tables().clients.get(client));
  }

  @Override
  public Optional<ClientProfile> named(String username) {
    return draft.tables().clients.values().stream()
        .filter(known -> known.client().username().filter(username::equalsIgnoreCase).isPresent())
        .max(Comparator.comparing(ClientProfile::lastSeen));
  }

  @Override
  public void ban(PersonId client, boolean banned) {
    draft
        .tables()
        .clients
        .computeIfPresent(
            client,
            (id, known) ->
                new ClientProfile(
                    known.client(), known.phone(), banned, known.createdAt(), known.lastSeen()));
  }

  @Override
  public void sharePhone(PersonId client, String digits) {
    draft
        .tables()
        .clients
        .computeIfPresent(
            client,
            (id, known) ->
                new ClientProfile(
                    known.client(),
                    Optional.of(digits),
                    known.banned(),
                    known.createdAt(),
                    known.lastSeen()));
  }
}
