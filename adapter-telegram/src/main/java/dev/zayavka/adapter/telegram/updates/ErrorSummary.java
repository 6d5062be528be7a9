package dev.zayavka.adapter.telegram.updates;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Names what went wrong by classes and places alone: the messages of exceptions carry what people
 * wrote, who they are, and addresses with tokens.
 */
final class ErrorSummary {

  private static final String OURS = "dev.zayavka.";
  private static final int PLACES = 3;
  private static final int CAUSES = 4;

  private ErrorSummary() {}

  static String describe(Throwable fault) {
    StringBuilder words = new StringBuilder(fault.getClass().getName());
    Throwable cause = fault.getCause();
    for (int i = 0; cause != null && i < CAUSES; i++) {
      words.append(" by ").append(cause.getClass().getName());
      cause = cause.getCause();
    }
    String places =
        Arrays.stream(fault.getStackTrace())
            .filter(frame -> frame.getClassName().startsWith(OURS))
            .limit(PLACES)
            .map(ErrorSummary::place)
            .collect(Collectors.joining(" < "));
    return places.isEmpty() ? words.toString() : words.append(" at ").append(places).toString();
  }

  private static String place(StackTraceElement frame) {
    String name = frame.getClassName();
    return name.substring(name.lastIndexOf('.') + 1)
        + "."
        + frame.getMethodName()
        + ":"
        + frame.getLineNumber();
  }
}
