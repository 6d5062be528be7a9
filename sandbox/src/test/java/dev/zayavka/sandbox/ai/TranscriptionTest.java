package dev.zayavka.sandbox.ai;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.sandbox.ai.AiClient.Answer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TranscriptionTest extends AiTest {
  private static final byte[] VOICE = "OggS voice".getBytes(StandardCharsets.UTF_8);

  @Test
  void a_voice_is_heard_by_its_bytes_else_as_a_usual_sentence() {
    ai.hears(VOICE, "Давай договоримся о сроке");

    Answer known = heard("voice.ogg", VOICE);
    Answer other = heard("voice.ogg", new byte[] {1, 2, 3});

    assertThat(known.at("/text")).isEqualTo("Давай договоримся о сроке");
    assertThat(known.at("/usage/type")).isEqualTo("tokens");
    assertThat(known.json().at("/usage/total_tokens").asInt()).isPositive();
    assertThat(other.at("/text")).isEqualTo(Phrases.HEARD);
  }

  @Test
  void the_parts_are_recorded_with_the_digest_of_the_file() {
    heard("voice.ogg", VOICE);

    AiCall call = ai.calls(AiKind.VOICE).getFirst();
    assertThat(call.model()).isEqualTo("gpt-4o-transcribe");
    assertThat(call.part("language").value()).isEqualTo("ru");
    assertThat(call.part("file").fileName()).isEqualTo("voice.ogg");
    assertThat(call.part("file").contentType()).isEqualTo("audio/ogg");
    assertThat(call.part("file").size()).isEqualTo(VOICE.length);
    assertThat(call.part("file").sha256()).isEqualTo(Digests.sha256(VOICE));
  }

  @ParameterizedTest
  @CsvSource({"voice.oga, oga", "voice.opus, opus", "voice, voice"})
  void the_name_of_the_file_decides(String fileName, String extension) {
    Answer answer = heard(fileName, VOICE);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.at("/error/message")).isEqualTo("Unsupported file format " + extension);
    assertThat(answer.at("/error/param")).isEqualTo("file");
    assertThat(answer.at("/error/code")).isEqualTo("unsupported_value");
  }

  @ParameterizedTest
  @CsvSource({
    "response_format, verbose_json, unsupported_value",
    "response_format, text, unsupported_value",
    "language, rus, invalid_language_format",
    "temperature, 2, invalid_value",
    "quality, high, unknown_parameter",
    "model, '', missing_required_parameter"
  })
  void a_field_is_checked(String field, String value, String code) {
    Answer answer = changed(field, value);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.at("/error/code")).isEqualTo(code);
    assertThat(answer.at("/error/param")).isEqualTo(field);
  }

  @Test
  void another_model_is_not_found_and_whisper_counts_seconds() {
    assertThat(changed("model", "gpt-5-mini").status()).isEqualTo(404);
    Answer whisper = changed("model", "whisper-1");
    assertThat(whisper.status()).isEqualTo(200);
    assertThat(whisper.at("/usage/type")).isEqualTo("duration");
  }

  @Test
  void a_file_is_there_not_empty_and_25_megabytes_at_most() {
    int largest = 25 * 1024 * 1024;

    assertThat(heard("", VOICE).at("/error/code")).isEqualTo("missing_required_parameter");
    assertThat(heard("voice.ogg", new byte[0]).at("/error/code")).isEqualTo("audio_too_short");
    assertThat(heard("voice.ogg", new byte[largest]).status()).isEqualTo(200);
    Answer large = heard("voice.ogg", new byte[largest + 1]);
    assertThat(large.status()).isEqualTo(413);
    assertThat(large.at("/error/message")).contains("26214400");
  }

  @Test
  void only_multipart_is_taken() {
    Answer answer =
        client.send(
            client
                .post("/v1/audio/transcriptions", "{}")
                .header("Authorization", "Bearer " + ai.key(AiProvider.OPENAI))
                .build());

    assertThat(answer.status()).isEqualTo(400);
  }

  private Answer heard(String fileName, byte[] file) {
    return client.transcribe(fields(), fileName, file);
  }

  private Answer changed(String field, String value) {
    Map<String, String> fields = fields();
    fields.put(field, value);
    return client.transcribe(fields, "voice.ogg", VOICE);
  }

  private static Map<String, String> fields() {
    return new HashMap<>(
        Map.of("model", "gpt-4o-transcribe", "language", "ru", "response_format", "json"));
  }
}
