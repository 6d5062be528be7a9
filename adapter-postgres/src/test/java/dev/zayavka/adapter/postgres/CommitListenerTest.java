package dev.zayavka.adapter.postgres;

import static dev.zayavka.testkit.fixture.CreditFixtures.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zayavka.ports.conversation.ConversationEffect.Say;
import dev.zayavka.ports.conversation.Phrase;
import dev.zayavka.ports.delivery.Claim;
import dev.zayavka.ports.delivery.Disposition;
import dev.zayavka.ports.delivery.Route.Channel;
import dev.zayavka.ports.shared.CommandId;
import dev.zayavka.ports.shared.Dialogue;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.ports.shared.driven.Work;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("server")
final class CommitListenerTest {

  private static final String ENQUEUED = Set.of(Channel.TELEGRAM) + " on ";
  private static final PersonId PERSON = new PersonId(11);
  private static final Dialogue QUESTION = new Dialogue("credit.comment", Map.of("request", "1"));

  private final TestDatabase database = TestDatabase.migrated();
  private final List<String> heard = new ArrayList<>();
  private final PostgresAdapter adapter =
      PostgresAdapter.open(database.settings(), TestDatabase.DESKS, new Recording());

  @AfterEach
  void close() {
    adapter.close();
    database.close();
  }

  @Test
  void an_effect_is_told_of_once_it_is_committed() {
    in(
        work -> {
          work.outbox().enqueue(Say.of(PERSON, Phrase.HELP), NOW);
          work.outbox().enqueue(Say.of(PERSON, Phrase.GREETING), NOW);
          heard.add("still inside");
        });
    assertThat(heard).containsExactly("still inside", ENQUEUED + thread());
  }

  @Test
  void a_changed_dialogue_is_told_of_as_it_is_in_the_end() {
    in(
        work -> {
          work.dialogues().open(PERSON, new Dialogue("credit.other", Map.of()));
          work.dialogues().open(PERSON, QUESTION);
        });
    in(work -> work.dialogues().close(PERSON));
    in(work -> work.dialogues().close(PERSON));
    assertThat(heard).containsExactly("11: " + Optional.of(QUESTION), "11: Optional.empty");
  }

  @Test
  void dialogues_changed_outside_of_transactions_are_told_of_too() {
    adapter.dialogues().open(PERSON, QUESTION);
    assertThat(adapter.dialogues().waiting(PERSON)).contains(QUESTION);
    adapter.dialogues().close(PERSON);
    assertThat(heard).containsExactly("11: " + Optional.of(QUESTION), "11: Optional.empty");
  }

  @Test
  void nothing_is_told_of_a_transaction_that_changed_nothing_of_interest_or_failed() {
    in(work -> work.commands().firstTime(CommandId.ofUpdate(1), NOW));
    assertThatThrownBy(
            () ->
                in(
                    work -> {
                      work.outbox().enqueue(Say.of(PERSON, Phrase.HELP), NOW);
                      throw new IllegalArgumentException("broken on purpose");
                    }))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(heard).isEmpty();
  }

  @Test
  void an_effect_that_is_sent_again_is_told_of() {
    in(work -> work.outbox().enqueue(Say.of(PERSON, Phrase.HELP), NOW));
    Claim claim =
        adapter
            .outboxQueue()
            .claim(Set.of(Channel.TELEGRAM), 1, "worker", NOW, Duration.ofMinutes(1))
            .getFirst();
    in(work -> work.outbox().settle(claim, new Disposition.Dead("403"), NOW));
    heard.clear();
    in(work -> work.outbox().replay(claim.outboxId(), NOW));
    assertThat(heard).containsExactly(ENQUEUED + thread());
  }

  @Test
  void a_listener_may_begin_a_transaction_of_its_own() {
    List<Boolean> seen = new ArrayList<>();
    try (PostgresAdapter listening =
        PostgresAdapter.open(
            database.settings(),
            TestDatabase.DESKS,
            new CommitListener() {
              @Override
              public void enqueued(Set<Channel> channels) {}

              @Override
              public void dialogueChanged(PersonId person, Optional<Dialogue> dialogue) {
                seen.add(adapter.dialogues().waiting(person).equals(dialogue));
              }
            })) {
      listening.dialogues().open(PERSON, QUESTION);
    }
    assertThat(seen).containsExactly(true);
  }

  @Test
  void a_listener_that_fails_breaks_nobody() {
    try (PostgresAdapter failing =
        PostgresAdapter.open(
            database.settings(),
            TestDatabase.DESKS,
            new CommitListener() {
              @Override
              public void enqueued(Set<Channel> channels) {
                heard.add("enqueued");
                throw new IllegalStateException("broken on purpose");
              }

              @Override
              public void dialogueChanged(PersonId person, Optional<Dialogue> dialogue) {
                throw new IllegalStateException("broken on purpose");
              }
            })) {
      boolean done =
          failing
              .spine()
              .inTransaction(
                  work -> {
                    work.dialogues().open(PERSON, QUESTION);
                    work.outbox().enqueue(Say.of(PERSON, Phrase.HELP), NOW);
                    return true;
                  });
      assertThat(done).isTrue();
      assertThat(heard).containsExactly("enqueued");
      assertThat(failing.dialogues().waiting(PERSON)).contains(QUESTION);
    }
  }

  private void in(Consumer<? super Work> action) {
    adapter
        .spine()
        .inTransaction(
            work -> {
              action.accept(work);
              return true;
            });
  }

  private static String thread() {
    return Thread.currentThread().getName();
  }

  private final class Recording implements CommitListener {
    @Override
    public void enqueued(Set<Channel> channels) {
      heard.add(channels + " on " + thread());
    }

    @Override
    public void dialogueChanged(PersonId person, Optional<Dialogue> dialogue) {
      heard.add(person.value() + ": " + dialogue);
    }
  }
}
