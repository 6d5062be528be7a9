package dev.zayavka.assembly.settings;

import dev.zayavka.assembly.DeskModules;
import dev.zayavka.assembly.settings.Variable.Need;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the list of variables for people: a page, and an example of a {@code .env} file. */
final class SettingsDocs {
  private static final int WIDTH = 98;

  private SettingsDocs() {}

  static String page() {
    return """
    # Settings

    A runner takes its settings from environment variables. Each variable `NAME` can also be read from a
    file: set `NAME_FILE` to its path, as for container secrets. For development a `.env` file in the working
    folder fills what the environment leaves out ([an example](../.env.example)). An empty variable counts as
    unset. When something is wrong, all errors are told at once, by name, nothing is started, and the exit code is 78.

    This page is written from the code: `./zayavka test -Dzayavka.docs=write` writes it anew.
    """
        + sections("\n## %s\n\n| name | default | meaning |\n|---|---|---|\n", SettingsDocs::row);
  }

  static String example() {
    return """
    # An example of a .env file for development: copy it to .env and change what you need.
    # In production give the same names as environment variables, or NAME_FILE with the path
    # of a file for a secret. Lines that are commented out show the default or an example.
    """
        + sections("\n# --- %s ---\n", SettingsDocs::assignment);
  }

  private static String sections(String form, Function<Variable, String> line) {
    return groups().stream()
        .map(
            group ->
                form.formatted(group.heading())
                    + group.variables().stream().map(line).collect(Collectors.joining()))
        .collect(Collectors.joining());
  }

  /** All variables, in the order of the page. */
  static List<Variable> variables() {
    return groups().stream().flatMap(group -> group.variables().stream()).toList();
  }

  private static List<VariableGroup> groups() {
    return Stream.concat(
            RunnerVariables.GROUPS.stream(),
            DeskModules.ALL.stream().flatMap(desk -> desk.groups().stream()))
        .toList();
  }

  private static String row(Variable variable) {
    var fallback =
        switch (variable.need()) {
          case REQUIRED -> "required";
          case OPTIONAL -> "";
          case DEFAULTED -> "`" + variable.example() + "`";
        };
    return "| `%s` | %s | %s |\n".formatted(variable, fallback, variable.meaning());
  }

  private static String assignment(Variable variable) {
    var mark = variable.need() == Need.REQUIRED ? "" : "#";
    return comment(variable.meaning()) + "%s%s=%s\n".formatted(mark, variable, variable.example());
  }

  private static String comment(String text) {
    var lines = new StringBuilder("\n#");
    int width = 1;
    for (var word : text.split(" ", -1)) {
      if (width + 1 + word.length() > WIDTH) {
        lines.append("\n#");
        width = 1;
      }
      lines.append(' ').append(word);
      width += 1 + word.length();
    }
    return lines.append('\n').toString();
  }
}
