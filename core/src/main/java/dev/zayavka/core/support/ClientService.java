package dev.zayavka.core.support;

import dev.zayavka.ports.shared.CommandId;
import dev.zayavka.ports.shared.Person;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.ports.shared.driven.Transactions;
import dev.zayavka.ports.support.ClientProfile;
import dev.zayavka.ports.support.SupportPolicy;
import dev.zayavka.ports.support.driven.SupportWork;
import dev.zayavka.ports.support.driving.ManageClients;
import java.time.Instant;
import java.util.Optional;

/** What is done about clients. */
public final class ClientService implements ManageClients {

  private final Transactions<SupportWork> transactions;
  private final SupportPolicy desk;

  public ClientService(Transactions<SupportWork> transactions, SupportPolicy desk) {
    this.transactions = transactions;
    this.desk = desk;
  }

  @Override
  public Change ban(CommandId id, Person by, PersonId client, boolean banned, Instant at) {
    if (!desk.admins().contains(by.id())) {
      return Change.NOT_AN_ADMIN;
    }
    return transactions.once(
        id,
        at,
        Change.DONE,
        work -> {
          Optional<ClientProfile> known = work.clients().find(client);
          if (known.isEmpty()) {
            return Change.NO_SUCH_CLIENT;
          }
          if (known.get().banned() == banned) {
            return Change.NO_CHANGE;
          }
          work.clients().ban(client, banned);
          return Change.DONE;
        });
  }

  @Override
  public void sharedPhone(CommandId id, PersonId client, String phone, Instant at) {
    String digits = phone.replaceAll("\\D", "");
    if (!digits.isEmpty()) {
      transactions.runOnce(id, at, work -> work.clients().sharePhone(client, digits));
    }
  }
}
