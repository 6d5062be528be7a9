package dev.zayavka.testkit.contract.shared;

/** Thrown by an action on purpose. */
final class Broken extends RuntimeException {
  private static final long serialVersionUID = 1L;
}
