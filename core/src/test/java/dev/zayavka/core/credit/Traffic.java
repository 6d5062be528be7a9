package dev.zayavka.core.credit;

/** Contention of the store during a test. */
enum Traffic {
  /** Without conflicts: every transaction runs once. */
  ALONE,
  /** With conflicts: every transaction is rolled back once and runs again. */
  IN_CONFLICT
}
