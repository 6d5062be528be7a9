package dev.zayavka.adapter.onef;

import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;

/** Answers {@code POST /api/v1/ka-bot/requests}, whatever HTTP server it came through. */
public interface IntakeHandler {

  /** Longest body in bytes; a longer one is answered 413. */
  int MAX_BODY = 256 * 1024;

  /**
   * Takes one posted request in. The statuses: 201 new, 200 a repeat, 409 another body under a
   * number that is taken, 400 with every field at fault, 401, 413, 415, 503 with {@code
   * Retry-After} while the store is away. Whatever happens is an answer, never an exception.
   *
   * @param authorization the header of that name
   * @param contentType the header of that name
   * @param body read only once the caller has shown the token, and never past {@link #MAX_BODY}
   *     plus one byte; the caller closes it
   * @param at when it came
   */
  IntakeAnswer handle(
      Optional<String> authorization, Optional<String> contentType, InputStream body, Instant at);
}
