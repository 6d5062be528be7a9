package dev.zayavka.core.conversation;

import dev.zayavka.ports.conversation.driving.Converse;
import dev.zayavka.ports.delivery.Effect;
import dev.zayavka.ports.shared.Arrival;
import dev.zayavka.ports.shared.CommandId;
import dev.zayavka.ports.shared.Dialogue;
import dev.zayavka.ports.shared.Person;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.ports.shared.driven.Transactions;
import dev.zayavka.ports.shared.driven.Work;
import java.time.Instant;
import java.util.Optional;

/** Service for private chats, shared by all desks: reachability, replies and open questions. */
public final class ConversationService implements Converse {

  private final Transactions<Work> transactions;

  public ConversationService(Transactions<Work> transactions) {
    this.transactions = transactions;
  }

  @Override
  public Arrival arrived(CommandId message, Person from, Instant at) {
    return transactions.inTransaction(
        work -> {
          work.people().wroteInPrivate(from, at);
          return new Arrival(work.commands().seen(message), work.dialogues().waiting(from.id()));
        });
  }

  @Override
  public void wroteInPrivate(Person person, Instant at) {
    transactions.run(work -> work.people().wroteInPrivate(person, at));
  }

  @Override
  public void becameUnreachable(PersonId person, Instant at) {
    transactions.run(work -> work.people().becameUnreachable(person, at));
  }

  @Override
  public boolean reachable(PersonId person) {
    return transactions.read(work -> work.people().reachable(person));
  }

  @Override
  public void reply(CommandId id, Effect answer, Instant at) {
    transactions.runOnce(id, at, work -> work.outbox().enqueue(answer, at));
  }

  @Override
  public Optional<Dialogue> waiting(PersonId person) {
    return transactions.inTransaction(work -> work.dialogues().waiting(person));
  }
}
