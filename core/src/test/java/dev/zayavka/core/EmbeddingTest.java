package dev.zayavka.core;

import static dev.zayavka.testkit.fixture.CreditFixtures.NOW;
import static dev.zayavka.testkit.fixture.CreditFixtures.ONEF_ID;
import static dev.zayavka.testkit.fixture.CreditFixtures.anApplication;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.core.credit.CreditQueryService;
import dev.zayavka.ports.credit.CommentOutcome;
import dev.zayavka.ports.credit.CreditEffect;
import dev.zayavka.ports.credit.CreditEffect.PublishCard;
import dev.zayavka.ports.credit.CreditEffect.SendDecision;
import dev.zayavka.ports.credit.CreditState;
import dev.zayavka.ports.credit.driven.CreditWork;
import dev.zayavka.ports.delivery.Route.Channel;
import dev.zayavka.ports.devices.driven.DevicesWork;
import dev.zayavka.ports.support.driven.SupportWork;
import dev.zayavka.testkit.memory.InMemoryStore;
import dev.zayavka.testkit.memory.RecordingSink;
import dev.zayavka.testkit.memory.credit.CreditMemory;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddingTest {

  private static final Path SOURCE =
      Path.of("src", "test", "java", "dev", "zayavka", "core", "EmbeddingExample.java");
  private static final Path PAGE = Path.of("..", "docs", "embedding.md");

  @Test
  void the_example_takes_a_request_from_1f_and_brings_the_decision_back() {
    InMemoryStore store = new InMemoryStore();
    RecordingSink telegram = new RecordingSink(Channel.TELEGRAM);
    RecordingSink onef = new RecordingSink(CreditEffect.ONEF);

    assertThat(EmbeddingExample.decideOne(store, telegram, onef, anApplication(), NOW))
        .isInstanceOf(CommentOutcome.Taken.class);

    assertThat(telegram.effects()).hasSize(1).hasOnlyElementsOfType(PublishCard.class);
    assertThat(onef.effects()).containsExactly(new SendDecision(ONEF_ID));
    assertThat(new CreditQueryService(CreditMemory.in(store)).request(ONEF_ID))
        .isInstanceOf(CreditState.Delivered.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"example", "loop"})
  void the_page_shows_the_very_code_that_was_run(String name) throws IOException {
    String shown = "```java\n" + snippet(name) + "```\n";
    if (Objects.equals(System.getProperty("zayavka.docs"), "write")) {
      Files.writeString(PAGE, withShown(name, shown));
    }

    assertThat(PAGE).content().isEqualTo(withShown(name, shown));
  }

  @Test
  void the_page_names_every_port_a_transaction_has() {
    for (Class<?> work : List.of(CreditWork.class, SupportWork.class, DevicesWork.class)) {
      for (Method port : work.getMethods()) {
        assertThat(PAGE).content().contains("`" + port.getReturnType().getSimpleName() + "`");
      }
    }
  }

  /** Page with this text between its marks. */
  private static String withShown(String name, String shown) throws IOException {
    String page = Files.readString(PAGE);
    String begin = "<!-- " + name + ": begin -->\n";
    int from = page.indexOf(begin);
    int to = page.indexOf("<!-- " + name + ": end -->");
    assertThat(from).as("the marks of %s", name).isNotNegative().isLessThan(to);
    return page.substring(0, from + begin.length()) + shown + page.substring(to);
  }

  /** Text between the marks in the source, at the left margin. */
  private static String snippet(String name) throws IOException {
    String source = Files.readString(SOURCE);
    String begin = "// " + name + ": begin\n";
    int from = source.indexOf(begin) + begin.length();
    int to = source.indexOf("// " + name + ": end");
    return source.substring(from, to).stripTrailing().stripIndent() + "\n";
  }
}
