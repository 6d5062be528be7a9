package dev.zayavka.testkit.contract.shared;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.ports.shared.Arrival;
import dev.zayavka.ports.shared.CommandId;
import dev.zayavka.ports.shared.Dialogue;
import dev.zayavka.ports.shared.Person;
import dev.zayavka.ports.shared.driven.Arrivals;
import dev.zayavka.ports.shared.driven.Transactions;
import dev.zayavka.ports.shared.driven.Work;
import dev.zayavka.testkit.Concurrently;
import dev.zayavka.testkit.MovableClock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Contract of {@link Arrivals}. */
public interface ArrivalsContract {
  /** Current time in these tests. */
  Instant NOW = MovableClock.START;

  /** The person these tests are about; their id is beyond 32 bits. */
  Person PERSON = Person.of(7_000_000_001L, "Анна");

  /** The message these tests are about. */
  CommandId MESSAGE = new CommandId("tg:1");

  /** Arrivals over a store without people, commands and dialogues. */
  Arrivals arrivals();

  /** Transactions over the same store. */
  Transactions<? extends Work> transactions();

  @Test
  default void a_first_message_is_new_and_makes_its_author_known() {
    assertThat(arrive(PERSON)).isEqualTo(new Arrival(false, Optional.empty()));
    assertThat(known()).contains(PERSON);
    assertThat(reachable()).isTrue();
  }

  @Test
  default void a_name_that_changed_and_a_person_who_came_back_are_noted() {
    arrive(PERSON);
    transactions().run(work -> work.people().becameUnreachable(PERSON.id(), NOW));
    Person renamed = Person.of(PERSON.id().value(), "Анна\0К.");
    arrive(renamed);
    assertThat(reachable()).isTrue();
    arrive(PERSON);
    assertThat(known()).contains(PERSON);
  }

  @Test
  default void a_message_that_was_carried_out_is_a_repeated_one() {
    transactions().run(work -> work.commands().firstTime(MESSAGE, NOW));
    assertThat(arrive(PERSON).repeated()).isTrue();
    assertThat(arrivals().note(new CommandId("tg:2"), PERSON, NOW).repeated()).isFalse();
  }

  @Test
  default void the_question_that_waits_is_found() {
    Dialogue asked = new Dialogue("credit.comment", Map.of("request", "5", "note", "\"Ёж\""));
    transactions().run(work -> work.dialogues().open(PERSON.id(), asked));
    assertThat(arrive(PERSON).waiting()).contains(asked);
    transactions().run(work -> work.dialogues().close(PERSON.id()));
    assertThat(arrive(PERSON).waiting()).isEmpty();
  }

  @Test
  default void first_messages_at_once_are_all_noted() {
    assertThat(Concurrently.all(8, number -> arrive(PERSON)))
        .containsOnly(new Arrival(false, Optional.empty()));
    assertThat(known()).contains(PERSON);
  }

  private Arrival arrive(Person person) {
    return arrivals().note(MESSAGE, person, NOW);
  }

  private Optional<Person> known() {
    return transactions().inTransaction(work -> work.people().find(PERSON.id()));
  }

  private boolean reachable() {
    return transactions().inTransaction(work -> work.people().reachable(PERSON.id()));
  }
}
