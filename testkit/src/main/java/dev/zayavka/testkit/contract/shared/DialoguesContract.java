package dev.zayavka.testkit.contract.shared;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.ports.shared.Dialogue;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.ports.shared.driven.Dialogues;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Contract of {@link Dialogues}. */
public interface DialoguesContract {
  /** A person with a small id. */
  PersonId ONE = new PersonId(11);

  /** A person with an id beyond 32 bits. */
  PersonId OTHER = new PersonId(7_000_000_000L);

  /** An open dialogue. */
  Dialogue COMMENT =
      new Dialogue("credit.comment", Map.of("request", "1001", "verdict", "APPROVED"));

  /**
   * Uses dialogues, none of which is open when a test begins. In a database each call is a
   * transaction of its own that commits; elsewhere it simply applies {@code use}.
   */
  <T> T inDialogues(Function<? super Dialogues, ? extends T> use);

  @Test
  default void nobody_is_asked_anything_at_first() {
    assertThat(waiting(ONE)).isEmpty();
  }

  @Test
  default void a_question_waits_until_it_is_closed() {
    use(dialogues -> dialogues.open(ONE, COMMENT));
    assertThat(waiting(ONE)).contains(COMMENT);
    assertThat(waiting(ONE)).contains(COMMENT);
    use(dialogues -> dialogues.close(ONE));
    assertThat(waiting(ONE)).isEmpty();
  }

  @Test
  default void a_new_question_takes_the_place_of_the_one_before() {
    Dialogue other = new Dialogue("support.feedback", Map.of("ticket", "5"));
    use(dialogues -> dialogues.open(ONE, COMMENT));
    use(dialogues -> dialogues.open(ONE, other));
    assertThat(waiting(ONE)).contains(other);
    use(dialogues -> dialogues.close(ONE));
    assertThat(waiting(ONE)).isEmpty();
  }

  @Test
  default void each_person_has_a_question_of_their_own() {
    use(dialogues -> dialogues.open(ONE, COMMENT));
    use(dialogues -> dialogues.open(OTHER, new Dialogue("credit.comment", Map.of())));
    use(dialogues -> dialogues.close(ONE));
    assertThat(waiting(ONE)).isEmpty();
    assertThat(waiting(OTHER)).contains(new Dialogue("credit.comment", Map.of()));
  }

  @Test
  default void closing_where_nothing_is_asked_does_nothing() {
    use(dialogues -> dialogues.close(ONE));
    assertThat(waiting(ONE)).isEmpty();
  }

  @Test
  default void what_a_question_carries_comes_back_to_the_letter() {
    Dialogue odd =
        new Dialogue(
            "devices.search", Map.of("", "", "ключ", "<b>&\"'\\\n\t👍", "long", "я".repeat(5000)));
    use(dialogues -> dialogues.open(ONE, odd));
    assertThat(waiting(ONE)).contains(odd);
  }

  private Optional<Dialogue> waiting(PersonId person) {
    return inDialogues(dialogues -> dialogues.waiting(person));
  }

  private void use(Consumer<? super Dialogues> action) {
    inDialogues(
        dialogues -> {
          action.accept(dialogues);
          return true;
        });
  }
}
