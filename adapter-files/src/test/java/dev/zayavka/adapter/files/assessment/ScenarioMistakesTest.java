package dev.zayavka.adapter.files.assessment;

import static dev.zayavka.adapter.files.assessment.ScenarioText.SCENARIO;
import static dev.zayavka.adapter.files.assessment.ScenarioText.THEORY;
import static dev.zayavka.adapter.files.assessment.ScenarioText.mistakesIn;
import static dev.zayavka.adapter.files.assessment.ScenarioText.mistakesWith;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.ports.assessment.scenario.Component;
import dev.zayavka.ports.assessment.scenario.ComponentId;
import dev.zayavka.ports.assessment.scenario.Scenario;
import dev.zayavka.ports.assessment.scenario.Title;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every mistake in scenario.yaml has its line and says what is expected. */
final class ScenarioMistakesTest {

  private static final String FILE = "late/scenario.yaml:";

  @Test
  void a_right_file_is_read_as_it_is() {
    Scenario scenario = ScenarioText.read(SCENARIO, THEORY);

    assertThat(scenario.title()).isEqualTo(new Title("⏰ Опоздания", Optional.empty()));
    assertThat(scenario.turns()).isEqualTo(2);
    assertThat(scenario.partner().opensWith()).containsExactly("А что?");
    assertThat(scenario.components())
        .hasSize(2)
        .contains(
            new Component(
                new ComponentId("Fact"), "Факт", "назван день", "«вечно»", "Назовите день."));
    assertThat(scenario.line(2)).isEqualTo("Ладно.");
    assertThat(scenario.digest()).matches("[0-9a-f]{64}");
  }

  @Test
  void another_text_of_either_file_is_another_digest() {
    String digest = ScenarioText.read(SCENARIO, THEORY).digest();

    assertThat(ScenarioText.read(SCENARIO, THEORY).digest()).isEqualTo(digest);
    assertThat(ScenarioText.read(SCENARIO + "\n", THEORY).digest()).isNotEqualTo(digest);
    assertThat(ScenarioText.read(SCENARIO, THEORY + "\n").digest()).isNotEqualTo(digest);
  }

  @Test
  void a_byte_order_mark_and_windows_line_ends_are_no_mistake() {
    String windows = "\uFEFF" + SCENARIO.replace("\n", "\r\n");

    assertThat(ScenarioText.read(windows, THEORY).components()).hasSize(2);
    assertThat(mistakesIn(windows.replace("turns: 2", "turns: 1")))
        .containsExactly(FILE + "3: expected turns: a number from 2 to 20");
  }

  @Test
  void an_english_title_may_be_given() {
    assertThat(
            ScenarioText.read(SCENARIO.replace("Опоздания\"}", "Опоздания\", en: Late}"), THEORY)
                .title()
                .english())
        .isEqualTo("Late");
  }

  @Test
  void all_mistakes_are_told_at_once_by_line() {
    String wrong =
        SCENARIO
            .replace("turns: 2", "turns: many")
            .replace("  name: Олег\n", "")
            .replace("tone:", "mood:");

    assertThat(mistakesIn(wrong))
        .containsExactly(
            FILE + "3: expected turns: a number from 2 to 20",
            FILE + "6: expected the key partner.name: one line of 1 to 32 characters",
            FILE + "27: expected the key review.tone: text of 1 to 300 characters",
            FILE + "28: expected one of the keys principles, tone; there is review.mood");
  }

  @Test
  void a_missing_key_is_named_where_its_part_begins() {
    assertThat(mistakesWith("task: Поговорите с ним.\n", ""))
        .containsExactly(FILE + "1: expected the key task: text of 1 to 600 characters");
    assertThat(mistakesWith("    advice: Договоритесь.\n", ""))
        .containsExactly(
            FILE + "22: expected the key components[2].advice: text of 1 to 400 characters");
  }

  @Test
  void an_unknown_key_is_refused_with_those_there_are() {
    assertThat(mistakesWith("  emoji:", "  smile:"))
        .containsExactly(
            FILE + "6: expected the key partner.emoji: one line of 1 to 16 characters",
            FILE
                + "7: expected one of the keys name, emoji, position, character, knows, opens_with,"
                + " never; there is partner.smile");
    assertThat(mistakesWith("leak:", "hints: []\nleak:"))
        .singleElement()
        .asString()
        .startsWith(FILE + "33: expected one of the keys id, title, turns, you, partner")
        .endsWith("; there is hints");
  }

  @Test
  void a_key_given_twice_is_refused() {
    assertThat(mistakesWith("task:", "turns: 3\ntask:"))
        .containsExactly(FILE + "14: expected turns once, it is in line 3");
  }

  @Test
  void the_id_is_the_name_of_the_folder() {
    assertThat(mistakesWith("id: late", "id: early"))
        .containsExactly(FILE + "1: expected id: late, the name of the folder, it is early");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "1", "21", "-2", "2.0", "two", "\"\"", "[2]", "99999"})
  void turns_are_a_number_from_2_to_20(String turns) {
    assertThat(mistakesWith("turns: 2", "turns: " + turns))
        .contains(FILE + "3: expected turns: a number from 2 to 20");
  }

  @Test
  void a_text_has_its_length() {
    assertThat(mistakesWith("⏰ Опоздания", "⏰ " + "о".repeat(39)))
        .containsExactly(FILE + "2: expected title.ru: one line of 1 to 40 characters, it has 41");
    assertThat(mistakesWith("Олег опоздал в среду.", "\"  \""))
        .containsExactly(FILE + "13: expected situation: text of 1 to 1500 characters, it has 0");
    assertThat(mistakesWith("situation: Олег опоздал в среду.", "situation:"))
        .containsExactly(
            FILE + "13: expected situation: text of 1 to 1500 characters, it is empty");
    assertThat(mistakesWith("\"Ладно.\"", "\"" + "а".repeat(601) + "\""))
        .containsExactly(FILE + "32: expected lines[2]: text of 1 to 600 characters, it has 601");
  }

  @Test
  void a_name_or_label_is_one_line() {
    assertThat(mistakesWith("label: Факт", "label: \"Факт\\nи день\""))
        .containsExactly(
            FILE
                + "18: expected components[1].label: one line of 1 to 40 characters, it has several"
                + " lines");
  }

  @Test
  void a_text_where_a_list_belongs_and_the_reverse_are_told() {
    assertThat(mistakesWith("[Назовите день]", "Назовите день"))
        .containsExactly(FILE + "15: expected checklist: a list of 1 to 12 texts, found a text");
    assertThat(mistakesWith("position: оператор", "position: [оператор]"))
        .containsExactly(
            FILE + "8: expected partner.position: text of 1 to 300 characters, found a list");
    assertThat(mistakesWith("you: {label: Начальник, role: руководит сменой}", "you: Начальник"))
        .containsExactly(FILE + "4: expected you: keys with values, found a text");
  }

  @Test
  void a_colon_in_a_text_without_quotes_is_explained() {
    assertThat(mistakesWith("- \"Слушаю.\"", "- Отвечает: слушаю"))
        .containsExactly(
            FILE
                + "31: expected lines[1]: text of 1 to 600 characters, found keys with values; put"
                + " a text with a colon in quotes");
  }

  @Test
  void a_list_has_its_number_of_entries() {
    assertThat(mistakesWith("[отшучивается]", "[]"))
        .containsExactly(FILE + "9: expected partner.character: a list of 1 to 12 texts, it has 0");
    assertThat(mistakesWith("  - \"Ладно.\"\n", ""))
        .containsExactly(FILE + "31: expected lines: a list of 2 to 20 texts, it has 1");
    int second = SCENARIO.indexOf("  - id: Plan");
    int end = SCENARIO.indexOf("review:");
    assertThat(mistakesIn(SCENARIO.substring(0, second) + SCENARIO.substring(end)))
        .containsExactly(FILE + "17: expected components: a list of 2 to 8 entries, it has 1");
  }

  @Test
  void more_than_eight_components_are_refused() {
    String second =
        SCENARIO.substring(SCENARIO.indexOf("  - id: Plan"), SCENARIO.indexOf("review:"));
    StringBuilder more = new StringBuilder();
    for (char id = 'A'; id <= 'G'; id++) {
      more.append(second.replace("Plan", "Plan" + id));
    }
    assertThat(mistakesIn(SCENARIO.replace("review:", more + "review:")))
        .containsExactly(FILE + "17: expected components: a list of 2 to 8 entries, it has 9");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Факт", "Fact_1", "the fact", "F1"})
  void the_id_of_a_component_has_latin_letters_only(String id) {
    assertThat(mistakesWith("id: Fact", "id: " + id))
        .containsExactly(
            FILE + "17: expected an id of 1 to 32 Latin letters for a component, it is " + id);
  }

  @Test
  void each_component_has_its_own_id() {
    assertThat(mistakesWith("id: Plan", "id: Fact"))
        .containsExactly(
            FILE + "22: expected another id for each component, there is a second Fact");
  }

  @Test
  void an_emoji_is_no_word() {
    assertThat(mistakesWith("\"🙂\"", "улыбка"))
        .containsExactly(FILE + "7: expected partner.emoji: an emoji");
  }

  @Test
  void the_character_does_not_say_what_must_not_leak() {
    assertThat(mistakesWith("Ладно.", "Это ваш метод?"))
        .containsExactly(FILE + "32: expected lines without МЕТОД, a word of leak");
    assertThat(ScenarioText.read(SCENARIO.replace("Ладно.", "Методично."), THEORY).line(2))
        .isEqualTo("Методично.");
    assertThat(mistakesWith("А что?", "Метод?"))
        .containsExactly(FILE + "11: expected partner.opens_with without МЕТОД, a word of leak");
  }

  @Test
  void syntax_errors_have_their_line() {
    assertThat(mistakesWith("\"А что?\"", "\"А что?"))
        .singleElement()
        .asString()
        .contains(": expected YAML: ");
    assertThat(mistakesWith("turns: 2", "turns: 2: 3"))
        .containsExactly(FILE + "3: expected YAML: mapping values are not allowed here");
    assertThat(mistakesWith("turns: 2", "\tturns: 2"))
        .singleElement()
        .asString()
        .startsWith(FILE + "3: expected YAML: ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "# only a remark\n", "- one\n- two\n", "text\n", "---\n"})
  void a_file_consists_of_keys(String text) {
    assertThat(mistakesIn(text))
        .singleElement()
        .asString()
        .endsWith(": expected keys with values, such as id: fb_peer");
  }

  @Test
  void anchors_aliases_tags_and_second_documents_are_refused() {
    assertThat(mistakesWith("label: Факт", "label: &fact Факт"))
        .containsExactly(FILE + "18: expected YAML without anchors and aliases (& and *)");
    assertThat(mistakesWith("label: Факт", "label: *fact"))
        .contains(FILE + "18: expected YAML without anchors and aliases (& and *)");
    assertThat(mistakesWith("turns: 2", "turns: !!java.net.URL [\"http://localhost\"]"))
        .containsExactly(FILE + "3: expected YAML without tags (!)");
    assertThat(mistakesIn(SCENARIO + "---\n" + SCENARIO))
        .containsExactly(FILE + "34: expected one document, without a second ---");
  }

  @Test
  void a_small_file_does_not_become_a_large_one() {
    StringBuilder laughs = new StringBuilder("a: &a [х,х,х,х,х,х,х,х,х]\n");
    for (char name = 'b'; name <= 'j'; name++) {
      laughs.append(
          "%1$s: &%1$s [%2$s]\n".formatted(name, ("*" + (char) (name - 1) + ",").repeat(9)));
    }
    assertThat(mistakesIn(laughs.toString())).isNotEmpty().allMatch(m -> m.contains("aliases"));
  }

  @Test
  void a_deeply_nested_file_is_refused() {
    assertThat(mistakesIn("id: " + "[".repeat(5000) + "]".repeat(5000)))
        .singleElement()
        .asString()
        .contains("expected YAML: ");
  }

  @Test
  void a_file_has_at_most_64_kilobytes() {
    String remark = "# " + "х".repeat(32 * 1024) + "\n";
    assertThat(mistakesIn(SCENARIO + remark))
        .containsExactly(FILE + "1: expected a file of at most 64 KB");
  }

  @Test
  void a_file_is_utf_8() {
    byte[] bytes = SCENARIO.getBytes(UTF_8);
    int inLine8 = SCENARIO.substring(0, SCENARIO.indexOf("оператор")).getBytes(UTF_8).length;
    bytes[inLine8] = (byte) 0xFF;

    assertThat(ScenarioText.mistakes(bytes, THEORY)).containsExactly(FILE + "8: expected UTF-8");
    assertThat(ScenarioText.mistakes(SCENARIO.getBytes(UTF_16LE), THEORY)).isNotEmpty();
  }

  @Test
  void control_characters_are_refused() {
    assertThat(mistakesWith("руководит", "руко\u0007водит"))
        .containsExactly(FILE + "4: expected text without control characters, there is U+0007");
  }
}
