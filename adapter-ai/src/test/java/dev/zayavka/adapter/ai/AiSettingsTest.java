package dev.zayavka.adapter.ai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zayavka.ports.ai.AiProvider;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AiSettingsTest {

  private static final URI BASE = URI.create("https://models.example.org/secret-path/v1");

  @Test
  void a_provider_with_a_key_is_served() {
    AiSettings settings = Settings.openAi(BASE, Duration.ofSeconds(30));
    assertThat(settings.serves(AiProvider.OPENAI)).isTrue();
    assertThat(settings.serves(AiProvider.GEMINI)).isFalse();
    assertThat(AiSettings.none().serves(AiProvider.OPENAI)).isFalse();
  }

  @Test
  void logs_show_neither_keys_nor_paths_nor_credentials() {
    AiSettings settings =
        Settings.openAi(
            BASE,
            AiSchemaMode.OBJECT,
            Optional.of(URI.create("http://office:secret@proxy:3128")),
            Duration.ofSeconds(30));
    assertThat(settings.toString())
        .contains("models.example.org", "OBJECT", "proxy=proxy")
        .doesNotContain(Settings.KEY, "secret");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "two words", "ключ", "line\n"})
  void a_key_that_no_header_can_carry_is_refused_without_being_repeated(String key) {
    assertThatThrownBy(() -> withKey(key))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the key of OpenAI has printable ASCII characters, and no spaces");
  }

  private static AiSettings withKey(String key) {
    AiSettings none = AiSettings.none();
    return new AiSettings(
        Optional.of(key),
        none.openaiBaseUrl(),
        none.schema(),
        none.geminiApiKey(),
        none.geminiBaseUrl(),
        none.proxy(),
        none.requestTimeout(),
        none.transcribeTimeout());
  }

  @ParameterizedTest
  @ValueSource(strings = {"ftp://host/v1", "/v1", "https://host/v1?key=1", "https://host/v1#a"})
  void a_base_url_is_http_with_a_host_and_a_path(String base) {
    URI url = URI.create(base);
    assertThatThrownBy(() -> Settings.openAi(url, Duration.ofSeconds(30)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_timeout_is_positive() {
    assertThatThrownBy(() -> Settings.openAi(BASE, Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
