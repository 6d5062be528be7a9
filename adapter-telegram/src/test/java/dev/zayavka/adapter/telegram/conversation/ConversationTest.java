package dev.zayavka.adapter.telegram.conversation;

import static dev.zayavka.testkit.fixture.CreditFixtures.aStranger;
import static dev.zayavka.testkit.fixture.CreditFixtures.anAdmin;
import static dev.zayavka.testkit.fixture.CreditFixtures.anAnalyst;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.adapter.telegram.fake.BotBench;
import dev.zayavka.ports.conversation.ConversationEffect.Say;
import dev.zayavka.ports.conversation.Phrase;
import dev.zayavka.ports.shared.Person;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConversationTest {

  private final BotBench bench = new BotBench();

  @AfterEach
  void close() {
    bench.close();
  }

  @ParameterizedTest
  @EnumSource(Phrase.class)
  void every_phrase_has_words(Phrase phrase) {
    assertThat(said(new Say(aStranger().id(), phrase, List.of()))).isNotBlank();
  }

  @Test
  void the_greeting_says_who_one_is_to_the_desk() {
    bench.credit.seed(List.of(anAnalyst()));
    assertThat(greeting(anAnalyst())).contains("Вы аналитик");
    assertThat(greeting(anAdmin())).contains("Вы администратор").doesNotContain("Вы аналитик");
    assertThat(greeting(aStranger())).contains("<code>99</code>");
  }

  @Test
  void beside_other_desks_a_client_is_not_told_how_to_become_an_analyst() {
    try (BotBench both = BotBench.withSupport()) {
      both.credit.seed(List.of(anAnalyst()));

      both.deliver(Say.of(aStranger().id(), Phrase.GREETING));
      assertThat(both.telegram.calls("sendMessage").getLast().text())
          .doesNotContain("99", "аналитик", "Кредитные");
      both.deliver(Say.of(anAnalyst().id(), Phrase.GREETING));
      assertThat(both.telegram.calls("sendMessage").getLast().text()).contains("Вы аналитик");
    }
  }

  @Test
  void help_lists_ones_own_commands() {
    assertThat(said(Say.of(anAdmin().id(), Phrase.HELP)))
        .contains("/analyst_add 11 Иван Петров", "/request 1001", "/cancel");
    assertThat(said(Say.of(aStranger().id(), Phrase.HELP)))
        .contains("/cancel")
        .doesNotContain("/request");
  }

  @Test
  void an_example_of_use_is_shown_as_it_is() {
    assertThat(said(new Say(anAdmin().id(), Phrase.USAGE, List.of("/x <id> & \"y\""))))
        .contains("<code>/x &lt;id&gt; &amp; &quot;y&quot;</code>");
  }

  private String greeting(Person person) {
    return said(Say.of(person.id(), Phrase.GREETING));
  }

  private String said(Say say) {
    bench.deliver(say);
    return bench.telegram.calls("sendMessage").getLast().text();
  }
}
