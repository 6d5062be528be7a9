package dev.zayavka.assembly.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.assembly.DeskModules;
import dev.zayavka.assembly.credit.CreditSettings;
import dev.zayavka.assembly.support.SupportSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SettingsDocsTest {
  private static final Path TOP = Path.of("..");
  private static final boolean WRITE = "write".equals(System.getProperty("zayavka.docs"));

  @Test
  void the_page_of_settings_is_current() throws IOException {
    assertCurrent(TOP.resolve("docs/settings.md"), SettingsDocs.page());
  }

  @Test
  void the_example_file_is_current() throws IOException {
    assertCurrent(TOP.resolve(".env.example"), SettingsDocs.example());
  }

  @Test
  void the_example_file_names_every_variable_and_no_other() throws IOException {
    var named =
        Pattern.compile("(?m)^#?([A-Z0-9_]+)=")
            .matcher(Files.readString(TOP.resolve(".env.example")))
            .results()
            .map((MatchResult match) -> match.group(1));
    assertThat(named)
        .containsExactlyInAnyOrderElementsOf(
            SettingsDocs.variables().stream().map(Variable::name).toList());
  }

  @ParameterizedTest
  @EnumSource
  void the_example_file_as_it_stands_starts_every_runner(Mode mode) {
    var file = DotEnv.parse(SettingsDocs.example());
    assertThat(file.errors()).isEmpty();
    assertThat(
            Settings.read(Environment.of(file.variables()), mode, DeskModules.ALL)
                .desk(CreditSettings.class))
        .isEmpty();
  }

  @Test
  void every_example_can_be_used() {
    var withUrls = examples("POSTGRES_|REDIS_(?!URL)|SHEETS_CLIENTS_CSV|GSPREAD_|SCENARIOS_DIR");
    var withParts =
        examples("DATABASE_URL|REDIS_URL|SHEETS_CLIENTS_ID|SHEETS_CREDS|GSPREAD_|SCENARIOS_DIR");
    assertThat(
            Settings.read(Environment.of(withUrls), Mode.WEBHOOK, DeskModules.ALL)
                .desk(CreditSettings.class))
        .isPresent();
    assertThat(Settings.read(Environment.of(withParts), Mode.WEBHOOK, DeskModules.ALL).redis())
        .isPresent();
    assertThat(
            Settings.read(Environment.of(withUrls), Mode.WEBHOOK, DeskModules.ALL)
                .desk(SupportSettings.class))
        .isPresent();
  }

  private static Map<String, String> examples(String leftOut) {
    return SettingsDocs.variables().stream()
        .filter(variable -> !Pattern.compile("^(" + leftOut + ")").matcher(variable.name()).find())
        .collect(Collectors.toMap(Variable::name, Variable::example));
  }

  private static void assertCurrent(Path file, String text) throws IOException {
    if (WRITE) {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, text);
    }
    assertThat(file)
        .as("written anew by ./zayavka test -Dzayavka.docs=write")
        .content()
        .isEqualTo(text);
  }
}
