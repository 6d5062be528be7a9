package dev.zayavka.testkit.memory;

import dev.zayavka.ports.shared.Person;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.ports.shared.driven.People;
import dev.zayavka.testkit.memory.InMemoryTables.Known;
import java.time.Instant;
import java.util.Optional;

/** People who wrote in private. */
record InMemoryPeople(TransactionDraft draft) implements People {
  @Override
  public void wroteInPrivate(Person person, Instant at) {
    draft.tables().people.put(person.id(), new Known(person, true));
  }

  @Override
  public void becameUnreachable(PersonId person, Instant at) {
    draft.tables().people.computeIfPresent(person, (id, known) -> new Known(known.person(), false));
  }

  @Override
  public boolean reachable(PersonId person) {
    return known(person).filter(Known::reachable).isPresent();
  }

  @Override
  public Optional<Person> find(PersonId person) {
    return known(person).map(Known::person);
  }

  private Optional<Known> known(PersonId person) {
    return Optional.ofNullable(draft.tables().people.get(person));
  }
}
