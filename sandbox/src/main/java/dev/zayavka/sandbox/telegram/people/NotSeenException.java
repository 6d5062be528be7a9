package dev.zayavka.sandbox.telegram.people;

/**
 * Thrown if a message or topic that a person waits for does not appear in time. The text lists the
 * existing ones.
 */
public final class NotSeenException extends RuntimeException {
  NotSeenException(String message) {
    super(message);
  }
}
