package dev.zayavka.adapter.onef;

import java.util.Map;

/**
 * What 1F is answered.
 *
 * @param status HTTP status
 * @param json the body, {@code application/json} in UTF-8
 * @param headers what else the status asks for: {@code Retry-After}, {@code WWW-Authenticate}
 */
public record IntakeAnswer(int status, String json, Map<String, String> headers) {

  public IntakeAnswer {
    headers = Map.copyOf(headers);
  }
}
