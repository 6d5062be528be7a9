package dev.zayavka.ports.delivery;

import java.time.Instant;

/** Next step for an effect after a delivery attempt. */
public sealed interface Disposition {

  /** It is over. */
  record Done() implements Disposition {}

  /** Another attempt is made, not before {@code at}. */
  record Retry(Instant at, String cause) implements Disposition {}

  /** It waits without blame; the attempt does not count, and its destination is frozen as well. */
  record Held(Instant until) implements Disposition {}

  /** It waits by itself, without blame; the attempt does not count, and nothing is frozen. */
  record Postponed(Instant until) implements Disposition {}

  /** Given up: a person is told and may send it again. */
  record Dead(String cause) implements Disposition {}

  /** May have arrived and must not be sent twice: a person is told and decides. */
  record Parked(String cause) implements Disposition {}
}
