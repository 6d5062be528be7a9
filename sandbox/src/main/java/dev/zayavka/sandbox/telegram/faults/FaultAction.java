package dev.zayavka.sandbox.telegram.faults;

import dev.zayavka.sandbox.sync.Gate;
import java.time.Duration;

/** Effect of a planned fault on one call. */
public sealed interface FaultAction {
  /** No fault. */
  record None() implements FaultAction {}

  /** Answers with this response; the call is not executed. */
  record Answer(int status, String contentType, String body) implements FaultAction {}

  /** Delays the call, then executes it normally. */
  record Hang(Duration time) implements FaultAction {}

  /** Closes the connection; the call is not executed. */
  record DropBefore() implements FaultAction {}

  /**
   * Executes the call and closes the connection without an answer: the bot cannot know the result.
   */
  record DropAfter() implements FaultAction {}

  /** Holds the call at the gate before it is executed. */
  record HoldBefore(Gate gate) implements FaultAction {}

  /** Executes the call and holds its answer at the gate. */
  record HoldAfter(Gate gate) implements FaultAction {}
}
