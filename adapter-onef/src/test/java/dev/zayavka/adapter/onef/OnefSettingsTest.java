package dev.zayavka.adapter.onef;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OnefSettingsTest {

  private static final ZoneId ZONE = ZoneId.of("Europe/Moscow");

  private final FakeCreditService credit = new FakeCreditService();

  @Test
  void what_is_not_configured_is_off() {
    try (OnefAdapter adapter =
        OnefAdapter.open(OnefSettings.none(ZONE), credit, credit, credit, InstantSource.system())) {
      assertThat(adapter.intake()).isEmpty();
      assertThat(adapter.callback()).isEmpty();
      assertThat(adapter.puller()).isEmpty();
    }
  }

  @Test
  void what_is_configured_is_on() {
    OnefSettings settings =
        settings("in", "http://onef_stub:8080/decision", "out", "Authorization");
    try (OnefAdapter adapter =
        OnefAdapter.open(settings, credit, credit, credit, InstantSource.system())) {
      assertThat(adapter.intake()).isPresent();
      assertThat(adapter.callback()).isPresent();
      assertThat(adapter.puller()).isPresent();
    }
  }

  @Test
  void secrets_are_not_shown() {
    OnefSettings settings =
        settings("intake-s3cret", "https://user:pw@1f.example/x?key=k3y", "s3cret", "X-Api-Key");

    assertThat(settings.toString())
        .contains("https://1f.example:443", "X-Api-Key")
        .doesNotContain("s3cret", "k3y", "pw");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "with space", "ключ", "line\nbreak"})
  void a_token_that_fits_no_header_is_refused_without_being_shown(String token) {
    assertThatThrownBy(() -> settings("in", "http://1f.example/", token, "Authorization"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("printable ASCII")
        .hasMessageNotContaining("ключ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "X Api", "X-Api:", "Заголовок"})
  void a_header_that_is_none_is_refused(String header) {
    assertThatThrownBy(() -> settings("in", "http://1f.example/", "out", header))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ftp://1f.example/", "1f.example/decision", "/x"})
  void an_address_that_is_not_http_is_refused(String url) {
    assertThatThrownBy(() -> settings("in", url, "out", "Authorization"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static OnefSettings settings(String intake, String url, String token, String header) {
    return new OnefSettings(
        Optional.of(intake),
        Optional.of(URI.create(url)),
        Optional.of(token),
        header,
        Optional.of(URI.create(url)),
        ZONE);
  }
}
