package dev.zayavka.testkit.contract.shared;

/** Thrown by an action on purpose. */
final class DeliberateFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;
}
