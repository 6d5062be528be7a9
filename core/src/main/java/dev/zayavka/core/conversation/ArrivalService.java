package dev.zayavka.core.conversation;

import dev.zayavka.ports.conversation.driving.Converse;
import dev.zayavka.ports.delivery.Effect;
import dev.zayavka.ports.shared.Arrival;
import dev.zayavka.ports.shared.CommandId;
import dev.zayavka.ports.shared.Dialogue;
import dev.zayavka.ports.shared.Person;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.ports.shared.driven.Arrivals;
import java.time.Instant;
import java.util.Optional;

/** The same conversations, with private messages noted without a transaction. */
public final class ArrivalService implements Converse {

  private final Converse converse;
  private final Arrivals arrivals;

  public ArrivalService(Converse converse, Arrivals arrivals) {
    this.converse = converse;
    this.arrivals = arrivals;
  }

  @Override
  public Arrival arrived(CommandId message, Person from, Instant at) {
    return arrivals.note(message, from, at);
  }

  @Override
  public void wroteInPrivate(Person person, Instant at) {
    converse.wroteInPrivate(person, at);
  }

  @Override
  public void becameUnreachable(PersonId person, Instant at) {
    converse.becameUnreachable(person, at);
  }

  @Override
  public boolean reachable(PersonId person) {
    return converse.reachable(person);
  }

  @Override
  public void reply(CommandId id, Effect answer, Instant at) {
    converse.reply(id, answer, at);
  }

  @Override
  public Optional<Dialogue> waiting(PersonId person) {
    return converse.waiting(person);
  }
}
