package dev.zayavka.adapter.ai;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zayavka.ports.ai.AiCall.Ask;
import dev.zayavka.ports.ai.AiCall.Transcribe;
import dev.zayavka.ports.ai.AiMessage;
import dev.zayavka.ports.ai.AiMessage.Speaker;
import dev.zayavka.ports.ai.AiSchema;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.Request;
import okhttp3.RequestBody;

/** Chat completions and transcriptions of OpenAI and compatible servers. */
final class OpenAi implements Provider {

  private static final int LONGEST_VOICE = 25 * 1024 * 1024;

  /** Telegram's own name ends in {@code .oga}, which is refused: the name decides the format. */
  private static final String VOICE = "voice.ogg";

  private static final MediaType OGG = MediaType.get("audio/ogg");

  /** Models that think, but for those called "chat". */
  private static final Pattern REASONING = Pattern.compile("(?:gpt-[5-9](?!.*-chat)|o[1-9]).*");

  /** Models that refuse {@code max_tokens}. */
  private static final Pattern COMPLETION_LIMIT = Pattern.compile("(?:gpt-[5-9]|o[1-9]).*");

  private final HttpUrl base;
  private final String key;
  private final AiSchemaMode mode;

  OpenAi(HttpUrl base, String key, AiSchemaMode mode) {
    this.base = base;
    this.key = key;
    this.mode = mode;
  }

  @Override
  public Request asking(Ask call) {
    ObjectNode body = Json.object().put("model", call.model().model());
    messages(body.putArray("messages"), call);
    format(body, call.schema());
    limit(body, call);
    if (mode == AiSchemaMode.STRICT) {
      body.put("safety_identifier", call.safetyIdentifier()).put("store", false);
    }
    return request("chat", "completions").post(Json.body(body)).build();
  }

  private void messages(ArrayNode messages, Ask call) {
    messages.addObject().put("role", "system").put("content", system(call));
    for (AiMessage message : call.messages()) {
      messages
          .addObject()
          .put("role", message.speaker() == Speaker.PERSON ? "user" : "assistant")
          .put("content", message.words());
    }
  }

  private String system(Ask call) {
    return switch (mode) {
      case STRICT -> call.system();
      case OBJECT, PROMPT ->
          call.system()
              + "\n\nAnswer with one JSON object and nothing else. It has the shape of this JSON"
              + " Schema:\n"
              + Schemas.strict(call.schema().fields());
    };
  }

  private void format(ObjectNode body, AiSchema schema) {
    switch (mode) {
      case STRICT ->
          body.putObject("response_format")
              .put("type", "json_schema")
              .putObject("json_schema")
              .put("name", schema.name())
              .put("strict", true)
              .set("schema", Schemas.strict(schema.fields()));
      case OBJECT -> body.putObject("response_format").put("type", "json_object");
      case PROMPT -> {}
    }
  }

  private static void limit(ObjectNode body, Ask call) {
    String name = call.model().model();
    String bare = name.substring(name.lastIndexOf('/') + 1);
    body.put(
        COMPLETION_LIMIT.matcher(bare).matches() ? "max_completion_tokens" : "max_tokens",
        call.longestAnswer());
    if (REASONING.matcher(bare).matches()) {
      body.put("reasoning_effort", "low");
    }
  }

  @Override
  public Reading answered(Ask call, HttpAnswer answer) {
    return OpenAiAnswers.answered(answer, call.schema(), mode);
  }

  @Override
  public int longestVoice() {
    return LONGEST_VOICE;
  }

  @Override
  public Request transcribing(Transcribe call, byte[] voice) {
    MultipartBody.Builder body =
        new MultipartBody.Builder()
            .setType(MultipartBody.FORM)
            .addFormDataPart("model", call.model().model())
            .addFormDataPart("language", call.language())
            .addFormDataPart("response_format", "json");
    call.hint().ifPresent(hint -> body.addFormDataPart("prompt", hint));
    body.addFormDataPart("file", VOICE, RequestBody.create(voice, OGG));
    return request("audio", "transcriptions").post(new OneShot(body.build())).build();
  }

  @Override
  public Reading heard(HttpAnswer answer) {
    return OpenAiAnswers.heard(answer);
  }

  private Request.Builder request(String... path) {
    return AiHttp.request(base, path).header("Authorization", "Bearer " + key);
  }
}
