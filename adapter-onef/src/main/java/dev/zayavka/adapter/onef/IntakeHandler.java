package dev.zayavka.adapter.onef;

import dev.zayavka.ports.http.HttpBody;
import dev.zayavka.ports.http.HttpReply;
import java.time.Instant;
import java.util.Optional;

/** Handler of {@code POST /api/v1/ka-bot/requests}, independent of the HTTP server. */
interface IntakeHandler {

  /** Largest body in bytes; a larger one gets status 413. */
  int MAX_BODY = 256 * 1024;

  /**
   * Handles one posted request. Statuses: 201 created, 200 repeated, 409 another body under a known
   * number, 400 with all invalid fields, 401, 413, 415, and 503 with {@code Retry-After} if the
   * storage is unavailable. It throws no exception.
   *
   * @param authorization value of that header
   * @param contentType value of that header
   * @param body read only after the token is verified, and at most {@link #MAX_BODY} plus one byte
   * @param at time of arrival
   */
  HttpReply handle(
      Optional<String> authorization, Optional<String> contentType, HttpBody body, Instant at);
}
