package dev.zayavka.testkit.memory;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The median of durations. */
public final class Medians {
  private Medians() {}

  /** The one in the middle, or the middle of the two. */
  public static Optional<Duration> median(Stream<Duration> spans) {
    List<Duration> sorted = spans.sorted().toList();
    if (sorted.isEmpty()) {
      return Optional.empty();
    }
    Duration lower = sorted.get((sorted.size() - 1) / 2);
    Duration upper = sorted.get(sorted.size() / 2);
    return Optional.of(lower.plus(upper).dividedBy(2));
  }
}
