package dev.zayavka.sandbox.telegram.faults;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zayavka.sandbox.http.JsonNodes;
import dev.zayavka.sandbox.sync.Gate;
import java.time.Duration;
import java.util.OptionalLong;

/** Builder of a planned fault; the last method sets the effect and adds the fault to the plan. */
public final class FaultBuilder {
  private static final String NGINX_502 =
      "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n<center><h1>502 Bad Gateway"
          + "</h1></center>\r\n<hr><center>nginx/1.18.0</center>\r\n</body>\r\n</html>\r\n";

  private final FaultPlan plan;
  private final int times;
  private String method = "";
  private OptionalLong chat = OptionalLong.empty();
  private int spare;

  FaultBuilder(FaultPlan plan, int times) {
    this.plan = plan;
    this.times = times;
  }

  /**
   * Restricts the fault to this method, ignoring case; {@code download} is the download of a file.
   */
  public FaultBuilder callsOf(String name) {
    method = name;
    return this;
  }

  public FaultBuilder inChat(long chatId) {
    chat = OptionalLong.of(chatId);
    return this;
  }

  /** Skips this number of matching calls first. */
  public FaultBuilder after(int calls) {
    spare = calls;
    return this;
  }

  /**
   * Answers with an error of Telegram: {@code answer(403, "Forbidden: bot was blocked by the
   * user")}.
   */
  public void answer(int code, String description) {
    put(
        new FaultAction.Answer(
            code, "application/json", JsonNodes.write(error(code, description))));
  }

  /** Answers 429 with {@code retry_after}. */
  public void answerRetryAfter(int seconds) {
    ObjectNode body = error(429, "Too Many Requests: retry after " + seconds);
    body.putObject("parameters").put("retry_after", seconds);
    put(new FaultAction.Answer(429, "application/json", JsonNodes.write(body)));
  }

  public void answerBody(int status, String contentType, String body) {
    put(new FaultAction.Answer(status, contentType, body));
  }

  /** Answers 502 with the HTML page of a proxy whose upstream is down. */
  public void answerBadGateway() {
    answerBody(502, "text/html", NGINX_502);
  }

  public void hang(Duration time) {
    put(new FaultAction.Hang(time));
  }

  public void dropBeforeTheEffect() {
    put(new FaultAction.DropBefore());
  }

  public void dropAfterTheEffect() {
    put(new FaultAction.DropAfter());
  }

  public Gate hold() {
    Gate gate = new Gate();
    put(new FaultAction.HoldBefore(gate));
    return gate;
  }

  public Gate holdTheAnswer() {
    Gate gate = new Gate();
    put(new FaultAction.HoldAfter(gate));
    return gate;
  }

  private void put(FaultAction effect) {
    plan.add(new ScheduledFault(method, chat, effect, spare, times));
  }

  private static ObjectNode error(int code, String description) {
    return JsonNodes.object()
        .put("ok", false)
        .put("error_code", code)
        .put("description", description);
  }
}
