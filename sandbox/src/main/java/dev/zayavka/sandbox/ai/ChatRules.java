package dev.zayavka.sandbox.ai;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Rules of {@code /v1/chat/completions} for parameters, models and the order of roles. */
final class ChatRules {
  private static final Map<String, JsonType> PARAMETERS =
      Map.ofEntries(
          Map.entry("messages", JsonType.ARRAY),
          Map.entry("model", JsonType.STRING),
          Map.entry("response_format", JsonType.OBJECT),
          Map.entry("max_completion_tokens", JsonType.INTEGER),
          Map.entry("max_tokens", JsonType.INTEGER),
          Map.entry("reasoning_effort", JsonType.STRING),
          Map.entry("temperature", JsonType.NUMBER),
          Map.entry("top_p", JsonType.NUMBER),
          Map.entry("presence_penalty", JsonType.NUMBER),
          Map.entry("frequency_penalty", JsonType.NUMBER),
          Map.entry("safety_identifier", JsonType.STRING),
          Map.entry("prompt_cache_key", JsonType.STRING),
          Map.entry("user", JsonType.STRING),
          Map.entry("verbosity", JsonType.STRING),
          Map.entry("service_tier", JsonType.STRING),
          Map.entry("store", JsonType.BOOLEAN),
          Map.entry("stream", JsonType.BOOLEAN),
          Map.entry("metadata", JsonType.OBJECT),
          Map.entry("seed", JsonType.INTEGER),
          Map.entry("stop", JsonType.ANY),
          Map.entry("n", JsonType.INTEGER));

  private static final Set<String> EFFORTS =
      Set.of("none", "minimal", "low", "medium", "high", "xhigh");
  private static final int LONGEST_IDENTIFIER = 64;

  private ChatRules() {}

  /**
   * Checks a body.
   *
   * @throws AiRefusal if it breaks a rule
   */
  static void check(JsonNode body) {
    body.fieldNames().forEachRemaining(name -> checkType(name, body.path(name)));
    String model = model(body);
    checkMessages(body.path("messages"));
    checkLimits(body, OpenAiModel.of(model));
    checkIdentifier(body.path("safety_identifier"));
    if (body.path("stream").asBoolean() || body.path("n").asInt(1) != 1) {
      throw OpenAiErrors.refusal("The stand-in gives one whole answer.", "stream", null);
    }
    ResponseFormatRules.check(body.path("response_format"), body.path("messages"));
  }

  private static void checkType(String name, JsonNode value) {
    JsonType type = PARAMETERS.get(name);
    if (type == null) {
      throw OpenAiErrors.refusal("Unknown parameter: '" + name + "'.", name, "unknown_parameter");
    }
    if (!value.isNull() && !type.fits(value)) {
      throw OpenAiErrors.refusal(
          "Invalid type for '%s': expected %s, but got %s instead."
              .formatted(name, type.inWords(), JsonType.of(value).inWords()),
          name,
          "invalid_type");
    }
  }

  private static String model(JsonNode body) {
    String model = body.path("model").asText("");
    if (model.isEmpty()) {
      throw OpenAiErrors.refusal("you must provide a model parameter", null, null);
    }
    if (!OpenAiModel.of(model).talks()) {
      throw new AiRefusal(new OpenAiErrors().unknownModel(model));
    }
    return model;
  }

  private static void checkMessages(JsonNode messages) {
    if (messages.isEmpty()) {
      throw OpenAiErrors.refusal(
          "Invalid 'messages': empty array. Expected an array with minimum length 1, but got an"
              + " empty array instead.",
          "messages",
          "empty_array");
    }
    String expected = "user";
    for (int i = 0; i < messages.size(); i++) {
      String role = messages.get(i).path("role").asText("");
      checkMessage(messages.get(i), role, "messages[" + i + "]");
      if (isSystem(role) && i == 0) {
        continue;
      }
      if (!role.equals(expected)) {
        throw wrongOrder();
      }
      expected = expected.equals("user") ? "assistant" : "user";
    }
    if (expected.equals("user")) {
      throw wrongOrder();
    }
  }

  private static void checkMessage(JsonNode message, String role, String where) {
    if (!List.of("system", "developer", "user", "assistant").contains(role)) {
      throw OpenAiErrors.refusal(
          "Invalid value: '"
              + role
              + "'. Supported values are: 'system', 'assistant', 'user' and 'developer'.",
          where + ".role",
          "invalid_value");
    }
    message
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!Set.of("role", "content", "name", "refusal").contains(name)) {
                throw OpenAiErrors.refusal(
                    "Unknown parameter: '" + where + "." + name + "'.",
                    where + "." + name,
                    "unknown_parameter");
              }
            });
    if (MessageText.of(message.path("content")).isEmpty()) {
      throw OpenAiErrors.refusal(
          "Invalid value for 'content': expected a string, got null.", where + ".content", null);
    }
  }

  private static boolean isSystem(String role) {
    return role.equals("system") || role.equals("developer");
  }

  /** OpenAI itself is lenient here; servers compatible with it are not. */
  private static AiRefusal wrongOrder() {
    return OpenAiErrors.refusal(
        "After the optional system message, conversation roles must alternate"
            + " user/assistant/user/assistant/... and end with user",
        "messages",
        null);
  }

  private static void checkLimits(JsonNode body, OpenAiModel model) {
    for (String limit : List.of("max_tokens", "max_completion_tokens")) {
      if (body.hasNonNull(limit) && body.path(limit).asInt() < 1) {
        throw OpenAiErrors.refusal(
            "Invalid '%s': integer below minimum value. Expected a value >= 1.".formatted(limit),
            limit,
            "integer_below_min_value");
      }
    }
    if (body.hasNonNull("max_tokens") && body.hasNonNull("max_completion_tokens")) {
      throw OpenAiErrors.refusal(
          "Setting 'max_tokens' and 'max_completion_tokens' at the same time is not supported.",
          "max_tokens",
          "invalid_parameter_combination");
    }
    if (model.reasons()) {
      checkReasoning(body);
    } else if (body.hasNonNull("reasoning_effort")) {
      throw unsupported("reasoning_effort", "");
    }
  }

  private static void checkReasoning(JsonNode body) {
    if (body.hasNonNull("max_tokens")) {
      throw unsupported("max_tokens", " Use 'max_completion_tokens' instead.");
    }
    if (body.path("temperature").asDouble(1) != 1) {
      throw OpenAiErrors.refusal(
          "Unsupported value: 'temperature' does not support %s with this model. Only the default (1) value is supported."
              .formatted(body.path("temperature").asText()),
          "temperature",
          "unsupported_value");
    }
    for (String parameter : List.of("top_p", "presence_penalty", "frequency_penalty", "stop")) {
      if (body.hasNonNull(parameter)) {
        throw unsupported(parameter, "");
      }
    }
    String effort = body.path("reasoning_effort").asText("medium");
    if (!EFFORTS.contains(effort)) {
      throw OpenAiErrors.refusal(
          "Unsupported value: 'reasoning_effort' does not support '%s' with this model."
              .formatted(effort),
          "reasoning_effort",
          "unsupported_value");
    }
  }

  private static AiRefusal unsupported(String parameter, String instead) {
    return OpenAiErrors.refusal(
        "Unsupported parameter: '%s' is not supported with this model.%s"
            .formatted(parameter, instead),
        parameter,
        "unsupported_parameter");
  }

  private static void checkIdentifier(JsonNode identifier) {
    if (identifier.asText("").length() > LONGEST_IDENTIFIER) {
      throw OpenAiErrors.refusal(
          "Invalid 'safety_identifier': string too long. Expected a string with maximum length 64.",
          "safety_identifier",
          "string_above_max_length");
    }
  }
}
