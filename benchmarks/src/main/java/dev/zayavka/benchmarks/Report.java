package dev.zayavka.benchmarks;

import java.util.Locale;

/** Prints results to standard output. */
final class Report {

  private Report() {}

  static void title(String text) {
    System.out.printf("%n## %s%n%n", text);
  }

  static void line(String format, Object... values) {
    System.out.printf(Locale.ROOT, format + "%n", values);
  }
}
