package dev.zayavka.sandbox.telegram.faults;

import java.time.Duration;

/** What goes wrong with one call. */
public sealed interface Effect {
  /** Nothing goes wrong. */
  record None() implements Effect {}

  /** This is answered, whatever it is, and the call has no effect. */
  record Answer(int status, String contentType, String body) implements Effect {}

  /** The call waits first, then goes on as if nothing had been. */
  record Hang(Duration time) implements Effect {}

  /** The connection ends and the call has no effect. */
  record DropBefore() implements Effect {}

  /** The call has its effect, and the connection ends without an answer: the bot cannot know. */
  record DropAfter() implements Effect {}

  /** The call waits at the gate before it has its effect. */
  record HoldBefore(Gate gate) implements Effect {}

  /** The call has its effect, and its answer waits at the gate. */
  record HoldAfter(Gate gate) implements Effect {}
}
