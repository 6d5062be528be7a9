package dev.zayavka.core.shared;

import java.util.List;

/**
 * Result of a decider: events, or a reason to refuse.
 *
 * @param <E> the events of the aggregate
 * @param <R> the reasons to refuse
 */
public sealed interface Decision<E, R> {

  /** Accepted; the events in their order, none if there is nothing to do. */
  record Accepted<E, R>(List<E> events) implements Decision<E, R> {
    public Accepted {
      events = List.copyOf(events);
    }
  }

  /** Rejected, with the reason. */
  record Rejected<E, R>(R reason) implements Decision<E, R> {}

  /** Accepts with one event. */
  static <E, R> Decision<E, R> accept(E event) {
    return new Accepted<>(List.of(event));
  }

  /** Accepts with two events. */
  static <E, R> Decision<E, R> accept(E first, E second) {
    return new Accepted<>(List.of(first, second));
  }

  /** Accepts without events: the command asks for the present state. */
  static <E, R> Decision<E, R> unchanged() {
    return new Accepted<>(List.of());
  }

  /** Rejects with a reason. */
  static <E, R> Decision<E, R> reject(R reason) {
    return new Rejected<>(reason);
  }
}
