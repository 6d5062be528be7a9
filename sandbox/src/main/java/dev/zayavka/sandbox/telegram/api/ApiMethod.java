package dev.zayavka.sandbox.telegram.api;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One method of the Bot API: takes arguments, returns {@code result}, throws {@link ApiException}
 * for a refusal.
 */
@FunctionalInterface
interface ApiMethod {
  JsonNode call(Arguments arguments);
}
