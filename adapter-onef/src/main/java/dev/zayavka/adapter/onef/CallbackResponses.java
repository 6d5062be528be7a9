package dev.zayavka.adapter.onef;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.zayavka.ports.delivery.Delivery;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import okhttp3.Response;

/** Interpreter of the responses of 1F to a callback. */
final class CallbackResponses {

  /** Largest response that is searched for a refusal. */
  private static final long MAX_BODY = 1024 * 1024;

  private static final int REQUEST_TIMEOUT = 408;
  private static final int TOO_EARLY = 425;
  private static final int TOO_MANY_REQUESTS = 429;

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private CallbackResponses() {}

  /**
   * Reads and interprets the response.
   *
   * @throws IOException if the connection breaks, so that the result is unknown
   */
  static Delivery read(Response response, Instant now) throws IOException {
    int code = response.code();
    Optional<String> body =
        OnefHttp.bytes(response, MAX_BODY)
            .map(bytes -> new String(bytes, OnefHttp.charset(response)));
    if (code == TOO_MANY_REQUESTS) {
      return new Delivery.RetryAfter(RetryAfter.pause(response.header("Retry-After"), now));
    }
    if (code == REQUEST_TIMEOUT || code == TOO_EARLY || code >= 500) {
      return new Delivery.TryLater(readable(code + ": " + body.orElse("")));
    }
    if (code >= 400) {
      return new Delivery.Refused(code, readable(body.orElse("")), true);
    }
    if (code >= 300) {
      String location = Optional.ofNullable(response.header("Location")).orElse("nowhere");
      return new Delivery.Refused(code, readable("redirected to " + location), false);
    }
    return body.map(text -> success(code, text))
        .orElseGet(() -> new Delivery.TryLater(code + ": an answer too long to be read"));
  }

  private static Delivery success(int code, String body) {
    return isRefusal(body)
        ? new Delivery.Refused(code, readable(body), false)
        : new Delivery.Delivered(new Delivery.Receipt.Answer(code, readable(body)));
  }

  /** Detects a refusal in the body of a success. Text that is not JSON is no refusal. */
  private static boolean isRefusal(String body) {
    String text = body.startsWith("\uFEFF") ? body.substring(1) : body;
    if (!text.stripLeading().startsWith("{")) {
      return false;
    }
    try {
      JsonNode answer = JSON.readTree(text);
      return isNo(answer.path("ok")) || isTrouble(answer.path("error"));
    } catch (JsonProcessingException e) {
      return false;
    }
  }

  private static boolean isNo(JsonNode ok) {
    return (ok.isBoolean() && !ok.booleanValue())
        || (ok.isTextual() && ok.textValue().strip().equalsIgnoreCase("false"));
  }

  private static boolean isTrouble(JsonNode error) {
    return switch (error.getNodeType()) {
      case STRING -> !error.textValue().isBlank();
      case OBJECT, ARRAY -> !error.isEmpty();
      case BOOLEAN -> error.booleanValue();
      case NUMBER -> error.doubleValue() != 0;
      case NULL, MISSING, BINARY, POJO -> false;
    };
  }

  private static String readable(String text) {
    return SafeText.cut(SafeText.printable(text).strip(), SafeText.READABLE);
  }
}
