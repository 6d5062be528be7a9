package dev.zayavka.adapter.files.assessment;

import static dev.zayavka.adapter.files.assessment.ScenarioText.mistakesInTheory;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.ports.assessment.scenario.StyledText;
import dev.zayavka.ports.assessment.scenario.StyledText.Span;
import dev.zayavka.ports.assessment.scenario.TheoryBlock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The part of Markdown that theory may use, and the mistakes outside it. */
final class TheoryMarkdownTest {

  private static final String FILE = "late/theory.md:";

  @Test
  void blocks_are_divided_by_blank_lines() {
    assertThat(
            blocks(
                """
                # Глава
                Первая строка
                и вторая.

                Другой абзац.
                ## Раздел
                ### Часть

                - один
                - два
                  и ещё

                1. шаг
                2. шаг
                > цитата
                > дальше
                >
                > второй абзац
                """))
        .containsExactly(
            new TheoryBlock.Heading(1, text("Глава")),
            new TheoryBlock.Paragraph(
                new StyledText(
                    List.of(new Span.Plain("Первая строка"), new Span.Plain(" и вторая.")))),
            new TheoryBlock.Paragraph(text("Другой абзац.")),
            new TheoryBlock.Heading(2, text("Раздел")),
            new TheoryBlock.Heading(3, text("Часть")),
            new TheoryBlock.Bullets(
                List.of(
                    text("один"),
                    new StyledText(List.of(new Span.Plain("два"), new Span.Plain(" и ещё"))))),
            new TheoryBlock.Numbered(List.of(text("шаг"), text("шаг"))),
            new TheoryBlock.Quote(
                List.of(
                    new StyledText(List.of(new Span.Plain("цитата"), new Span.Plain(" дальше"))),
                    text("второй абзац"))));
  }

  @Test
  void bold_words_are_between_two_asterisks() {
    assertThat(blocks("Это **факт**, а не **оценка**"))
        .containsExactly(
            new TheoryBlock.Paragraph(
                new StyledText(
                    List.of(
                        new Span.Plain("Это "),
                        new Span.Bold("факт"),
                        new Span.Plain(", а не "),
                        new Span.Bold("оценка")))));
  }

  @Test
  void signs_that_mean_nothing_in_markdown_are_text() {
    assertThat(blocks("3 < 5, а & б, «х» – 70 %, снеж_ный [да], 2024. год, C#"))
        .singleElement()
        .isInstanceOf(TheoryBlock.Paragraph.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "#### Глава|a heading: one to three #, a blank, and words",
        "#Глава|a heading: one to three #, a blank, and words",
        "#|a heading: one to three #, a blank, and words",
        "* один|- and words for an item of a list",
        "+ один|- and words for an item of a list",
        "1) один|1. and words for an item of a numbered list",
        "-|- and words for an item of a list",
        "---|no rule and no underlined heading",
        "===|no rule and no underlined heading",
        "Слова `код`|no code",
        "```java|no code",
        "![схема](a.png)|no picture",
        "Смотри [сюда](https://example.org)|no link",
        "Слова <b>жирно</b>|no HTML",
        "Слова&nbsp;слова|the character itself instead of &...;",
        "Слова \\* слова|no backslash",
        "~~нет~~|no words struck out",
        "_курсив_|** for bold words, and no _",
        "__жирно__|** for bold words, and no _",
        "*курсив*|** before and after bold words of a line",
        "**не закрыто|** before and after bold words of a line",
        "** пусто **|** before and after bold words of a line",
        "слова ****|** before and after bold words of a line",
        "> - список в цитате|words in a quotation, and no list or heading",
      })
  void anything_else_is_a_mistake(String line, String expected) {
    assertThat(mistakesInTheory("# Глава\n\nАбзац.\n\n" + line + "\n"))
        .containsExactly(FILE + "5: expected " + expected);
  }

  @Test
  void a_table_is_a_mistake_in_each_of_its_lines() {
    assertThat(mistakesInTheory("| а | б |\n|---|---|\n"))
        .containsExactly(FILE + "1: expected no table", FILE + "2: expected no table");
  }

  @Test
  void lists_have_one_level() {
    assertThat(mistakesInTheory("- один\n  - два\n"))
        .containsExactly(FILE + "2: expected a list of one level");
    assertThat(mistakesInTheory("- один\n\n      код\n"))
        .containsExactly(FILE + "3: expected a line without tabs or four blanks before it");
  }

  @Test
  void a_list_ends_with_a_blank_line() {
    assertThat(mistakesInTheory("- один\nслова\n"))
        .containsExactly(
            FILE
                + "2: expected a blank line after a list or quotation, or two blanks before a line"
                + " of an item");
    assertThat(mistakesInTheory("слова\n1. один\n"))
        .containsExactly(FILE + "2: expected a blank line before a numbered list");
    assertThat(mistakesInTheory("слова\n  ещё слова\n"))
        .containsExactly(
            FILE + "2: expected a line without blanks before it; lists have one level");
  }

  @Test
  void a_block_fits_a_message() {
    assertThat(mistakesInTheory("# Глава\n\n" + "слово ".repeat(600)))
        .containsExactly(FILE + "3: expected a block of at most 3000 characters, it has 3599");
    assertThat(mistakesInTheory("# " + "о".repeat(121)))
        .containsExactly(FILE + "1: expected a heading of 1 to 120 characters, it has 121");
  }

  @Test
  void an_empty_theory_is_a_mistake() {
    assertThat(mistakesInTheory("\n\n"))
        .containsExactly(FILE + "1: expected theory, the file is empty");
  }

  @Test
  void mistakes_in_both_files_are_told_together() {
    assertThat(
            ScenarioText.mistakes(
                ScenarioText.SCENARIO.replace("turns: 2", "turns: 1").getBytes(UTF_8), "`код`"))
        .containsExactly(
            "late/scenario.yaml:3: expected turns: a number from 2 to 20",
            FILE + "1: expected no code");
  }

  private static List<TheoryBlock> blocks(String theory) {
    return ScenarioText.read(ScenarioText.SCENARIO, theory).theory().blocks();
  }

  private static StyledText text(String text) {
    return new StyledText(Stream.of(text).<Span>map(Span.Plain::new).toList());
  }
}
