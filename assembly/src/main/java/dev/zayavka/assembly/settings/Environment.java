package dev.zayavka.assembly.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The variables a runner was started with: those of the process first, then those of a {@code .env}
 * file in its working folder.
 *
 * <p>A variable {@code NAME} can also come from the file that {@code NAME_FILE} names, the way
 * container platforms hand secrets over. An empty variable counts as unset, for that is how compose
 * files leave one out.
 */
public final class Environment {
  private static final String FILE_SUFFIX = "_FILE";

  private final Path folder;
  private final List<Map<String, String>> layers;
  private final List<SettingError> errors;

  private Environment(Path folder, Map<String, String> variables, DotEnv dotEnv) {
    this.folder = folder;
    this.layers = List.of(Map.copyOf(variables), dotEnv.variables());
    this.errors = dotEnv.errors();
  }

  /** The environment of this process, with the {@code .env} file of its working folder. */
  public static Environment ofProcess() {
    return of(ProcessVariables.read(), Path.of(""));
  }

  /** These variables, with the {@code .env} file of {@code folder} when it has one. */
  public static Environment of(Map<String, String> variables, Path folder) {
    return new Environment(folder, variables, DotEnv.in(folder));
  }

  /** These variables alone. */
  public static Environment of(Map<String, String> variables) {
    return new Environment(Path.of(""), variables, DotEnv.NONE);
  }

  /** Errors of the {@code .env} file. */
  List<SettingError> errors() {
    return errors;
  }

  /** The names of all variables. */
  Set<String> names() {
    return layers.stream().flatMap(layer -> layer.keySet().stream()).collect(Collectors.toSet());
  }

  /** The names in the {@code .env} file, which has settings of ours alone. */
  Set<String> namesOfFile() {
    return layers.getLast().keySet();
  }

  /** Looks in each layer for {@code name} and its file; the first layer that has either decides. */
  Lookup lookup(String name) {
    for (var layer : layers) {
      var value = ownValue(layer, name);
      var file = layer.getOrDefault(name + FILE_SUFFIX, "");
      if (!value.isEmpty() && !file.isEmpty()) {
        return broken(name, "and " + name + FILE_SUFFIX + " are both set; keep one of them");
      }
      if (!value.isEmpty()) {
        return new Lookup.Found(value);
      }
      if (!file.isEmpty()) {
        return content(name + FILE_SUFFIX, file);
      }
    }
    return new Lookup.Unset();
  }

  /** Kubernetes puts {@code REDIS_PORT=tcp://..} into every pod beside a service called redis. */
  private static String ownValue(Map<String, String> layer, String name) {
    var value = layer.getOrDefault(name, "");
    return name.endsWith("_PORT") && value.startsWith("tcp://") ? "" : value;
  }

  private Lookup content(String name, String file) {
    try {
      var text = Files.readString(folder.resolve(file)).replaceFirst("[\r\n]+$", "");
      return text.isEmpty() ? broken(name, "names an empty file") : new Lookup.Found(text);
    } catch (IOException | InvalidPathException e) {
      return broken(name, "must name a readable text file (" + e.getClass().getSimpleName() + ")");
    }
  }

  private static Lookup broken(String name, String message) {
    return new Lookup.Broken(new SettingError(name, message));
  }

  /** Result of looking a name up. */
  sealed interface Lookup {
    record Found(String value) implements Lookup {}

    record Unset() implements Lookup {}

    record Broken(SettingError error) implements Lookup {}
  }
}
