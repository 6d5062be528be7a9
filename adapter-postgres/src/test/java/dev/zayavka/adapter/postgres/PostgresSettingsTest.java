package dev.zayavka.adapter.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class PostgresSettingsTest {

  @Test
  void a_password_is_never_shown() {
    PostgresSettings settings =
        PostgresSettings.of(
            "jdbc:postgresql://db:5432/zayavka?sslmode=require&password=geheim&a=b",
            "zayavka",
            "s3cret");
    assertThat(settings.toString())
        .doesNotContain("s3cret", "geheim")
        .contains("db:5432/zayavka?sslmode=require&password=***&a=b", "user=zayavka");
  }

  @Test
  void an_address_that_is_not_of_postgresql_is_refused() {
    assertThatThrownBy(() -> PostgresSettings.of("jdbc:mysql://db/zayavka", "zayavka", ""))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_pool_of_one_is_refused() {
    PostgresSettings settings = PostgresSettings.of("jdbc:postgresql:zayavka", "zayavka", "");
    assertThat(settings.withPoolSize(2).poolSize()).isEqualTo(2);
    assertThatThrownBy(() -> settings.withPoolSize(1)).isInstanceOf(IllegalArgumentException.class);
  }
}
