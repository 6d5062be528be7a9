package dev.zayavka.sandbox.ai;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zayavka.sandbox.ai.AiClient.Answer;
import dev.zayavka.sandbox.http.JsonNodes;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GeminiTest extends AiTest {
  private static final String MODEL = "gemini-2.5-flash";

  @Test
  void a_good_call_is_answered_in_geminis_form_and_order() {
    Answer answer = generated(Bodies.generation("Вчера я увидел пустой журнал."));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.at("/candidates/0/finishReason")).isEqualTo("STOP");
    assertThat(answer.at("/candidates/0/content/role")).isEqualTo("model");
    assertThat(answer.at("/modelVersion")).isEqualTo(MODEL);
    assertThat(answer.json().at("/usageMetadata/totalTokenCount").asInt()).isPositive();
    assertThat(answer.content().fieldNames())
        .toIterable()
        .containsExactly("relevant", "found", "reply");
    assertThat(answer.content().at("/found/0/component").asText()).isEqualTo("Behavior");
  }

  @Test
  void a_key_is_needed_and_a_wrong_one_is_an_invalid_argument() {
    String path = "/v1beta/models/" + MODEL + ":generateContent";
    Answer without = client.send(client.post(path, "{}").build());
    Answer wrong = client.send(client.post(path, "{}").header("x-goog-api-key", "wrong").build());

    assertThat(without.status()).isEqualTo(403);
    assertThat(without.at("/error/status")).isEqualTo("PERMISSION_DENIED");
    assertThat(wrong.status()).isEqualTo(400);
    assertThat(wrong.at("/error/status")).isEqualTo("INVALID_ARGUMENT");
    assertThat(wrong.at("/error/details/0/reason")).isEqualTo("API_KEY_INVALID");
  }

  @Test
  void another_model_and_another_method_are_not_found() {
    String body = Bodies.generation("Да").toString();

    assertThat(client.generate("gpt-5", body).status()).isEqualTo(404);
    Answer method =
        client.send(
            client
                .post("/v1beta/models/" + MODEL + ":countTokens", body)
                .header("x-goog-api-key", ai.key(AiProvider.GEMINI))
                .build());
    assertThat(method.at("/error/status")).isEqualTo("NOT_FOUND");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /store                                        | true      | Unknown name "store"
          /generationConfig/max_completion_tokens       | 5         | Unknown name "max_completion_tokens"
          /generationConfig/thinkingConfig/effort       | "low"     | Unknown name "effort"
          /generationConfig/maxOutputTokens             | "5"       | TYPE_INT32
          /generationConfig/candidateCount              | 2         | Multiple candidates
          /generationConfig/temperature                 | 3         | temperature
          /generationConfig/responseMimeType            | "text/html" | response_mime_type
          /generationConfig/responseJsonSchema          | {}        | Only one of
          /generationConfig/responseSchema/additionalProperties | false | Unknown name "additionalProperties"
          /generationConfig/responseSchema/type         | "object"  | Invalid value at 'generation_config.response_schema.type'
          /generationConfig/responseSchema/required     | ["words"] | property is not defined
          /generationConfig/responseSchema/properties/reply/type | "string" | properties[reply].type
          /generationConfig/responseSchema/properties/found/items | {"type":"OBJECT"} | should be non-empty
          /generationConfig/responseSchema/properties/found | {"type":"ARRAY"} | missing field
          /contents                                     | []        | contents is not specified
          /contents/0/role                              | "assistant" | valid role: user, model
          /contents/0/role                              | "model"   | alternate
          /contents/0/parts                             | []        | must not be empty
          /contents/0/name                              | "a"       | Unknown name "name"
          /contents/0/parts/0/content                   | "a"       | Unknown name "content"
          /contents/0/parts/0/text                      | 5         | TYPE_STRING
          /systemInstruction/parts                      | []        | must not be empty
          /safetySettings                               | [{"category":"HARM","threshold":"OFF"}] | HarmCategory
          /safetySettings                               | [{"category":"HARM_CATEGORY_HARASSMENT","threshold":"SOME"}] | HarmBlockThreshold
          """)
  void a_field_is_checked(String pointer, String value, String message) {
    ObjectNode body = Bodies.generation("Добрый день");
    int last = pointer.lastIndexOf('/');
    ((ObjectNode) body.at(pointer.substring(0, last)))
        .set(pointer.substring(last + 1), JsonNodes.parse(value).orElseThrow());

    Answer answer = generated(body);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.at("/error/status")).isEqualTo("INVALID_ARGUMENT");
    assertThat(answer.at("/error/message")).contains(message);
  }

  @Test
  void a_dialogue_alternates_and_ends_with_the_user() {
    assertThat(generated(Bodies.generation("а", "б")).at("/error/message")).contains("end with");
    assertThat(generated(Bodies.generation("а", "б", "в")).status()).isEqualTo(200);
  }

  @Test
  void a_schema_needs_the_type_of_json() {
    ObjectNode body = Bodies.generation("Да");
    body.withObject("/generationConfig").remove("responseMimeType");

    assertThat(generated(body).at("/error/message")).contains("response_schema");
  }

  @Test
  void thinking_counts_towards_the_limit_and_an_empty_answer_has_no_parts() {
    ObjectNode body = Bodies.generation("Добрый день");
    ObjectNode config = body.withObject("/generationConfig").put("maxOutputTokens", 100);
    config.remove("thinkingConfig");

    Answer answer = generated(body);

    assertThat(answer.at("/candidates/0/finishReason")).isEqualTo("MAX_TOKENS");
    assertThat(answer.json().at("/candidates/0/content").has("parts")).isFalse();
    assertThat(answer.json().at("/usageMetadata/thoughtsTokenCount").asInt()).isEqualTo(128);
  }

  @Test
  void a_voice_is_heard_by_its_bytes_and_recorded_without_them() {
    byte[] voice = {79, 103, 103, 83};
    String base64 = Base64.getEncoder().encodeToString(voice);
    ai.hears(voice, "Меня беспокоит срок");

    Answer answer = generated(Bodies.spokenGeneration("audio/ogg", base64));

    assertThat(answer.at("/candidates/0/content/parts/0/text")).isEqualTo("Меня беспокоит срок");
    AiCall call = ai.calls(AiKind.VOICE).getFirst();
    assertThat(call.json().toString()).doesNotContain(base64).contains("4 bytes, sha256");
  }

  @Test
  void a_voice_has_a_known_type_and_readable_data() {
    assertThat(generated(Bodies.spokenGeneration("audio/oga", "T2dn")).at("/error/message"))
        .isEqualTo("Unsupported MIME type: audio/oga");
    assertThat(generated(Bodies.spokenGeneration("audio/ogg", "не")).at("/error/message"))
        .contains("Base64");
    assertThat(generated(Bodies.spokenGeneration("audio/ogg", "")).status()).isEqualTo(400);
  }

  @Test
  void a_request_has_20_megabytes_at_most() {
    String large = "A".repeat(20 * 1024 * 1024);

    assertThat(generated(Bodies.spokenGeneration("audio/ogg", large)).at("/error/message"))
        .contains("payload size exceeds");
  }

  private Answer generated(ObjectNode body) {
    return client.generate(MODEL, body.toString());
  }
}
