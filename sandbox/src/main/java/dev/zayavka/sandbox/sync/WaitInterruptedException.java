package dev.zayavka.sandbox.sync;

/**
 * Thrown if a thread that waits on a {@link Monitor} is interrupted. The interrupt flag of the
 * thread is set again.
 */
public final class WaitInterruptedException extends RuntimeException {
  WaitInterruptedException(InterruptedException cause) {
    super("interrupted while waiting for a change", cause);
  }
}
