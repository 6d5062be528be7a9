package dev.zayavka.adapter.files.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.ports.assessment.scenario.ScenarioReading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The example of the manual for authors can be copied, and the manual names each key. */
final class ScenarioManualTest {

  private static final Path DOCS = Path.of("..", "docs");
  private static final String ENGLISH = "scenarios.md";
  private static final String RUSSIAN = "scenarios.ru.md";

  @ParameterizedTest
  @ValueSource(strings = {ENGLISH, RUSSIAN})
  void the_example_is_right(String manual, @TempDir Path folder) throws IOException {
    Path own = Files.createDirectories(folder.resolve("late_reports"));
    Files.writeString(own.resolve("scenario.yaml"), block(manual, "yaml"));
    Files.writeString(own.resolve("theory.md"), block(manual, "markdown"));

    assertThat(AssessmentFiles.in(folder)).isInstanceOf(ScenarioReading.Read.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {ENGLISH, RUSSIAN})
  void each_key_is_in_the_table(String manual) throws IOException {
    List<String> rows =
        Files.readAllLines(DOCS.resolve(manual)).stream()
            .filter(line -> line.startsWith("| `"))
            .toList();
    List<String> keys =
        Pattern.compile("(?:^|[{,]) *(?:- )?([a-z_]+):(?: |$)", Pattern.MULTILINE)
            .matcher(block(manual, "yaml"))
            .results()
            .map(found -> found.group(1))
            .distinct()
            .toList();

    assertThat(keys).hasSizeGreaterThan(25);
    assertThat(keys).allMatch(key -> rows.stream().anyMatch(row -> row.contains(key)));
  }

  @Test
  void the_translation_has_the_limits_of_the_original() throws IOException {
    assertThat(numbers(RUSSIAN)).isEqualTo(numbers(ENGLISH));
  }

  /** Numbers in the rows of the table, which are the limits. */
  private static List<String> numbers(String manual) throws IOException {
    return Files.readAllLines(DOCS.resolve(manual)).stream()
        .filter(line -> line.startsWith("| `"))
        .map(
            line ->
                line.split("\\|")[1]
                    + Pattern.compile("\\D+").matcher(line.split("\\|")[2]).replaceAll(" "))
        .toList();
  }

  private static String block(String manual, String language) throws IOException {
    Matcher block =
        Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
            .matcher(Files.readString(DOCS.resolve(manual)));
    assertThat(block.find()).isTrue();
    return block.group(1);
  }
}
