package dev.zayavka.adapter.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedisSettingsTest {

  @Test
  void a_short_address_has_the_usual_port() {
    assertThat(RedisSettings.ofUrl("redis://redis_cache"))
        .isEqualTo(RedisSettings.at("redis_cache", 6379));
    assertThat(RedisSettings.ofUrl("redis://10.0.0.7/"))
        .isEqualTo(RedisSettings.at("10.0.0.7", 6379));
  }

  @Test
  void a_full_address_has_everything() {
    assertThat(RedisSettings.ofUrl("rediss://bot:p%40ss+w:rd@redis.example:6380/2"))
        .isEqualTo(
            new RedisSettings(
                "redis.example", 6380, true, Optional.of("bot"), Optional.of("p@ss+w:rd"), 2));
  }

  @Test
  void a_password_needs_no_user() {
    assertThat(RedisSettings.ofUrl("redis://:secret@redis:6379/0"))
        .isEqualTo(
            new RedisSettings("redis", 6379, false, Optional.empty(), Optional.of("secret"), 0));
  }

  @Test
  void an_ipv6_address_stands_in_brackets() {
    RedisSettings settings = RedisSettings.ofUrl("redis://[::1]:7000");

    assertThat(settings.host()).isEqualTo("::1");
    assertThat(settings.address()).isEqualTo("redis://[::1]:7000");
  }

  @Test
  void the_password_is_not_shown() {
    assertThat(RedisSettings.ofUrl("redis://bot:secret@redis/1").toString())
        .isEqualTo("redis://redis:6379/1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "redis",
        "http://redis",
        "redis://",
        "redis://:secret@",
        "redis://redis:port",
        "redis://redis:0",
        "redis://redis:65536",
        "redis://redis/one",
        "redis://secret@two@redis",
        "redis://:secret%zz@redis"
      })
  void what_is_no_address_is_refused_without_being_shown(String url) {
    assertThatThrownBy(() -> RedisSettings.ofUrl(url))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("secret");
  }
}
