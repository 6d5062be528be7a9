package dev.zayavka.sandbox.telegram.people;

/** Something a person waited for did not come; the message tells what was there instead. */
public final class NotSeenException extends RuntimeException {
  NotSeenException(String message) {
    super(message);
  }
}
