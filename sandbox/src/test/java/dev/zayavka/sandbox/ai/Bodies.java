package dev.zayavka.sandbox.ai;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zayavka.sandbox.http.JsonNodes;

/** Bodies of calls as a bot sends them. */
final class Bodies {
  static final String TURN_SCHEMA =
      """
      {"type":"object","additionalProperties":false,"required":["relevant","found","reply"],
       "properties":{"relevant":{"type":"boolean"},
        "found":{"type":"array","items":{"type":"object","additionalProperties":false,
         "required":["component","quote"],"properties":{
          "component":{"type":"string","enum":["Behavior","Result","Emotion","Question","Agreement"]},
          "quote":{"type":"string"}}}},
        "reply":{"type":"string"}}}""";
  static final String REVIEW_SCHEMA =
      """
      {"type":"object","additionalProperties":false,"required":["summary","strengths","growth"],
       "properties":{"summary":{"type":"string"},
        "strengths":{"type":"array","items":{"type":"object","additionalProperties":false,
         "required":["text","quote"],"properties":{"text":{"type":"string"},"quote":{"type":"string"}}}},
        "growth":{"type":"array","items":{"type":"object","additionalProperties":false,
         "required":["text","instead"],"properties":{"text":{"type":"string"},"instead":{"type":"string"}}}}}}""";
  static final String GEMINI_TURN_SCHEMA =
      """
      {"type":"OBJECT","required":["relevant","found","reply"],
       "properties":{"reply":{"type":"STRING"},"relevant":{"type":"BOOLEAN"},
        "found":{"type":"ARRAY","items":{"type":"OBJECT","required":["component","quote"],
         "properties":{"component":{"type":"STRING","enum":["Behavior","Result"]},
          "quote":{"type":"STRING"}}}}}}""";

  private Bodies() {}

  /** A chat of a turn with these words of the person. */
  static ObjectNode turn(String words) {
    return chat("gpt-5-mini", TURN_SCHEMA, words);
  }

  static ObjectNode chat(String model, String schema, String... dialogue) {
    ObjectNode json = JsonNodes.object().put("model", model);
    ArrayNode messages = json.putArray("messages");
    messages.addObject().put("role", "system").put("content", "Ты играешь роль.");
    for (int i = 0; i < dialogue.length; i++) {
      messages
          .addObject()
          .put("role", i % 2 == 0 ? "user" : "assistant")
          .put("content", dialogue[i]);
    }
    ObjectNode format = json.putObject("response_format").put("type", "json_schema");
    format
        .putObject("json_schema")
        .put("name", "turn")
        .put("strict", true)
        .set("schema", JsonNodes.parse(schema).orElseThrow());
    return json;
  }

  /** A Gemini call of a turn with this dialogue. */
  static ObjectNode generation(String... dialogue) {
    ObjectNode json = JsonNodes.object();
    json.putObject("systemInstruction").putArray("parts").addObject().put("text", "Роль.");
    ArrayNode contents = json.putArray("contents");
    for (int i = 0; i < dialogue.length; i++) {
      ObjectNode content = contents.addObject().put("role", i % 2 == 0 ? "user" : "model");
      content.putArray("parts").addObject().put("text", dialogue[i]);
    }
    ObjectNode config =
        json.putObject("generationConfig")
            .put("responseMimeType", "application/json")
            .put("maxOutputTokens", 1500);
    config.set("responseSchema", JsonNodes.parse(GEMINI_TURN_SCHEMA).orElseThrow());
    config.putObject("thinkingConfig").put("thinkingBudget", 0);
    return json;
  }

  static ObjectNode spokenGeneration(String mimeType, String base64) {
    ObjectNode json = JsonNodes.object();
    ArrayNode parts = json.putArray("contents").addObject().put("role", "user").putArray("parts");
    parts.addObject().putObject("inlineData").put("mimeType", mimeType).put("data", base64);
    parts.addObject().put("text", "Что сказано?");
    return json;
  }
}
