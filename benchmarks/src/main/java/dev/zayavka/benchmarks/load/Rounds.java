package dev.zayavka.benchmarks.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.HdrHistogram.Histogram;

/** Measurements of one bot at one pace, one per round. */
final class Rounds {

  private final List<Measurement> measurements = new ArrayList<>();

  void add(Measurement measurement) {
    measurements.add(measurement);
  }

  double median(ToDoubleFunction<Measurement> value) {
    return sorted(value)[measurements.size() / 2];
  }

  /** Median and range, as {@code 210 (190 to 274)}. */
  String range(ToDoubleFunction<Measurement> value) {
    return range(sorted(value));
  }

  /** Median and range of values in ascending order. */
  static String range(double[] sorted) {
    String median = number(sorted[sorted.length / 2]);
    return sorted.length == 1
        ? median
        : "%s (%s to %s)".formatted(median, number(sorted[0]), number(sorted[sorted.length - 1]));
  }

  /** A percentile over the updates of all rounds, in milliseconds. */
  double milliseconds(double percentile) {
    Histogram all = new Histogram(measurements.getFirst().updates().latencies());
    measurements.forEach(measurement -> all.add(measurement.updates().latencies()));
    return all.getValueAtPercentile(percentile) / 1000.0;
  }

  long sum(java.util.function.ToLongFunction<Measurement> value) {
    return measurements.stream().mapToLong(value).sum();
  }

  /** Two or three significant digits. */
  static String number(double value) {
    String form = value < 1 ? "%.2f" : value < 10 ? "%.1f" : "%,.0f";
    return String.format(Locale.ROOT, form, value);
  }

  private double[] sorted(ToDoubleFunction<Measurement> value) {
    return measurements.stream().mapToDouble(value).sorted().toArray();
  }
}
