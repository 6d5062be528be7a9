package dev.zayavka.adapter.files.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.ports.assessment.scenario.ScenarioMistake;
import dev.zayavka.ports.assessment.scenario.ScenarioReading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A scenario is a folder; its name is the id. */
final class ScenarioFolderTest {

  @TempDir private Path folder;

  @Test
  void a_fourth_scenario_follows_the_built_in_ones() throws IOException {
    scenario("late");

    assertThat(ids(AssessmentFiles.builtInAnd(folder)))
        .containsExactly("fb_employee", "fb_peer", "career_dialog", "late");
    assertThat(ids(AssessmentFiles.in(folder))).containsExactly("late");
  }

  @Test
  void a_scenario_with_a_built_in_id_takes_its_place() throws IOException {
    scenario("fb_peer");
    scenario("a_first");

    ScenarioReading reading = AssessmentFiles.builtInAnd(folder);

    assertThat(ids(reading)).containsExactly("fb_employee", "fb_peer", "career_dialog", "a_first");
    assertThat(((ScenarioReading.Read) reading).scenarios().all().get(1).title().ru())
        .isEqualTo("⏰ Опоздания");
  }

  @Test
  void hidden_folders_and_files_beside_the_folders_are_passed_over() throws IOException {
    scenario("late");
    Files.createDirectories(folder.resolve("..2026_11_30"));
    Files.createDirectories(folder.resolve(".git"));
    Files.writeString(folder.resolve("README.md"), "`любой` текст");
    Files.writeString(folder.resolve("late").resolve("notes.txt"), "заметки");

    assertThat(ids(AssessmentFiles.in(folder))).containsExactly("late");
  }

  @Test
  void mistakes_of_all_scenarios_are_told_at_once() throws IOException {
    scenario("late");
    Files.delete(folder.resolve("late").resolve("theory.md"));
    scenario("other");
    Files.writeString(folder.resolve("other/scenario.yaml"), "id: other\n");
    Files.createDirectories(folder.resolve("Новый"));

    List<String> mistakes = mistakes(AssessmentFiles.builtInAnd(folder));

    assertThat(mistakes)
        .contains(
            folder.resolve("late/theory.md")
                + ":1: expected a file that can be read: NoSuchFileException",
            folder.resolve("other/scenario.yaml")
                + ":1: expected the key turns: a number from 2 to 20",
            folder.resolve("Новый")
                + ":1: expected a name of at most 32 small Latin letters, digits and underscores that"
                + " begins with a letter");
    assertThat(mistakes).hasSize(13).extracting(mistake -> mistake.split(":")[0]).isSorted();
  }

  @Test
  void a_folder_without_scenarios_is_a_mistake() {
    assertThat(mistakes(AssessmentFiles.in(folder)))
        .containsExactly(folder + ":1: expected 1 to 30 folders with scenarios, there are 0");
  }

  @Test
  void a_folder_that_is_not_there_is_a_mistake() {
    Path gone = folder.resolve("gone");
    assertThat(mistakes(AssessmentFiles.in(gone)))
        .containsExactly(gone + ":1: expected a folder that can be read: NoSuchFileException");
  }

  @Test
  void the_folder_of_one_scenario_is_a_mistake_with_the_way_out() throws IOException {
    scenario("late");
    assertThat(mistakes(AssessmentFiles.in(folder.resolve("late"))))
        .containsExactly(
            folder.resolve("late/scenario.yaml")
                + ":1: expected a folder for each scenario; name the folder above this one");
  }

  private void scenario(String id) throws IOException {
    Path own = Files.createDirectories(folder.resolve(id));
    Files.writeString(
        own.resolve("scenario.yaml"), ScenarioText.SCENARIO.replace("id: late", "id: " + id));
    Files.writeString(own.resolve("theory.md"), ScenarioText.THEORY);
  }

  private static List<String> ids(ScenarioReading reading) {
    return switch (reading) {
      case ScenarioReading.Read read ->
          read.scenarios().all().stream().map(scenario -> scenario.id().value()).toList();
      case ScenarioReading.Faulty faulty -> throw new AssertionError(faulty.mistakes().toString());
    };
  }

  private static List<String> mistakes(ScenarioReading reading) {
    return switch (reading) {
      case ScenarioReading.Read read -> throw new AssertionError("all is right");
      case ScenarioReading.Faulty faulty ->
          faulty.mistakes().stream().map(ScenarioMistake::text).toList();
    };
  }
}
