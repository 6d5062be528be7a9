package dev.zayavka.assembly.settings;

import static dev.zayavka.assembly.settings.Variables.errors;
import static dev.zayavka.assembly.settings.Variables.polling;
import static dev.zayavka.assembly.settings.Variables.read;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedisSettingsTest {
  @Test
  void without_variables_there_is_no_redis() {
    assertThat(read(polling()).redis()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "redis://cache, redis://cache:6379, -, -, 0",
        "redis://cache:6380/, redis://cache:6380, -, -, 0",
        "redis://:p%40w+@cache/2, redis://cache:6379, -, p@w+, 2",
        "rediss://ann:pw@cache:6380/15, rediss://cache:6380, ann, pw, 15",
        "redis://[::1]:6380, redis://[::1]:6380, -, -, 0"
      })
  void every_form_gives_an_address_and_a_login(
      String url, String address, String user, String password, int database) {
    assertThat(read(polling("REDIS_URL", url)).redis())
        .contains(
            new RedisSettings(
                address,
                Optional.ofNullable(user),
                Optional.ofNullable(password).map(Secret::new),
                database));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cache:6379",
        "http://cache",
        "redis://",
        "redis://cache/x",
        "redis://:p%z@c",
        "redis://c:0",
        "redis://c:99999"
      })
  void anything_else_is_an_error(String url) {
    assertThat(errors(polling("REDIS_URL", url)))
        .extracting(SettingError::name)
        .containsExactly("REDIS_URL");
  }

  @Test
  void the_parts_can_be_given_one_by_one() {
    var parts = polling("REDIS_HOST", "cache", "REDIS_PORT", "6380", "REDIS_PASSWORD", "p@w");
    assertThat(read(parts).redis())
        .contains(
            new RedisSettings(
                "redis://cache:6380", Optional.empty(), Optional.of(new Secret("p@w")), 0));
  }

  @Test
  void a_part_without_the_host_is_an_error() {
    assertThat(errors(polling("REDIS_PASSWORD", "pw")))
        .extracting(SettingError::name)
        .containsExactly("REDIS_HOST");
  }

  @Test
  void an_address_and_parts_together_are_an_error() {
    assertThat(errors(polling("REDIS_URL", "redis://cache", "REDIS_PORT", "6379")))
        .containsExactly(
            new SettingError(
                "REDIS_URL", "and the other REDIS_ variables are both set; keep one of them"));
  }
}
