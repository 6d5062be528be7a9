package dev.zayavka.core.credit;

/** How busy the store is while a test runs. */
enum Traffic {
  /** Every transaction runs once. */
  ALONE,
  /** Every transaction runs into a conflict, is thrown away, and runs again. */
  IN_CONFLICT
}
