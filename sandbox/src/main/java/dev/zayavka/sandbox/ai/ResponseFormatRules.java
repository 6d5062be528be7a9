package dev.zayavka.sandbox.ai;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Rules of {@code response_format}. */
final class ResponseFormatRules {
  private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9_-]{1,64}");
  private static final String FIELD = "response_format";

  private ResponseFormatRules() {}

  static void check(JsonNode format, JsonNode messages) {
    if (format.isMissingNode() || format.isNull()) {
      return;
    }
    String type = format.path("type").asText("");
    switch (type) {
      case "text" -> fields(format, FIELD, Set.of("type"));
      case "json_object" -> checkMention(format, messages);
      case "json_schema" -> checkSchema(format);
      default ->
          throw OpenAiErrors.refusal(
              "Invalid value: '%s'. Supported values are: 'json_object', 'json_schema', and 'text'."
                  .formatted(type),
              FIELD + ".type",
              "invalid_value");
    }
  }

  private static void checkMention(JsonNode format, JsonNode messages) {
    fields(format, FIELD, Set.of("type"));
    for (JsonNode message : messages) {
      String text = MessageText.of(message.path("content")).orElse("");
      if (text.toLowerCase(Locale.ROOT).contains("json")) {
        return;
      }
    }
    throw OpenAiErrors.refusal(
        "'messages' must contain the word 'json' in some form, to use 'response_format' of type"
            + " 'json_object'.",
        "messages",
        null);
  }

  private static void checkSchema(JsonNode format) {
    fields(format, FIELD, Set.of("type", "json_schema"));
    JsonNode described = format.path("json_schema");
    fields(described, FIELD + ".json_schema", Set.of("name", "strict", "schema", "description"));
    String name = described.path("name").asText("");
    if (name.isEmpty()) {
      throw OpenAiErrors.refusal(
          "Missing required parameter: 'response_format.json_schema.name'.",
          FIELD + ".json_schema.name",
          "missing_required_parameter");
    }
    if (!NAME.matcher(name).matches()) {
      throw OpenAiErrors.refusal(
          "Invalid 'response_format.json_schema.name': string does not match pattern. Expected a"
              + " string that matches the pattern '^[a-zA-Z0-9_-]+$'.",
          FIELD + ".json_schema.name",
          "invalid_value");
    }
    if (described.path("strict").asBoolean(false)) {
      StrictSchema.check(name, described.path("schema"));
    }
  }

  private static void fields(JsonNode object, String where, Set<String> known) {
    object
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!known.contains(name)) {
                throw OpenAiErrors.refusal(
                    "Unknown parameter: '" + where + "." + name + "'.",
                    where + "." + name,
                    "unknown_parameter");
              }
            });
  }
}
