package dev.zayavka.adapter.files.assessment;

import dev.zayavka.ports.assessment.scenario.ScenarioId;
import dev.zayavka.ports.assessment.scenario.ScenarioMistake;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Reader of a folder with a folder for each scenario. Hidden folders and files are passed over. */
final class ScenarioFolder {

  /** Fits the buttons of one message (Telegram: 100), and a menu people can read. */
  private static final int MOST = 30;

  private final Consumer<ScenarioMistake> mistakes;

  private ScenarioFolder(Consumer<ScenarioMistake> mistakes) {
    this.mistakes = mistakes;
  }

  /** The files of all scenarios, by name. */
  static List<ScenarioFiles> read(Path folder, Consumer<ScenarioMistake> mistakes) {
    return new ScenarioFolder(mistakes).read(folder);
  }

  private List<ScenarioFiles> read(Path folder) {
    if (Files.exists(folder.resolve(ScenarioFiles.SCENARIO))) {
      expected(
          folder.resolve(ScenarioFiles.SCENARIO),
          "a folder for each scenario; name the folder above this one");
      return List.of();
    }
    List<Path> folders;
    try (Stream<Path> content = Files.list(folder)) {
      folders =
          content.filter(Files::isDirectory).filter(path -> !isHidden(path)).sorted().toList();
    } catch (IOException unreadable) {
      expected(folder, "a folder that can be read: " + unreadable.getClass().getSimpleName());
      return List.of();
    }
    if (folders.isEmpty() || folders.size() > MOST) {
      expected(folder, "1 to " + MOST + " folders with scenarios, there are " + folders.size());
      return List.of();
    }
    return folders.stream().map(this::files).flatMap(Optional::stream).toList();
  }

  /** Kubernetes keeps the versions of a mounted map in folders that begin with two dots. */
  private static boolean isHidden(Path path) {
    return name(path).startsWith(".");
  }

  private Optional<ScenarioFiles> files(Path folder) {
    String id = name(folder);
    if (!ScenarioId.isValid(id)) {
      expected(
          folder,
          "a name of at most 32 small Latin letters, digits and underscores that begins with a"
              + " letter");
      return Optional.empty();
    }
    List<SourceFile> files = new ArrayList<>();
    file(folder.resolve(ScenarioFiles.SCENARIO)).ifPresent(files::add);
    file(folder.resolve(ScenarioFiles.THEORY)).ifPresent(files::add);
    return files.size() < 2
        ? Optional.empty()
        : Optional.of(new ScenarioFiles(new ScenarioId(id), files.getFirst(), files.getLast()));
  }

  private Optional<SourceFile> file(Path path) {
    try (InputStream in = Files.newInputStream(path)) {
      return Optional.of(new SourceFile(path.toString(), in.readNBytes(SourceFile.MOST_BYTES + 1)));
    } catch (IOException unreadable) {
      expected(path, "a file that can be read: " + unreadable.getClass().getSimpleName());
      return Optional.empty();
    }
  }

  private static String name(Path path) {
    return String.valueOf(path.getFileName());
  }

  private void expected(Path path, String what) {
    mistakes.accept(new ScenarioMistake(path.toString(), 1, what));
  }
}
