package dev.zayavka.sandbox.ai;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.zayavka.sandbox.http.JsonNodes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reading of schemas: the purpose of a call, and the components it asks for. */
final class Schemas {
  private static final int MOST_TRIES = 50;

  /** Item of a list that begins with a Latin name: {@code - Behavior (facts): ...}. */
  private static final Pattern LISTED = Pattern.compile("(?m)^\\s*[-*]\\s*([A-Z][A-Za-z]*)\\b");

  private Schemas() {}

  static AiKind kind(JsonNode schema) {
    JsonNode properties = schema.path("properties");
    if (properties.has("found") || properties.has("reply")) {
      return AiKind.TURN;
    }
    boolean reviews = properties.has("strengths") || properties.has("growth");
    return reviews ? AiKind.REVIEW : AiKind.OTHER;
  }

  /**
   * Schema that a prompt holds as text, for calls that cannot send it apart; a missing node if
   * there is none.
   */
  static JsonNode inText(String prompt) {
    int from = prompt.indexOf('{');
    for (int i = 0; i < MOST_TRIES && from >= 0; i++) {
      JsonNode json = JsonNodes.parse(prompt.substring(from)).orElse(MissingNode.getInstance());
      if (json.path("properties").isObject()) {
        return json;
      }
      from = prompt.indexOf('{', from + 1);
    }
    return MissingNode.getInstance();
  }

  /** Values of the first list of choices named {@code component}. */
  static List<String> components(JsonNode schema) {
    List<String> names = new ArrayList<>();
    JsonNode described = schema.findValue("component");
    if (described != null) {
      described.path("enum").forEach(name -> names.add(name.asText()));
    }
    return names;
  }

  /** Names that the items of lists in a text begin with, in their order. */
  static List<String> listedNames(String text) {
    return LISTED.matcher(text).results().map(item -> item.group(1)).distinct().toList();
  }

  /** True if the value is meant to be a string. */
  static boolean isText(JsonNode schema) {
    return schema.path("type").asText("").toLowerCase(Locale.ROOT).equals("string");
  }
}
