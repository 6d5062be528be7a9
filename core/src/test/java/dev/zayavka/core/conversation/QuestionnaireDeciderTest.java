package dev.zayavka.core.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.core.shared.StateTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class QuestionnaireDeciderTest {

  private static final Path PAGE = Path.of("..", "docs", "state-questionnaire.md");

  @Test
  void every_state_and_command_pair_ends_as_the_table_says() {
    String tables =
        QuestionnaireTable.table().render() + "\n" + QuestionnaireTable.lastQuestion().render();

    assertThat(tables.lines().toList())
        .isEqualTo(
            StateTable.expected(QuestionnaireDeciderTest.class, "questionnaire-table.md")
                .lines()
                .toList());
  }

  @Test
  void the_table_has_every_state_and_every_command() {
    assertThat(QuestionnaireTable.table().names())
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(
                    StateTable.variants(QuestionnaireState.class),
                    StateTable.variants(QuestionnaireCommand.class))
                .toList());
    QuestionnaireTable.commands()
        .forEach((title, command) -> assertThat(title).startsWith(StateTable.name(command)));
  }

  @Test
  void the_page_of_states_is_current() throws IOException {
    String page = QuestionnairePage.render();
    if (Objects.equals(System.getProperty("zayavka.docs"), "write")) {
      Files.writeString(PAGE, page);
    }
    assertThat(PAGE).content().isEqualTo(page);
  }
}
