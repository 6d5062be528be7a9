package dev.zayavka.adapter.onef;

import java.util.Map;

/**
 * HTTP response to 1F.
 *
 * @param status HTTP status
 * @param json body, {@code application/json} in UTF-8
 * @param headers additional headers: {@code Retry-After}, {@code WWW-Authenticate}
 */
record IntakeAnswer(int status, String json, Map<String, String> headers) {

  IntakeAnswer {
    headers = Map.copyOf(headers);
  }
}
