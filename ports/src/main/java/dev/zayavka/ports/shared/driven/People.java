package dev.zayavka.ports.shared.driven;

import dev.zayavka.ports.shared.Person;
import dev.zayavka.ports.shared.PersonId;
import java.time.Instant;
import java.util.Optional;

/** People who have written to the bot in private. A bot cannot write to other people. */
public interface People {

  /** Notes that this person wrote to the bot in private, and can be written to from now on. */
  void wroteInPrivate(Person person, Instant at);

  /** Notes that this person blocked the bot, or is gone; unknown people are passed over. */
  void becameUnreachable(PersonId person, Instant at);

  /** True for a person who wrote to the bot in private and did not block it since. */
  boolean reachable(PersonId person);

  /** The person as last seen in private; empty when they never wrote. */
  Optional<Person> find(PersonId person);
}
