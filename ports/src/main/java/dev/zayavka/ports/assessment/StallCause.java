package dev.zayavka.ports.assessment;

/** Reason why a reply is missing. */
public enum StallCause {
  /** No provider answered in time. */
  UNREACHABLE,
  /** Every provider refused to answer, or answered nothing usable. */
  NO_USABLE_ANSWER,
  /** The keys, the quota or the settings of every provider are at fault: admins were told. */
  MISCONFIGURED
}
