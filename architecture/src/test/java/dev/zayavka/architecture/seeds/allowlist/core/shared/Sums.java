package dev.zayavka.architecture.seeds.allowlist.core.shared;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Uses everything a core class may use, with the code the compiler adds for it. */
final class Sums {
  private final List<BigDecimal> parts = List.of();
  private final int[] counts = {1, 2};

  sealed interface Shape {
    record Round(double radius) implements Shape {}

    enum Square implements Shape {
      SMALL,
      LARGE
    }
  }

  static double area(Shape shape) {
    return switch (shape) {
      case Shape.Round round -> Math.PI * round.radius() * round.radius();
      case Shape.Square square ->
          switch (square) {
            case SMALL -> 1;
            case LARGE -> 4;
          };
    };
  }

  Optional<String> names(Instant at, @Nullable Object other, Function<BigDecimal, String> name) {
    if (other == null || counts.length == 0) {
      throw new IllegalStateException("nothing since " + at.truncatedTo(ChronoUnit.DAYS));
    }
    return Optional.of(parts.stream().map(name).collect(Collectors.joining()));
  }
}
