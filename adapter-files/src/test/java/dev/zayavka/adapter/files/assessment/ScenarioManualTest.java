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

/** The example of the manual for authors can be copied, and the manual names each key. */
final class ScenarioManualTest {

  private static final Path MANUAL = Path.of("..", "docs", "scenarios.md");

  @Test
  void the_example_is_right(@TempDir Path folder) throws IOException {
    Path own = Files.createDirectories(folder.resolve("late_reports"));
    Files.writeString(own.resolve("scenario.yaml"), block("yaml"));
    Files.writeString(own.resolve("theory.md"), block("markdown"));

    assertThat(AssessmentFiles.in(folder)).isInstanceOf(ScenarioReading.Read.class);
  }

  @Test
  void each_key_is_in_the_table() throws IOException {
    List<String> rows =
        Files.readAllLines(MANUAL).stream().filter(line -> line.startsWith("| `")).toList();
    List<String> keys =
        Pattern.compile("(?:^|[{,]) *(?:- )?([a-z_]+):(?: |$)", Pattern.MULTILINE)
            .matcher(block("yaml"))
            .results()
            .map(found -> found.group(1))
            .distinct()
            .toList();

    assertThat(keys).hasSizeGreaterThan(25);
    assertThat(keys).allMatch(key -> rows.stream().anyMatch(row -> row.contains(key)));
  }

  private static String block(String language) throws IOException {
    Matcher block =
        Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
            .matcher(Files.readString(MANUAL));
    assertThat(block.find()).isTrue();
    return block.group(1);
  }
}
