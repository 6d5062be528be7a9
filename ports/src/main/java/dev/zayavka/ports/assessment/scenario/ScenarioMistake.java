package dev.zayavka.ports.assessment.scenario;

/**
 * Mistake in a file of a scenario.
 *
 * @param file path for the author, as {@code fb_peer/scenario.yaml}
 * @param line from 1
 * @param expected what should be there instead, as {@code turns: a number from 2 to 20}
 */
public record ScenarioMistake(String file, int line, String expected) {
  /** One line of text: {@code file:line: expected ...}. */
  public String text() {
    return file + ":" + line + ": expected " + expected;
  }
}
