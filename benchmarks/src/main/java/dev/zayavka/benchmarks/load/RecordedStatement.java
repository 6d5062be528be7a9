package dev.zayavka.benchmarks.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A statement as the server's log has it ({@code log_statement}, extended protocol).
 *
 * @param session process id of the server for the connection
 * @param sql with {@code $1}, {@code $2} for parameters
 * @param parameters null for NULL
 */
record RecordedStatement(long session, String sql, List<@Nullable String> parameters) {

  private static final Pattern EXECUTED =
      Pattern.compile("(?:execute [^:]*|statement): (.*)", Pattern.DOTALL);
  private static final Pattern PARAMETER =
      Pattern.compile("\\$\\d+ = (?:NULL|'((?:[^']++|'')*+)')", Pattern.DOTALL);
  private static final Pattern PLACE = Pattern.compile("'(?:[^']++|'')*+'|\\$(\\d+)");

  /** Reads a line of the log; empty for lines of another kind. */
  static Optional<RecordedStatement> read(long session, String message, String detail) {
    Matcher executed = EXECUTED.matcher(message);
    return executed.matches()
        ? Optional.of(new RecordedStatement(session, executed.group(1).strip(), parameters(detail)))
        : Optional.empty();
  }

  boolean begins() {
    return sql.toUpperCase(Locale.ROOT).startsWith("BEGIN");
  }

  boolean ends() {
    String upper = sql.toUpperCase(Locale.ROOT);
    return upper.startsWith("COMMIT") || upper.startsWith("ROLLBACK");
  }

  /** True if a parameter has this number in it. */
  boolean mentions(long number) {
    String digits = Long.toString(number);
    return parameters.stream().anyMatch(value -> value != null && value.contains(digits));
  }

  /** The statement for pgbench: numbers of the recorded update become variables. */
  String script(List<Variable> variables) {
    Matcher place = PLACE.matcher(sql);
    StringBuilder script = new StringBuilder();
    while (place.find()) {
      String text =
          place.group(1) == null
              ? literal(place.group().substring(1, place.group().length() - 1).replace("''", "'"))
              : argument(parameters.get(Integer.parseInt(place.group(1)) - 1), variables);
      place.appendReplacement(script, Matcher.quoteReplacement(text));
    }
    return place.appendTail(script).toString().replaceAll("\\s*\\R\\s*", " ") + ";";
  }

  /** Variable of a script that replaces a number of the recording. */
  record Variable(String name, long recorded) {}

  private static String argument(@Nullable String value, List<Variable> variables) {
    if (value == null) {
      return "NULL";
    }
    for (Variable variable : variables) {
      String digits = Long.toString(variable.recorded());
      if (value.equals(digits)) {
        return ":" + variable.name();
      }
    }
    return composed(value, variables);
  }

  /** A text with variables in it, such as {@code 'tg:' || :update}. */
  private static String composed(String value, List<Variable> variables) {
    for (Variable variable : variables) {
      int at = value.indexOf(Long.toString(variable.recorded()));
      if (at >= 0) {
        String rest = value.substring(at + Long.toString(variable.recorded()).length());
        String whole =
            "(%s || :%s::text || %s)"
                .formatted(
                    text(value.substring(0, at), variables),
                    variable.name(),
                    text(rest, variables));
        return value.startsWith("{\"") && !value.startsWith("{\"{") ? whole + "::jsonb" : whole;
      }
    }
    return literal(value);
  }

  private static String text(String value, List<Variable> variables) {
    String part = composed(value, variables);
    return part.endsWith("::jsonb") ? part.substring(0, part.length() - 7) : part;
  }

  /** Escapes colons too, in which pgbench would look for variables. */
  private static String literal(String value) {
    return value.contains(":") || value.contains("\\")
        ? "E'" + value.replace("\\", "\\\\").replace("'", "''").replace(":", "\\072") + "'"
        : "'" + value.replace("'", "''") + "'";
  }

  private static List<@Nullable String> parameters(String detail) {
    List<@Nullable String> values = new ArrayList<>();
    Matcher parameter = PARAMETER.matcher(detail);
    while (parameter.find()) {
      String quoted = parameter.group(1);
      values.add(quoted == null ? null : quoted.replace("''", "'"));
    }
    return values;
  }
}
