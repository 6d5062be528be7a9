package dev.zayavka.ports.shared;

import java.util.Optional;

/** Outcome of a command to a desk. */
public interface DeskOutcome {

  /**
   * Kind of outcome, as metrics name it: the reason of a refusal; empty for the simple name of its
   * class.
   */
  default Optional<String> kind() {
    return Optional.empty();
  }

  /** Outcome that metrics count: this one, or the one it wraps. */
  default DeskOutcome counted() {
    return this;
  }

  /** Kind of command to count, if the given command led to another one; else empty. */
  default Optional<String> commandKind() {
    return Optional.empty();
  }
}
