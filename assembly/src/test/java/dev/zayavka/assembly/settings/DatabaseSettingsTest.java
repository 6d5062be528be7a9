package dev.zayavka.assembly.settings;

import static dev.zayavka.assembly.settings.Variables.errors;
import static dev.zayavka.assembly.settings.Variables.polling;
import static dev.zayavka.assembly.settings.Variables.read;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseSettingsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "postgresql://ann:pw@db:5433/app               | jdbc:postgresql://db:5433/app",
        "postgres://ann:pw@db/app                      | jdbc:postgresql://db/app",
        "postgresql+asyncpg://ann:pw@db/app            | jdbc:postgresql://db/app",
        "jdbc:postgresql://ann:pw@db/app               | jdbc:postgresql://db/app",
        "jdbc:postgresql://db:5433/app?user=ann&password=pw | jdbc:postgresql://db:5433/app",
        "jdbc:postgresql:app?password=pw&user=ann      | jdbc:postgresql://localhost/app",
        "postgresql://db/app?user=ann&password=pw      | jdbc:postgresql://db/app",
        "postgresql://ann:pw@[::1]:5432/app            | jdbc:postgresql://[::1]:5432/app",
        "postgresql://ann:pw@my_db,10.0.0.2:6432/app   | jdbc:postgresql://my_db,10.0.0.2:6432/app",
        "postgresql://ann:pw@db/my%20app               | jdbc:postgresql://db/my+app",
        "postgresql://ann:pw@db/app?sslmode=require&options=-c%20a+b"
            + " | jdbc:postgresql://db/app?sslmode=require&options=-c+a%2Bb",
        "postgresql+asyncpg://ann:pw@db/app?ssl=require | jdbc:postgresql://db/app?sslmode=require",
        "postgresql://ann:pw@db/app?application_name=bot&connect_timeout=3"
            + " | jdbc:postgresql://db/app?ApplicationName=bot&connectTimeout=3",
        "jdbc:postgresql://db/app?user=ann&password=pw&ssl=true | jdbc:postgresql://db/app?ssl=true",
      })
  void every_form_gives_an_address_and_a_login(String url, String jdbcUrl) {
    var database = read(polling("DATABASE_URL", url)).database();
    assertThat(database)
        .isEqualTo(new DatabaseSettings(jdbcUrl, "ann", Optional.of(new Secret("pw")), 10));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "postgresql://a%40b:p%3Aw%2F%25+@db/app             | a@b | p:w/%+",
        "postgresql://ann:p/w#?:x@db/app                    | ann | p/w#?:x",
        "jdbc:postgresql://db/app?user=a%40b&password=p+w   | a@b | p w",
        "postgresql://db/app?user=ann&password=p+w          | ann | p+w",
      })
  void a_login_is_decoded(String url, String user, String password) {
    var database = read(polling("DATABASE_URL", url)).database();
    assertThat(database.user()).isEqualTo(user);
    assertThat(database.password()).contains(new Secret(password));
  }

  @Test
  void a_password_may_be_left_out() {
    assertThat(read(polling("DATABASE_URL", "postgresql://ann@db/app")).database().password())
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mysql://ann:pw@db/app",
        "postgresql://ann:pw@db",
        "postgresql://ann:pw@db/",
        "postgresql://ann:pw@/app",
        "postgresql://ann:pw@db:99999/app",
        "postgresql://ann:pw@one:5432,two:0/app",
        "postgresql://ann:p%zz@db/app",
        "postgresql://db/app",
        "ann:pw@db/app",
        "jdbc:postgresql:app"
      })
  void an_address_that_lacks_something_is_an_error_that_shows_the_form(String url) {
    assertThat(errors(polling("DATABASE_URL", url)))
        .singleElement()
        .satisfies(error -> assertThat(error.name()).isEqualTo("DATABASE_URL"))
        .satisfies(
            error ->
                assertThat(error.message())
                    .startsWith("must be postgresql://user:password@host:port/database"));
  }

  @Test
  void the_parts_can_be_given_one_by_one() {
    var parts =
        Map.of(
            "BOT_TOKEN", "1:A",
            "POSTGRES_HOST", "db",
            "POSTGRES_DB", "my app",
            "POSTGRES_USER", "ann",
            "POSTGRES_PASSWORD", "p%w ",
            "DATABASE_POOL_SIZE", "25");
    assertThat(read(parts).database())
        .isEqualTo(
            new DatabaseSettings(
                "jdbc:postgresql://db:5432/my+app", "ann", Optional.of(new Secret("p%w ")), 25));
  }

  @Test
  void an_address_of_ip_version_6_is_put_into_brackets() {
    var parts =
        Map.of(
            "BOT_TOKEN", "1:A",
            "POSTGRES_HOST", "::1",
            "POSTGRES_PORT", "5433",
            "POSTGRES_DB", "app",
            "POSTGRES_USER", "ann");
    assertThat(read(parts).database().jdbcUrl()).isEqualTo("jdbc:postgresql://[::1]:5433/app");
  }

  @Test
  void each_missing_part_is_named() {
    assertThat(errors(Map.of("BOT_TOKEN", "1:A", "POSTGRES_PASSWORD", "pw")))
        .extracting(SettingError::name)
        .containsExactly("POSTGRES_DB", "POSTGRES_HOST", "POSTGRES_USER");
  }

  @Test
  void an_address_and_parts_together_are_an_error() {
    assertThat(errors(polling("POSTGRES_HOST", "db")))
        .containsExactly(
            new SettingError(
                "DATABASE_URL", "and the POSTGRES_ variables are both set; keep one of them"));
  }

  @Test
  void nothing_at_all_is_an_error() {
    assertThat(errors(Map.of("BOT_TOKEN", "1:A")))
        .singleElement()
        .satisfies(error -> assertThat(error.name()).isEqualTo("DATABASE_URL"))
        .satisfies(error -> assertThat(error.message()).startsWith("is required."));
  }
}
