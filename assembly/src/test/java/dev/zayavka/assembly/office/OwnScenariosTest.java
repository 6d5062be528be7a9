package dev.zayavka.assembly.office;

import static dev.zayavka.assembly.office.AssessmentDeskDriver.MENU;
import static dev.zayavka.assembly.office.AssessmentDeskDriver.START;
import static dev.zayavka.assembly.office.TestOffice.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zayavka.adapter.files.assessment.AssessmentFiles;
import dev.zayavka.assembly.settings.InvalidSettings;
import dev.zayavka.assembly.settings.Mode;
import dev.zayavka.sandbox.telegram.people.MessageView;
import dev.zayavka.sandbox.telegram.people.SimulatedPerson;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Scenarios of a company of its own, and a database nobody prepared. */
@Execution(ExecutionMode.CONCURRENT)
class OwnScenariosTest {

  @TempDir Path folder;

  @Test
  void scenario_25_a_fourth_scenario_is_a_folder_and_a_restart() throws IOException {
    OfficePlan plan = TestOffice.plan(Mode.POLLING).restored(Servers.emptyDatabase());
    try (AssessmentDeskDriver desk = AssessmentDeskDriver.running(plan)) {
      TestOffice office = desk.office();
      SimulatedPerson person = desk.member();
      assertThat(desk.answered(person, "/train", MENU).buttonTexts())
          .hasSize(5)
          .doesNotContain("🧭 Наставник");

      writes(scenario());
      office.stops(office.bot());
      office.starts(Map.of("SCENARIOS_DIR", folder.toString()));
      MessageView menu = desk.answered(person, "/train", MENU);
      assertThat(menu.buttonTexts()).hasSize(6).contains("🧭 Наставник");
      MessageView described = desk.tapped(person, menu, "🧭 Наставник", "Ваша роль.");
      MessageView theory = desk.tapped(person, described, "📚 Изучить теорию", "теория");
      assertThat(theory.kind()).isEqualTo("document");
      MessageView terms = desk.tapped(person, described, START, "Кто увидит ваши слова");
      desk.tapped(person, terms, AssessmentDeskDriver.AGREE, AssessmentDeskDriver.STARTED);
      assertThat(desk.replied(person, AssessmentDeskDriver.BEHAVIOR).text())
          .startsWith("👥 Александр: ");
      person.awaitsMessage("Шпаргалка", PATIENCE);

      writes(scenario().replace("turns: 5", "turns: many"));
      assertThatThrownBy(() -> office.starts(Map.of("SCENARIOS_DIR", folder.toString())))
          .isInstanceOf(InvalidSettings.class)
          .hasMessageContaining("scenario.yaml:")
          .hasMessageContaining("turns");
    }
  }

  private static String scenario() throws IOException {
    return builtIn("scenario.yaml")
        .replace("id: fb_peer", "id: mentor")
        .replace("👥 Обратная связь коллеге", "🧭 Наставник");
  }

  private void writes(String scenario) throws IOException {
    Path own = Files.createDirectories(folder.resolve("mentor"));
    Files.writeString(own.resolve("scenario.yaml"), scenario);
    Files.writeString(own.resolve("theory.md"), builtIn("theory.md"));
  }

  private static String builtIn(String file) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            AssessmentFiles.class.getResourceAsStream("scenarios/fb_peer/" + file))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
