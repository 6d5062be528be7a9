package dev.zayavka.benchmarks;

import java.util.Arrays;
import java.util.Locale;

/** Results of a repeated measurement: the median and the range. */
final class Iterations {

  private final double[] values;
  private int count;

  Iterations(int iterations) {
    values = new double[iterations];
  }

  void add(double value) {
    values[count++] = value;
  }

  @Override
  public String toString() {
    double[] sorted = Arrays.copyOf(values, count);
    Arrays.sort(sorted);
    double median = sorted[count / 2];
    String digits = median < 100 ? "%.2f" : "%.0f";
    return String.format(
        Locale.ROOT,
        digits + " (" + digits + " to " + digits + ")",
        median,
        sorted[0],
        sorted[count - 1]);
  }
}
