package dev.zayavka.sandbox.ai;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zayavka.sandbox.http.JsonNodes;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Parses a script from JSON. */
final class ScriptJson {
  private static final Set<String> FIELDS =
      Set.of(
          "provider",
          "kind",
          "model",
          "times",
          "after",
          "delay_ms",
          "trickle_ms",
          "answer",
          "fault",
          "retry_after",
          "http");

  private ScriptJson() {}

  /**
   * Parses a script.
   *
   * @throws IllegalArgumentException if a field is unknown or has a wrong value; it says which
   */
  static AiScript parse(JsonNode json) {
    if (!json.isObject()) {
      throw new IllegalArgumentException("a script is a JSON object");
    }
    json.fieldNames().forEachRemaining(ScriptJson::checkName);
    AiScript script = narrowed(effect(json), json).model(json.path("model").asText(""));
    return script
        .times(json.path("times").asInt(1))
        .after(json.path("after").asInt(0))
        .delayed(millis(json, "delay_ms"))
        .trickling(millis(json, "trickle_ms"));
  }

  private static void checkName(String name) {
    if (!FIELDS.contains(name)) {
      throw new IllegalArgumentException(
          "a script has " + FIELDS.stream().sorted().toList() + ", not " + name);
    }
  }

  private static AiScript effect(JsonNode json) {
    if (json.has("fault")) {
      AiScript fault = AiScript.fault(choice(AiFault.class, json, "fault"));
      return json.has("retry_after")
          ? fault.retryAfter(Duration.ofMillis((long) (json.path("retry_after").asDouble() * 1000)))
          : fault;
    }
    if (json.has("http")) {
      JsonNode http = json.path("http");
      return AiScript.http(
          http.path("status").asInt(200),
          http.path("content_type").asText("application/json"),
          text(http.path("body")));
    }
    return json.has("answer") ? AiScript.answer(text(json.path("answer"))) : AiScript.usual();
  }

  private static AiScript narrowed(AiScript script, JsonNode json) {
    AiScript narrow =
        json.has("provider") ? script.from(choice(AiProvider.class, json, "provider")) : script;
    return json.has("kind") ? narrow.of(choice(AiKind.class, json, "kind")) : narrow;
  }

  /** A text as it is; anything else as JSON. */
  private static String text(JsonNode value) {
    return value.isTextual() ? value.asText() : JsonNodes.write(value);
  }

  private static Duration millis(JsonNode json, String field) {
    return Duration.ofMillis(json.path(field).asLong(0));
  }

  private static <E extends Enum<E>> E choice(Class<E> type, JsonNode json, String field) {
    String name = json.path(field).asText("");
    return Arrays.stream(type.getEnumConstants())
        .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException(field + " is " + names(type) + ", not " + name));
  }

  private static <E extends Enum<E>> String names(Class<E> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(each -> each.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", "));
  }
}
