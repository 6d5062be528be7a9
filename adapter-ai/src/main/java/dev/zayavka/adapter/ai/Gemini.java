package dev.zayavka.adapter.ai;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zayavka.ports.ai.AiCall.Ask;
import dev.zayavka.ports.ai.AiCall.Transcribe;
import dev.zayavka.ports.ai.AiMessage;
import dev.zayavka.ports.ai.AiMessage.Speaker;
import dev.zayavka.ports.ai.AiModel;
import dev.zayavka.ports.ai.AiSchema;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import okhttp3.Request;

/** Generated content of Gemini; a transcription is a question about a sound. */
final class Gemini implements Provider {

  /** A request has at most 20 MB, and Base64 makes four bytes of three. */
  private static final int LONGEST_VOICE = 14 * 1024 * 1024;

  private static final int LONGEST_TRANSCRIPT = 8192;

  static final AiSchema TRANSCRIPT = new AiSchema("transcript", AiSchema.Field.text("words"));

  private static final List<String> HARMS =
      List.of(
          "HARM_CATEGORY_HARASSMENT",
          "HARM_CATEGORY_HATE_SPEECH",
          "HARM_CATEGORY_SEXUALLY_EXPLICIT",
          "HARM_CATEGORY_DANGEROUS_CONTENT");

  /** Models that may be told not to think. */
  private static final Pattern BUDGET = Pattern.compile("gemini-2\\.5-flash.*");

  /** Models that are told how much to think. */
  private static final Pattern LEVEL = Pattern.compile("gemini-[3-9].*");

  private final HttpUrl base;
  private final String key;

  Gemini(HttpUrl base, String key) {
    this.base = base;
    this.key = key;
  }

  @Override
  public Request asking(Ask call) {
    ObjectNode body = system(call.system());
    ArrayNode contents = body.putArray("contents");
    for (AiMessage message : call.messages()) {
      parts(contents, message.speaker() == Speaker.PERSON ? "user" : "model")
          .addObject()
          .put("text", message.words());
    }
    generation(body, call.model(), call.schema(), call.longestAnswer());
    return request(call.model(), body);
  }

  @Override
  public Reading answered(Ask call, HttpAnswer answer) {
    return GeminiAnswers.answered(answer, call.schema());
  }

  @Override
  public int longestVoice() {
    return LONGEST_VOICE;
  }

  @Override
  public Request transcribing(Transcribe call, byte[] voice) {
    ObjectNode body = system(instruction(call));
    ArrayNode parts = parts(body.putArray("contents"), "user");
    parts
        .addObject()
        .putObject("inlineData")
        .put("mimeType", "audio/ogg")
        .put("data", Base64.getEncoder().encodeToString(voice));
    parts.addObject().put("text", "Transcribe this voice message.");
    generation(body, call.model(), TRANSCRIPT, LONGEST_TRANSCRIPT);
    return request(call.model(), body);
  }

  private static String instruction(Transcribe call) {
    return "Write down the speech of a voice message word for word. Its language is "
        + call.language()
        + " (ISO 639-1); do not translate. Add nothing that is not said. Without speech, words is"
        + " an empty string."
        + call.hint().map(hint -> " Words that may occur: " + hint).orElse("");
  }

  @Override
  public Reading heard(HttpAnswer answer) {
    return GeminiAnswers.heard(answer);
  }

  private static ObjectNode system(String text) {
    ObjectNode body = Json.object();
    body.putObject("systemInstruction").putArray("parts").addObject().put("text", text);
    return body;
  }

  private static ArrayNode parts(ArrayNode contents, String role) {
    return contents.addObject().put("role", role).putArray("parts");
  }

  private static void generation(
      ObjectNode body, AiModel model, AiSchema schema, int longestAnswer) {
    ObjectNode config =
        body.putObject("generationConfig").put("responseMimeType", "application/json");
    config.set("responseSchema", Schemas.openApi(schema.fields()));
    config.put("candidateCount", 1).put("maxOutputTokens", longestAnswer);
    if (BUDGET.matcher(model.model()).matches()) {
      config.putObject("thinkingConfig").put("thinkingBudget", 0);
    } else if (LEVEL.matcher(model.model()).matches()) {
      config.putObject("thinkingConfig").put("thinkingLevel", "low");
    }
    ArrayNode safety = body.putArray("safetySettings");
    HARMS.forEach(
        harm -> safety.addObject().put("category", harm).put("threshold", "BLOCK_ONLY_HIGH"));
  }

  private Request request(AiModel model, ObjectNode body) {
    return AiHttp.request(base, "models", model.model() + ":generateContent")
        .header("x-goog-api-key", key)
        .post(Json.body(body))
        .build();
  }
}
