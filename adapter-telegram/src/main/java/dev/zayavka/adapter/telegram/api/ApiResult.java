package dev.zayavka.adapter.telegram.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/** Result of one call to the Bot API. */
public sealed interface ApiResult {

  /** It was done; {@code result} as they sent it. */
  record Ok(JsonNode result) implements ApiResult {}

  /**
   * They said no.
   *
   * @param code Telegram's {@code error_code}, below 500
   * @param description their words
   * @param retryAfter how long they ask us to wait (429)
   * @param migratedTo the chat's new id, when the group became a supergroup
   */
  record Refused(
      int code, String description, Optional<Duration> retryAfter, OptionalLong migratedTo)
      implements ApiResult {

    static final int TOO_MANY_REQUESTS = 429;

    public boolean isThrottling() {
      return code == TOO_MANY_REQUESTS;
    }
  }

  /** No clear answer: a timeout, a broken connection, 5xx, a body that is not of the Bot API. */
  record Unclear(String cause) implements ApiResult {}
}
