package dev.zayavka.sandbox.onef;

import java.time.Duration;

/**
 * Configured reaction of 1F to a decision it receives.
 *
 * @param takes true if the decision takes effect in 1F, whatever the answer says
 * @param drops true if the connection is closed without an answer
 * @param status the HTTP status of the answer
 * @param body the body of the answer, JSON
 * @param retryAfter the {@code Retry-After} header in seconds; zero for none
 * @param delay the time before the answer
 */
public record CallbackBehavior(
    boolean takes, boolean drops, int status, String body, Duration retryAfter, Duration delay) {

  public static CallbackBehavior accepts() {
    return answers(true, 200, "{\"ok\":true}");
  }

  /** Answers 200 with {@code "ok": false}: a refusal despite the HTTP status. */
  public static CallbackBehavior refuses() {
    return answers(false, 200, "{\"ok\":false}");
  }

  /** Answers 200 with a non-empty {@code "error"}: also a refusal. */
  public static CallbackBehavior refusesWith(String error) {
    String escaped = error.replace("\\", "\\\\").replace("\"", "\\\"");
    return answers(false, 200, "{\"ok\":true,\"error\":\"" + escaped + "\"}");
  }

  public static CallbackBehavior answersStatus(int status) {
    return answers(false, status, "{\"error\":\"status " + status + "\"}");
  }

  /** Applies the decision, but answers with this status. */
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
