package dev.zayavka.ports.credit;

import dev.zayavka.ports.shared.DeskOutcome;
import java.util.Optional;

/** Outcome of a command to the credit desk. */
public sealed interface CreditOutcome extends DeskOutcome {

  /** Done, or there was nothing to do. */
  record Accepted(CreditState.Existing present) implements CreditOutcome {}

  /** Refused, with the reason; the request is unchanged. */
  record Refused(CreditReason reason, CreditState present) implements CreditOutcome {
    @Override
    public Optional<String> kind() {
      return Optional.of(reason.name());
    }
  }

  /** Repeated delivery of a command that was carried out before. */
  record Repeated() implements CreditOutcome {}
}
