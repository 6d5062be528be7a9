package dev.zayavka.core.conversation;

import static dev.zayavka.testkit.fixture.CreditFixtures.NOW;
import static dev.zayavka.testkit.fixture.CreditFixtures.anAnalyst;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.ports.conversation.ConversationEffect.Say;
import dev.zayavka.ports.conversation.Phrase;
import dev.zayavka.ports.delivery.Effect;
import dev.zayavka.ports.shared.CommandId;
import dev.zayavka.ports.shared.Dialogue;
import dev.zayavka.ports.shared.Person;
import dev.zayavka.ports.shared.driven.Work;
import dev.zayavka.testkit.memory.InMemoryStore;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** Each test runs twice: with every transaction run once, and run again after a conflict. */
@ParameterizedClass
@ValueSource(ints = {0, Integer.MAX_VALUE})
class ConversationServiceTest {

  private static final Effect GREETING = Say.of(anAnalyst().id(), Phrase.GREETING);

  private final InMemoryStore store = new InMemoryStore();
  private final ConversationService talk = new ConversationService(store.spine());

  ConversationServiceTest(int conflicts) {
    store.conflictNext(conflicts);
  }

  @Test
  void somebody_who_wrote_can_be_written_to_until_they_block_the_bot() {
    assertThat(reachable()).isFalse();
    talk.wroteInPrivate(anAnalyst(), NOW);
    assertThat(reachable()).isTrue();
    talk.becameUnreachable(anAnalyst().id(), NOW);
    assertThat(reachable()).isFalse();
    talk.wroteInPrivate(anAnalyst(), NOW);
    assertThat(reachable()).isTrue();
  }

  @Test
  void somebody_unknown_who_blocks_the_bot_stays_unknown() {
    talk.becameUnreachable(anAnalyst().id(), NOW);

    Optional<Person> known = in(work -> work.people().find(anAnalyst().id()));
    assertThat(known).isEmpty();
  }

  @Test
  void an_answer_is_given_once_per_id() {
    talk.reply(CommandId.ofUpdate(1), GREETING, NOW);
    talk.reply(CommandId.ofUpdate(1), GREETING, NOW);
    assertThat(store.waiting()).containsExactly(GREETING);

    talk.reply(CommandId.ofUpdate(2), GREETING, NOW);
    assertThat(store.waiting()).containsExactly(GREETING, GREETING);
  }

  @Test
  void what_a_person_is_asked_is_known_while_it_is_asked() {
    Dialogue question = new Dialogue("support.feedback", Map.of("ticket", "7"));
    assertThat(talk.waiting(anAnalyst().id())).isEmpty();
    in(
        work -> {
          work.dialogues().open(anAnalyst().id(), question);
          return true;
        });

    assertThat(talk.waiting(anAnalyst().id())).contains(question);
  }

  private boolean reachable() {
    return in(work -> work.people().reachable(anAnalyst().id()));
  }

  private <T> T in(Function<? super Work, ? extends T> action) {
    return store.spine().inTransaction(action);
  }
}
