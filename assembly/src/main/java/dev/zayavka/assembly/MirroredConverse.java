package dev.zayavka.assembly;

import dev.zayavka.adapter.redis.RedisUnavailable;
import dev.zayavka.ports.conversation.driving.Converse;
import dev.zayavka.ports.delivery.Effect;
import dev.zayavka.ports.shared.Arrival;
import dev.zayavka.ports.shared.CommandId;
import dev.zayavka.ports.shared.Dialogue;
import dev.zayavka.ports.shared.Person;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.ports.shared.driven.Dialogues;
import java.time.Instant;
import java.util.Optional;

/**
 * Reads open dialogues from the mirror in Redis first. The mirror may be late, so a dialogue it
 * does not have is read from the database; and the command that takes the answer checks the
 * database anyway.
 */
final class MirroredConverse implements Converse {

  private final Converse truth;
  private final Dialogues mirror;

  MirroredConverse(Converse truth, Dialogues mirror) {
    this.truth = truth;
    this.mirror = mirror;
  }

  @Override
  public Arrival arrived(CommandId message, Person from, Instant at) {
    return truth.arrived(message, from, at);
  }

  @Override
  public void wroteInPrivate(Person person, Instant at) {
    truth.wroteInPrivate(person, at);
  }

  @Override
  public void becameUnreachable(PersonId person, Instant at) {
    truth.becameUnreachable(person, at);
  }

  @Override
  public boolean reachable(PersonId person) {
    return truth.reachable(person);
  }

  @Override
  public void reply(CommandId id, Effect answer, Instant at) {
    truth.reply(id, answer, at);
  }

  @Override
  public Optional<Dialogue> waiting(PersonId person) {
    return mirrored(person).or(() -> truth.waiting(person));
  }

  private Optional<Dialogue> mirrored(PersonId person) {
    try {
      return mirror.waiting(person);
    } catch (RedisUnavailable e) {
      return Optional.empty();
    }
  }
}
