package dev.zayavka.core.support;

import dev.zayavka.ports.shared.CommandId;
import dev.zayavka.ports.shared.Person;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.ports.shared.driven.Transactions;
import dev.zayavka.ports.support.ClientProfile;
import dev.zayavka.ports.support.SupportPolicy;
import dev.zayavka.ports.support.TicketActor;
import dev.zayavka.ports.support.TicketActor.Role;
import dev.zayavka.ports.support.TicketCommand;
import dev.zayavka.ports.support.TicketCommand.RecordClientBanned;
import dev.zayavka.ports.support.TicketCommand.RecordClientBlocked;
import dev.zayavka.ports.support.TicketCommand.RecordClientReturned;
import dev.zayavka.ports.support.TicketCommand.RecordClientUnbanned;
import dev.zayavka.ports.support.TicketId;
import dev.zayavka.ports.support.driven.SupportWork;
import dev.zayavka.ports.support.driving.ManageClients;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** Clients of the support desk: bans, phone numbers and reachability. */
public final class ClientService implements ManageClients {

  private final Transactions<SupportWork> transactions;
  private final SupportPolicy policy;
  private final TicketHandling handling;

  public ClientService(Transactions<SupportWork> transactions, SupportPolicy policy) {
    this.transactions = transactions;
    this.policy = policy;
    this.handling = new TicketHandling(policy);
  }

  @Override
  public Change ban(CommandId id, Person by, PersonId client, boolean banned, Instant at) {
    if (!policy.admins().contains(by.id())) {
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
          TicketActor actor = TicketActor.of(Role.STAFF, by);
          onLastTicket(
              work,
              client,
              ticket ->
                  banned
                      ? new RecordClientBanned(ticket, actor, at)
                      : new RecordClientUnbanned(ticket, actor, at));
          work.clients().ban(client, banned);
          return Change.DONE;
        });
  }

  @Override
  public boolean isShutOut(PersonId person) {
    return !policy.admins().contains(person) && transactions.read(work -> isBanned(work, person));
  }

  @Override
  public void sharedPhone(CommandId id, PersonId client, String phone, Instant at) {
    String digits = phone.replaceAll("\\D", "");
    if (!digits.isEmpty()) {
      transactions.runOnce(
          id,
          at,
          work -> {
            if (!isBanned(work, client)) {
              work.clients().sharePhone(client, digits);
            }
          });
    }
  }

  @Override
  public void clientReturned(CommandId id, PersonId client, Instant at) {
    onLastTicket(id, client, at, ticket -> new RecordClientReturned(ticket, at));
  }

  @Override
  public void clientBlocked(CommandId id, PersonId client, Instant at) {
    onLastTicket(id, client, at, ticket -> new RecordClientBlocked(ticket, at));
  }

  private void onLastTicket(
      SupportWork work, PersonId client, Function<TicketId, TicketCommand> command) {
    work.tickets().lockClient(client);
    last(work, client).ifPresent(ticket -> handling.carryOut(work, command.apply(ticket)));
  }

  private static Optional<TicketId> last(SupportWork work, PersonId client) {
    return work.tickets().open(client).or(() -> work.tickets().newest(client));
  }

  private static boolean isBanned(SupportWork work, PersonId person) {
    return work.clients().find(person).filter(ClientProfile::banned).isPresent();
  }

  /** Also a closed ticket counts: messages to a client who blocked the bot may still wait on it. */
  private void onLastTicket(
      CommandId id, PersonId client, Instant at, Function<TicketId, TicketCommand> command) {
    transactions.run(
        work -> {
          work.tickets().lockClient(client);
          Optional<TicketId> last = last(work, client);
          if (last.isPresent() && work.commands().firstTime(id, at)) {
            handling.carryOut(work, command.apply(last.get()));
          }
        });
  }
}
