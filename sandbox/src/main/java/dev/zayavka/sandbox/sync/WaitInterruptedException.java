package dev.zayavka.sandbox.sync;

/** The thread that waited on a {@link Monitor} was interrupted; its interrupt flag is set again. */
public final class WaitInterruptedException extends RuntimeException {
  WaitInterruptedException(InterruptedException cause) {
    super("interrupted while waiting for a change", cause);
  }
}
