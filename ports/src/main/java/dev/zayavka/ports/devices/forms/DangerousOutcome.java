package dev.zayavka.ports.devices.forms;

import dev.zayavka.ports.shared.DeskOutcome;
import java.util.Optional;

/** Outcome of a request for a dangerous action. */
public enum DangerousOutcome implements DeskOutcome {
  /** The desk asked for the code. */
  ASKED,
  /** Not a developer, or no code is set: nothing was done. */
  NOT_A_DEVELOPER;

  @Override
  public Optional<String> kind() {
    return Optional.of(
        switch (this) {
          case ASKED -> "Asked";
          case NOT_A_DEVELOPER -> name();
        });
  }
}
