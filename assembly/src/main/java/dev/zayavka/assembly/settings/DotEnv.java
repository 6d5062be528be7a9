package dev.zayavka.assembly.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A {@code .env} file: lines {@code NAME=value}, optionally after {@code export}; {@code #} begins
 * a comment. In single quotes a value is taken literally; in double quotes {@code \n}, {@code \"}
 * and {@code \\} are escapes. The last line of a name counts.
 */
record DotEnv(Map<String, String> variables, List<SettingError> errors) {
  static final DotEnv NONE = new DotEnv(Map.of(), List.of());

  private static final String NAME = ".env";
  private static final Pattern COMMENT = Pattern.compile("\\s*(#.*)?");
  private static final String TAIL = "\\s*(?:\\s#.*)?";
  private static final Pattern ASSIGNMENT =
      Pattern.compile("\\s*(?:export\\s+)?([A-Za-z_][A-Za-z0-9_]*)\\s*=(.*)");
  private static final Pattern SINGLE_QUOTED = Pattern.compile("\\s*'([^']*)'" + TAIL);
  private static final Pattern DOUBLE_QUOTED =
      Pattern.compile("\\s*\"((?:[^\"\\\\]|\\\\.)*+)\"" + TAIL);
  private static final Pattern PLAIN = Pattern.compile("(?!\\s*[\"'])(.*?)" + TAIL);
  private static final Pattern ESCAPE = Pattern.compile("\\\\(.)");

  DotEnv {
    variables = Map.copyOf(variables);
    errors = List.copyOf(errors);
  }

  /** The file of that name in {@code folder}; {@link #NONE} if it does not exist. */
  static DotEnv in(Path folder) {
    var file = folder.resolve(NAME);
    if (!Files.exists(file)) {
      return NONE;
    }
    try {
      return parse(Files.readString(file));
    } catch (IOException e) {
      var message = "must be a readable text file (" + e.getClass().getSimpleName() + ")";
      return new DotEnv(Map.of(), List.of(new SettingError(NAME, message)));
    }
  }

  static DotEnv parse(String text) {
    var variables = new HashMap<String, String>();
    var errors = new ArrayList<SettingError>();
    var lines = text.replaceFirst("^\uFEFF", "").lines().toList();
    for (int number = 1; number <= lines.size(); number++) {
      var line = lines.get(number - 1);
      if (!COMMENT.matcher(line).matches() && !assign(line, variables)) {
        errors.add(new SettingError(NAME, "line " + number + " must be NAME=value or a comment"));
      }
    }
    return new DotEnv(variables, errors);
  }

  private static boolean assign(String line, Map<String, String> variables) {
    var assignment = ASSIGNMENT.matcher(line);
    if (!assignment.matches()) {
      return false;
    }
    var single = SINGLE_QUOTED.matcher(assignment.group(2));
    var quoted = DOUBLE_QUOTED.matcher(assignment.group(2));
    var plain = PLAIN.matcher(assignment.group(2));
    if (single.matches()) {
      variables.put(assignment.group(1), single.group(1));
    } else if (quoted.matches()) {
      variables.put(assignment.group(1), unescape(quoted.group(1)));
    } else if (plain.matches()) {
      variables.put(assignment.group(1), plain.group(1).strip());
    } else {
      return false;
    }
    return true;
  }

  private static String unescape(String quoted) {
    return ESCAPE
        .matcher(quoted)
        .replaceAll(
            match ->
                switch (match.group(1)) {
                  case "n" -> "\n";
                  case "\"" -> "\"";
                  case "\\" -> "\\\\";
                  default -> "\\\\" + match.group(1);
                });
  }
}
