package dev.zayavka.ports.credit;

/** Result of a command. */
public sealed interface CreditOutcome {

  /** Done, or there was nothing to do. */
  record Accepted(CreditState.Existing present) implements CreditOutcome {}

  /** Not done, and why; the request stands as before. */
  record Refused(CreditReason reason, CreditState present) implements CreditOutcome {}

  /** This very command was carried out before. */
  record Repeated() implements CreditOutcome {}
}
