package dev.zayavka.sandbox.sheets;

import java.time.Duration;
import java.util.Optional;

/** Fault of one answer. */
public sealed interface SheetsFault {

  /**
   * An error in Google's form; nothing was done.
   *
   * @param retryAfter value of the header of that name, in whole seconds
   */
  record Status(int code, Optional<Duration> retryAfter) implements SheetsFault {
    public Status(int code) {
      this(code, Optional.empty());
    }
  }

  /** The connection is cut before the request was taken. */
  record CutBefore() implements SheetsFault {}

  /** The connection is cut after the request was taken, before the answer. */
  record CutAfter() implements SheetsFault {}

  /** The request was taken; the answer is this text, with status 200. */
  record Body(String text) implements SheetsFault {}
}
