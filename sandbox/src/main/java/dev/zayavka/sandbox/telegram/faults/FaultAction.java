package dev.zayavka.sandbox.telegram.faults;

import java.time.Duration;

/** What goes wrong with one call. */
public sealed interface FaultAction {
  /** Nothing goes wrong. */
  record None() implements FaultAction {}

  /** This is answered, whatever it is, and the call has no effect. */
  record Answer(int status, String contentType, String body) implements FaultAction {}

  /** The call waits first, then goes on as if nothing had been. */
  record Hang(Duration time) implements FaultAction {}

  /** The connection ends and the call has no effect. */
  record DropBefore() implements FaultAction {}

  /** The call has its effect, and the connection ends without an answer: the bot cannot know. */
  record DropAfter() implements FaultAction {}

  /** The call waits at the gate before it has its effect. */
  record HoldBefore(Gate gate) implements FaultAction {}

  /** The call has its effect, and its answer waits at the gate. */
  record HoldAfter(Gate gate) implements FaultAction {}
}
