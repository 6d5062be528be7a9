package dev.zayavka.sandbox.ai;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zayavka.sandbox.http.JsonNodes;
import dev.zayavka.sandbox.sync.Gate;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Scripted answer or fault for the next calls that fit.
 *
 * <pre>{@code
 * ai.script(AiScript.fault(AiFault.RATE_LIMIT).retryAfter(Duration.ofSeconds(7)).of(AiKind.TURN));
 * ai.script(AiScript.answer("не слышно").of(AiKind.VOICE), AiScript.usual().trickling(pace));
 * Gate gate = new Gate();
 * ai.script(AiScript.usual().from(AiProvider.GEMINI).held(gate));
 * }</pre>
 */
public final class AiScript {
  private static final Duration USUAL_PAUSE = Duration.ofSeconds(7);

  private final AiEffect effect;
  private final AiMatch match;
  private final AiPace pace;
  private final int times;
  private final int after;

  private AiScript(AiEffect effect, AiMatch match, AiPace pace, int times, int after) {
    this.effect = effect;
    this.match = match;
    this.pace = pace;
    this.times = times;
    this.after = after;
  }

  /** Answers as without a script; only the pace is set. */
  public static AiScript usual() {
    return of(new AiEffect.Improvise());
  }

  /** Answers with this text of the model; for a voice it is what was heard. */
  public static AiScript answer(String text) {
    return of(new AiEffect.Say(text));
  }

  /**
   * Answers a turn of a talk.
   *
   * @param quotes by component; a map without order gives them in any order
   */
  public static AiScript turn(String reply, Map<String, String> quotes) {
    ObjectNode json = JsonNodes.object().put("relevant", true);
    ArrayNode found = json.putArray("found");
    quotes.forEach(
        (component, quote) -> found.addObject().put("component", component).put("quote", quote));
    return answer(JsonNodes.write(json.put("reply", reply))).of(AiKind.TURN);
  }

  public static AiScript fault(AiFault fault) {
    return of(new AiEffect.Fail(fault, USUAL_PAUSE));
  }

  /** Answers with this response of no provider. */
  public static AiScript http(int status, String contentType, String body) {
    return of(new AiEffect.Raw(status, contentType, body));
  }

  /** Restricts the script to calls of one API. */
  public AiScript from(AiProvider provider) {
    return with(new AiMatch(Optional.of(provider), match.kind(), match.model()));
  }

  /** Restricts the script to calls of one kind. */
  public AiScript of(AiKind kind) {
    return with(new AiMatch(match.provider(), Optional.of(kind), match.model()));
  }

  /** Restricts the script to calls of one model. */
  public AiScript model(String model) {
    return with(new AiMatch(match.provider(), match.kind(), model));
  }

  /** Sets the number of calls; one without it. */
  public AiScript times(int calls) {
    return new AiScript(effect, match, pace, calls, after);
  }

  /** Applies to every call until the scripts are cleared. */
  public AiScript always() {
    return times(Integer.MAX_VALUE);
  }

  /** Skips this number of calls that fit first. */
  public AiScript after(int calls) {
    return new AiScript(effect, match, pace, times, calls);
  }

  /** Sets the pause that a 429 names; 7 seconds without it. */
  public AiScript retryAfter(Duration pause) {
    return switch (effect) {
      case AiEffect.Fail fail ->
          new AiScript(new AiEffect.Fail(fail.fault(), pause), match, pace, times, after);
      case AiEffect.Improvise ignored -> throw noPause();
      case AiEffect.Say ignored -> throw noPause();
      case AiEffect.Raw ignored -> throw noPause();
    };
  }

  /** Waits before the headers. */
  public AiScript delayed(Duration delay) {
    return with(new AiPace(delay, pace.perByte(), pace.gate()));
  }

  /** Sends the headers at once and then the body byte by byte with this pause. */
  public AiScript trickling(Duration perByte) {
    return with(new AiPace(pace.delay(), perByte, pace.gate()));
  }

  /** Holds the answer until the gate opens; the call is recorded before. */
  public AiScript held(Gate gate) {
    return with(new AiPace(pace.delay(), pace.perByte(), Optional.of(gate)));
  }

  AiEffect effect() {
    return effect;
  }

  AiMatch match() {
    return match;
  }

  AiPace pace() {
    return pace;
  }

  int times() {
    return times;
  }

  int after() {
    return after;
  }

  private static AiScript of(AiEffect effect) {
    return new AiScript(effect, AiMatch.ANY, AiPace.AT_ONCE, 1, 0);
  }

  private AiScript with(AiMatch narrower) {
    return new AiScript(effect, narrower, pace, times, after);
  }

  private AiScript with(AiPace changed) {
    return new AiScript(effect, match, changed, times, after);
  }

  private static IllegalStateException noPause() {
    return new IllegalStateException("only a fault names a pause");
  }
}
