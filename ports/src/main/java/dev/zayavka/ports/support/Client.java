package dev.zayavka.ports.support;

import dev.zayavka.ports.shared.Person;
import dev.zayavka.ports.shared.PersonId;
import java.util.Optional;

/**
 * A client as they show themselves in Telegram.
 *
 * @param username without the {@code @}, when they have one
 */
public record Client(Person person, Optional<String> username) {

  public PersonId id() {
    return person.id();
  }
}
