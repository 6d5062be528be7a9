package dev.zayavka.sandbox.ai;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Base64;
import java.util.List;
import java.util.Set;

/** Rules of {@code generateContent} for fields, the order of roles, and files. */
final class GeminiRules {
  private static final Set<String> BODY =
      Set.of(
          "contents",
          "systemInstruction",
          "generationConfig",
          "safetySettings",
          "tools",
          "toolConfig",
          "cachedContent",
          "labels");
  private static final Set<String> CONTENT = Set.of("role", "parts");
  private static final Set<String> PART =
      Set.of("text", "inlineData", "thought", "thoughtSignature");
  private static final Set<String> FILE = Set.of("mimeType", "data");
  private static final Set<String> CONFIG =
      Set.of(
          "responseMimeType",
          "responseSchema",
          "responseJsonSchema",
          "candidateCount",
          "maxOutputTokens",
          "temperature",
          "topP",
          "topK",
          "stopSequences",
          "seed",
          "presencePenalty",
          "frequencyPenalty",
          "thinkingConfig",
          "responseModalities",
          "mediaResolution");
  private static final Set<String> THINKING =
      Set.of("thinkingBudget", "includeThoughts", "thinkingLevel");
  private static final Set<String> AUDIO =
      Set.of(
          "audio/wav",
          "audio/mp3",
          "audio/mpeg",
          "audio/aiff",
          "audio/aac",
          "audio/ogg",
          "audio/flac");
  private static final Set<String> CATEGORIES =
      Set.of(
          "HARM_CATEGORY_HARASSMENT",
          "HARM_CATEGORY_HATE_SPEECH",
          "HARM_CATEGORY_SEXUALLY_EXPLICIT",
          "HARM_CATEGORY_DANGEROUS_CONTENT",
          "HARM_CATEGORY_CIVIC_INTEGRITY");
  private static final Set<String> THRESHOLDS =
      Set.of(
          "BLOCK_LOW_AND_ABOVE", "BLOCK_MEDIUM_AND_ABOVE", "BLOCK_ONLY_HIGH", "BLOCK_NONE", "OFF");

  private GeminiRules() {}

  /**
   * Checks a body.
   *
   * @throws AiRefusal if it breaks a rule
   */
  static void check(JsonNode body) {
    fields(body, "", BODY);
    if (body.has("systemInstruction")) {
      checkContent(body.path("systemInstruction"), "system_instruction");
    }
    checkContents(body.path("contents"));
    checkConfig(body.path("generationConfig"));
    body.path("safetySettings").forEach(GeminiRules::checkSafety);
  }

  private static void checkContents(JsonNode contents) {
    if (!contents.isArray() || contents.isEmpty()) {
      throw GeminiErrors.refusal("* GenerateContentRequest.contents: contents is not specified\n");
    }
    for (int i = 0; i < contents.size(); i++) {
      JsonNode content = contents.get(i);
      checkContent(content, "contents[" + i + "]");
      String role = content.path("role").asText("user");
      if (!List.of("user", "model").contains(role)) {
        throw GeminiErrors.refusal("Please use a valid role: user, model.");
      }
      if (!role.equals(i % 2 == 0 ? "user" : "model")) {
        throw GeminiErrors.refusal(
            "Please ensure that multiturn requests alternate between user and model.");
      }
    }
    if (contents.size() % 2 == 0) {
      throw GeminiErrors.refusal(
          "Please ensure that multiturn requests end with a user role or a function response.");
    }
  }

  private static void checkContent(JsonNode content, String where) {
    fields(content, where, CONTENT);
    if (content.path("parts").isEmpty()) {
      throw GeminiErrors.refusal(
          "* GenerateContentRequest." + where + ".parts: contents.parts must not be empty.\n");
    }
    for (int i = 0; i < content.path("parts").size(); i++) {
      checkPart(content.path("parts").get(i), where + ".parts[" + i + "]");
    }
  }

  private static void checkPart(JsonNode part, String where) {
    fields(part, where, PART);
    if (part.has("text") == part.has("inlineData")) {
      throw GeminiErrors.refusal(
          "* GenerateContentRequest."
              + where
              + ".data: required oneof field 'data' must have one initialized field\n");
    }
    if (part.has("inlineData")) {
      checkFile(part.path("inlineData"), where + ".inline_data");
    } else if (!part.path("text").isTextual()) {
      throw invalid(where + ".text", "TYPE_STRING", part.path("text"));
    }
  }

  private static void checkFile(JsonNode file, String where) {
    fields(file, where, FILE);
    String type = file.path("mimeType").asText("");
    if (!AUDIO.contains(type.split(";", 2)[0].strip())) {
      throw GeminiErrors.refusal("Unsupported MIME type: " + type);
    }
    if (decoded(file, where).length == 0) {
      throw new AiRefusal(new GeminiErrors().badAudio());
    }
  }

  /** Bytes of a file in a part. */
  static byte[] decoded(JsonNode file, String where) {
    try {
      return Base64.getDecoder().decode(file.path("data").asText(""));
    } catch (IllegalArgumentException e) {
      throw GeminiErrors.refusal(
          "Invalid value at '" + where + ".data' (TYPE_BYTES), Base64 decoding failed");
    }
  }

  private static void checkConfig(JsonNode config) {
    fields(config, "generation_config", CONFIG);
    fields(config.path("thinkingConfig"), "generation_config.thinking_config", THINKING);
    integer(config, "maxOutputTokens", "max_output_tokens");
    integer(config, "candidateCount", "candidate_count");
    integer(config.path("thinkingConfig"), "thinkingBudget", "thinking_config.thinking_budget");
    if (config.path("candidateCount").asInt(1) != 1) {
      throw GeminiErrors.refusal("Multiple candidates is not enabled for this model");
    }
    double temperature = config.path("temperature").asDouble(1);
    if (temperature < 0 || temperature > 2) {
      throw GeminiErrors.refusal(
          "Unable to submit request because it has a temperature value of %s but the supported range is from 0 (inclusive) to 2.0 (inclusive)."
              .formatted(temperature));
    }
    checkAnswer(config);
  }

  private static void checkAnswer(JsonNode config) {
    boolean schema = config.has("responseSchema");
    String type = config.path("responseMimeType").asText("text/plain");
    if (!List.of("text/plain", "application/json", "text/x.enum").contains(type)) {
      throw GeminiErrors.refusal(
          "* GenerateContentRequest.generation_config.response_mime_type: allowed mimetypes are"
              + " `text/plain`, `application/json`, `application/xml`, `application/yaml` and"
              + " `text/x.enum`.\n");
    }
    if (schema && config.has("responseJsonSchema")) {
      throw GeminiErrors.refusal(
          "Only one of response_schema and response_json_schema may be set.");
    }
    if ((schema || config.has("responseJsonSchema")) && type.equals("text/plain")) {
      throw GeminiErrors.refusal(
          "* GenerateContentRequest.generation_config.response_schema: only allowed when"
              + " response_mime_type is set to `application/json`.\n");
    }
    if (schema) {
      GeminiSchema.check(config.path("responseSchema"));
    }
  }

  private static void checkSafety(JsonNode setting) {
    fields(setting, "safety_settings", Set.of("category", "threshold"));
    if (!CATEGORIES.contains(setting.path("category").asText(""))) {
      throw invalid("safety_settings.category", "HarmCategory", setting.path("category"));
    }
    if (!THRESHOLDS.contains(setting.path("threshold").asText(""))) {
      throw invalid("safety_settings.threshold", "HarmBlockThreshold", setting.path("threshold"));
    }
  }

  private static void integer(JsonNode object, String field, String where) {
    if (object.has(field) && !object.path(field).isIntegralNumber()) {
      throw invalid("generation_config." + where, "TYPE_INT32", object.path(field));
    }
  }

  static void fields(JsonNode object, String where, Set<String> known) {
    object
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!known.contains(name)) {
                throw GeminiErrors.refusal(
                    "Invalid JSON payload received. Unknown name \"%s\"%s: Cannot find field."
                        .formatted(name, where.isEmpty() ? "" : " at '" + where + "'"));
              }
            });
  }

  static AiRefusal invalid(String where, String type, JsonNode value) {
    return GeminiErrors.refusal(
        "Invalid value at '%s' (%s), %s".formatted(where, type, value.toString()));
  }
}
