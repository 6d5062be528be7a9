package dev.zayavka.sandbox.onef;

import java.time.Duration;

/**
 * How 1F treats a decision it is sent.
 *
 * @param takes whether the decision takes effect in 1F, whatever is answered
 * @param drops the connection ends without an answer
 * @param status of the answer
 * @param body of the answer, JSON
 * @param retryAfter sent as {@code Retry-After} in seconds; zero for none
 * @param delay before the answer
 */
public record CallbackBehavior(
    boolean takes, boolean drops, int status, String body, Duration retryAfter, Duration delay) {

  public static CallbackBehavior accepts() {
    return answers(true, 200, "{\"ok\":true}");
  }

  /** 200 with {@code "ok": false}: no success, though HTTP says so. */
  public static CallbackBehavior refuses() {
    return answers(false, 200, "{\"ok\":false}");
  }

  /** 200 with a non-empty {@code "error"}: no success either. */
  public static CallbackBehavior refusesWith(String error) {
    String escaped = error.replace("\\", "\\\\").replace("\"", "\\\"");
    return answers(false, 200, "{\"ok\":true,\"error\":\"" + escaped + "\"}");
  }

  public static CallbackBehavior answersStatus(int status) {
    return answers(false, status, "{\"error\":\"status " + status + "\"}");
  }

  /** The decision takes effect, and the answer says otherwise. */
  public static CallbackBehavior takesButAnswers(int status) {
    return answers(true, status, "{\"error\":\"status " + status + "\"}");
  }

  public static CallbackBehavior dropsBeforeTaking() {
    return new CallbackBehavior(false, true, 0, "", Duration.ZERO, Duration.ZERO);
  }

  public static CallbackBehavior dropsAfterTaking() {
    return new CallbackBehavior(true, true, 0, "", Duration.ZERO, Duration.ZERO);
  }

  public CallbackBehavior retryAfter(Duration time) {
    return new CallbackBehavior(takes, drops, status, body, time, delay);
  }

  public CallbackBehavior after(Duration time) {
    return new CallbackBehavior(takes, drops, status, body, retryAfter, time);
  }

  private static CallbackBehavior answers(boolean takes, int status, String body) {
    return new CallbackBehavior(takes, false, status, body, Duration.ZERO, Duration.ZERO);
  }
}
