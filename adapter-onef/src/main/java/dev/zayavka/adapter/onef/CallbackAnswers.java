package dev.zayavka.adapter.onef;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.zayavka.ports.delivery.Delivery;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import okhttp3.Response;

/** What 1F's answers to a callback mean. */
final class CallbackAnswers {

  /** A longer answer cannot be searched for a refusal. */
  private static final long MAX_BODY = 1024 * 1024;

  private static final int REQUEST_TIMEOUT = 408;
  private static final int TOO_EARLY = 425;
  private static final int TOO_MANY_REQUESTS = 429;

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private CallbackAnswers() {}

  /**
   * Reads the answer to its end.
   *
   * @throws IOException when it breaks off: then nobody knows what 1F said
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

  /** 1F says no in the body of a success as well; what is not JSON says nothing of the kind. */
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
    return Texts.cut(Texts.printable(text).strip(), Texts.READABLE);
  }
}
