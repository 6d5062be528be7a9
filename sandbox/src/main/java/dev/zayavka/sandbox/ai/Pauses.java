package dev.zayavka.sandbox.ai;

import java.time.Duration;

/** Notations of a pause in the errors of providers. */
final class Pauses {
  private Pauses() {}

  /** As in {@code 456ms}, {@code 7s}, {@code 1.5s}, {@code 6m0s}. */
  static String inWords(Duration pause) {
    if (pause.toMillis() < 1000) {
      return pause.toMillis() + "ms";
    }
    if (pause.toSeconds() < 60) {
      return seconds(pause);
    }
    return pause.toMinutes() + "m" + pause.toSecondsPart() + "s";
  }

  /** Seconds with a fraction if there is one, as in {@code 58s} and {@code 36.4s}. */
  static String seconds(Duration pause) {
    String fraction = "%03d".formatted(pause.toMillisPart()).replaceAll("0+$", "");
    return pause.toSeconds() + (fraction.isEmpty() ? "" : "." + fraction) + "s";
  }
}
