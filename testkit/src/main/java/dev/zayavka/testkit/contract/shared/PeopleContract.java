package dev.zayavka.testkit.contract.shared;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.ports.shared.Person;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.ports.shared.driven.People;
import dev.zayavka.ports.shared.driven.Transactions;
import dev.zayavka.ports.shared.driven.Work;
import dev.zayavka.testkit.Concurrently;
import dev.zayavka.testkit.MovableClock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Contract of {@link People}. */
public interface PeopleContract {
  /** Current time in these tests. */
  Instant NOW = MovableClock.START;

  /** The person these tests are about; their id is beyond 32 bits. */
  Person PERSON = Person.of(7_000_000_001L, "Анна");

  /** Transactions over a store without people. */
  Transactions<? extends Work> transactions();

  @Test
  default void somebody_who_never_wrote_is_unknown_and_out_of_reach() {
    assertThat(find(PERSON.id())).isEmpty();
    assertThat(reachable(PERSON.id())).isFalse();
  }

  @Test
  default void somebody_who_wrote_is_known_and_within_reach() {
    in(people -> people.wroteInPrivate(PERSON, NOW));
    assertThat(find(PERSON.id())).contains(PERSON);
    assertThat(reachable(PERSON.id())).isTrue();
    assertThat(reachable(new PersonId(PERSON.id().value() + 1))).isFalse();
  }

  @Test
  default void somebody_is_called_as_last_seen() {
    in(people -> people.wroteInPrivate(PERSON, NOW));
    Person renamed = new Person(PERSON.id(), "<i>Новое</i> \"имя\" 👍");
    in(people -> people.wroteInPrivate(renamed, NOW.plusSeconds(1)));
    assertThat(find(PERSON.id())).contains(renamed);
  }

  @Test
  default void a_name_may_be_as_long_as_a_name_can_be() {
    Person longNamed = new Person(PERSON.id(), "я".repeat(256));
    in(people -> people.wroteInPrivate(longNamed, NOW));
    assertThat(find(PERSON.id())).contains(longNamed);
  }

  @Test
  default void somebody_who_blocked_the_bot_is_known_but_out_of_reach() {
    in(people -> people.wroteInPrivate(PERSON, NOW));
    in(people -> people.becameUnreachable(PERSON.id(), NOW.plusSeconds(1)));
    assertThat(reachable(PERSON.id())).isFalse();
    assertThat(find(PERSON.id())).contains(PERSON);
  }

  @Test
  default void somebody_who_writes_again_is_within_reach_again() {
    in(people -> people.wroteInPrivate(PERSON, NOW));
    in(people -> people.becameUnreachable(PERSON.id(), NOW.plusSeconds(1)));
    in(people -> people.wroteInPrivate(PERSON, NOW.plusSeconds(2)));
    assertThat(reachable(PERSON.id())).isTrue();
  }

  @Test
  default void somebody_unknown_who_is_gone_is_passed_over() {
    in(people -> people.becameUnreachable(PERSON.id(), NOW));
    assertThat(find(PERSON.id())).isEmpty();
    assertThat(reachable(PERSON.id())).isFalse();
  }

  @Test
  default void somebody_new_may_write_many_things_at_once() {
    Concurrently.all(10, number -> in(people -> people.wroteInPrivate(PERSON, NOW)));
    assertThat(find(PERSON.id())).contains(PERSON);
  }

  private Optional<Person> find(PersonId person) {
    return transactions().inTransaction(work -> work.people().find(person));
  }

  private boolean reachable(PersonId person) {
    return transactions().inTransaction(work -> work.people().reachable(person));
  }

  private boolean in(Consumer<? super People> action) {
    return transactions()
        .inTransaction(
            work -> {
              action.accept(work.people());
              return true;
            });
  }
}
