package dev.zayavka.ports.credit;

/** Result of taking in a request from 1F. */
public sealed interface IntakeOutcome {

  /** The current state of the request. */
  CreditState.Existing present();

  /** It is new and on its way to the group. */
  record Created(CreditState.Existing present) implements IntakeOutcome {}

  /** The same body came before. */
  record Repeated(CreditState.Existing present) implements IntakeOutcome {}

  /** Another body came before under this number; that one is kept, and the admins are told. */
  record Conflicting(CreditState.Existing present) implements IntakeOutcome {}
}
