package dev.zayavka.adapter.telegram.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zayavka.adapter.telegram.api.CallObserver.Outcome;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import okhttp3.Call;
import okhttp3.Response;

/** One call to the Bot API; made once, by one thread, and cancelled by any. */
public final class PendingCall {

  private static final int SERVER_ERROR = 500;

  private final Call call;
  private final String method;
  private final Redaction redaction;
  private final CallObserver observer;

  PendingCall(Call call, String method, Redaction redaction, CallObserver observer) {
    this.call = call;
    this.method = method;
    this.redaction = redaction;
    this.observer = observer;
  }

  /** Makes the call and waits for the answer; an error is a result, too. */
  public ApiResult execute() {
    ApiResult result = answer();
    observer.called(method, outcome(result));
    return result;
  }

  /** Ends the call at once; it has no clear answer then. */
  public void cancel() {
    call.cancel();
  }

  private ApiResult answer() {
    try (Response response = call.execute()) {
      return read(response.code(), response.body().bytes());
    } catch (IOException broken) {
      return new ApiResult.Unclear(redaction.cause(broken));
    }
  }

  private ApiResult read(int status, byte[] body) {
    JsonNode answer;
    try {
      answer = JsonTree.read(body);
    } catch (IOException garbage) {
      return new ApiResult.Unclear("HTTP " + status + " with a body that is not JSON");
    }
    if (answer.path("ok").asBoolean(false)) {
      return new ApiResult.Ok(answer.path("result"));
    }
    int code = answer.path("error_code").asInt(0);
    String description = redaction.clean(answer.path("description").asText(""));
    if (status >= SERVER_ERROR || code >= SERVER_ERROR || code <= 0) {
      return new ApiResult.Unclear("HTTP " + status + ", code " + code + " " + description);
    }
    return refused(code, description, answer.path("parameters"));
  }

  private static ApiResult refused(int code, String description, JsonNode parameters) {
    JsonNode seconds = parameters.path("retry_after");
    JsonNode chat = parameters.path("migrate_to_chat_id");
    return new ApiResult.Refused(
        code,
        description,
        seconds.isNumber()
            ? Optional.of(Duration.ofSeconds(Math.max(0, seconds.asLong())))
            : Optional.empty(),
        chat.isNumber() ? OptionalLong.of(chat.asLong()) : OptionalLong.empty());
  }

  private static Outcome outcome(ApiResult result) {
    return switch (result) {
      case ApiResult.Ok ok -> Outcome.OK;
      case ApiResult.Refused refused when refused.isThrottling() -> Outcome.THROTTLED;
      case ApiResult.Refused refused -> Outcome.REFUSED;
      case ApiResult.Unclear unclear -> Outcome.UNCLEAR;
    };
  }
}
