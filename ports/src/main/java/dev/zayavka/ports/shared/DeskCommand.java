package dev.zayavka.ports.shared;

import java.time.Instant;
import java.util.Optional;

/** Command to a desk, as a record of what is asked. */
public interface DeskCommand {

  /** Time of the command, by the clock of its sender. */
  Instant at();

  /** Kind of command, as metrics name it; empty for the simple name of its class. */
  default Optional<String> kind() {
    return Optional.empty();
  }

  /** Command that metrics count: this one, or the one it wraps. */
  default DeskCommand counted() {
    return this;
  }
}
