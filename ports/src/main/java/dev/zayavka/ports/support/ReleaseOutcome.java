package dev.zayavka.ports.support;

/** Result of sending a message to the client that was held back. */
public enum ReleaseOutcome {
  SENT,
  /** It was sent before, or is on its way. */
  REPEATED,
  /** There is no such message, or its ticket takes none at present. */
  TOO_LATE
}
