package dev.zayavka.core.shared;

import java.util.List;

/**
 * What a decider makes of a command.
 *
 * @param <E> the events of the aggregate
 * @param <R> why it may refuse
 */
public sealed interface Decision<E, R> {

  /** These events follow, in this order; none when there is nothing to do. */
  record Accepted<E, R>(List<E> events) implements Decision<E, R> {
    public Accepted {
      events = List.copyOf(events);
    }
  }

  /** Nothing follows, and this is why. */
  record Rejected<E, R>(R reason) implements Decision<E, R> {}

  /** This event follows. */
  static <E, R> Decision<E, R> accept(E event) {
    return new Accepted<>(List.of(event));
  }

  /** These two events follow. */
  static <E, R> Decision<E, R> accept(E first, E second) {
    return new Accepted<>(List.of(first, second));
  }

  /** There is nothing to do, and that is fine. */
  static <E, R> Decision<E, R> unchanged() {
    return new Accepted<>(List.of());
  }

  /** Nothing follows, and this is why. */
  static <E, R> Decision<E, R> reject(R reason) {
    return new Rejected<>(reason);
  }
}
