package dev.zayavka.adapter.ai;

import java.time.Instant;
import java.util.Optional;
import okhttp3.Headers;

/**
 * A whole answer of a server.
 *
 * @param body its text; empty if it is too long or not UTF-8
 * @param at when it came, which dates in headers refer to
 */
record HttpAnswer(int status, Headers headers, Optional<String> body, Instant at) {

  boolean isSuccess() {
    return status >= 200 && status < 300;
  }

  /** Without the body, which logs must not have. */
  @Override
  public String toString() {
    return "HttpAnswer[" + status + "]";
  }
}
