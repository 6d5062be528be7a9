package dev.zayavka.adapter.onef;

import static dev.zayavka.adapter.onef.Fixtures.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.ports.credit.Application;
import dev.zayavka.ports.credit.Application.Car;
import dev.zayavka.ports.credit.Application.Client;
import dev.zayavka.ports.credit.OnefId;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApplicationParserTest {

  private final ApplicationParser parser = new ApplicationParser(ZoneId.of("Asia/Dushanbe"));

  @Test
  void a_full_body_is_understood_in_every_field() {
    Application application = valid(Fixtures.BODY);

    assertThat(application.onefId()).isEqualTo(new OnefId(1001));
    assertThat(application.client())
        .isEqualTo(
            new Client(
                Optional.of("Иван Иванов"),
                Optional.of(LocalDate.of(1990, 1, 31)),
                Optional.of("+992900000001")));
    assertThat(application.car())
        .isEqualTo(
            new Car(
                Optional.of("C-7"),
                Optional.of("Kia"),
                Optional.of("K5"),
                Optional.of("2.5"),
                Optional.of(new BigDecimal("25000")),
                Optional.of("USD"),
                Optional.of(2021),
                Optional.of("white")));
    assertThat(application.fingerprint()).matches("[0-9a-f]{64}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"ID\":1001}",
        "{\"ID\":1001,\"User\":null,\"Car\":null}",
        "{\"ID\":1001,\"User\":{},\"Car\":{}}",
        "{\"ID\":1001,\"User\":{\"FullName\":null,\"DateOfBirth\":null},\"Car\":{\"Price\":null,\"Year\":null}}",
        "{\"ID\":1001,\"User\":{\"FullName\":\"\",\"DateOfBirth\":\" \"},\"Car\":{\"Brand\":\"\"}}"
      })
  void only_the_number_is_required(String body) {
    Application application = valid(body);

    assertThat(application.client().fullName()).isEmpty();
    assertThat(application.client().birthDate()).isEmpty();
    assertThat(application.car().brand()).isEmpty();
    assertThat(application.car().price()).isEmpty();
  }

  @Test
  void the_payload_keeps_unknown_and_hidden_fields() {
    assertThat(
            valid(
                    "{\"Zeta\": [1, {\"b\": null, \"a\": true}], \"ID\": 1001,"
                        + " \"User\": {\"Middle\": \"\\u0438\", \"FullName\": \"\"}, \"Big\":"
                        + " 12345678901234567890.50}")
                .payload())
        .isEqualTo(
            "{\"Big\":12345678901234567890.5,\"ID\":1001,\"User\":{\"FullName\":\"\",\"Middle\":\"и\"},"
                + "\"Zeta\":[1,{\"a\":true,\"b\":null}]}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}                                   | ID",
        "{\"ID\":null}                        | ID",
        "{\"ID\":\"1001\"}                    | ID",
        "{\"ID\":1001.0}                      | ID",
        "{\"ID\":1e3}                         | ID",
        "{\"ID\":0}                           | ID",
        "{\"ID\":-5}                          | ID",
        "{\"ID\":9223372036854775808}         | ID",
        "{\"ID\":true}                        | ID",
        "{\"id\":1001}                        | ID",
        "{\"ID\":1,\"User\":[]}               | User",
        "{\"ID\":1,\"User\":\"x\"}            | User",
        "{\"ID\":1,\"Car\":7}                 | Car",
        "{\"ID\":1,\"User\":{\"FullName\":7}} | User.FullName",
        "{\"ID\":1,\"User\":{\"Phonenumber\":992}}             | User.Phonenumber",
        "{\"ID\":1,\"User\":{\"DateOfBirth\":19900131}}        | User.DateOfBirth",
        "{\"ID\":1,\"User\":{\"DateOfBirth\":\"31.01.1990\"}}  | User.DateOfBirth",
        "{\"ID\":1,\"User\":{\"DateOfBirth\":\"1990-1-31\"}}   | User.DateOfBirth",
        "{\"ID\":1,\"User\":{\"DateOfBirth\":\"2023-02-29\"}}  | User.DateOfBirth",
        "{\"ID\":1,\"User\":{\"DateOfBirth\":\"1990-01-31T00:00:00\"}} | User.DateOfBirth",
        "{\"ID\":1,\"User\":{\"DateOfBirth\":\"2026-11-21\"}}  | User.DateOfBirth",
        "{\"ID\":1,\"Car\":{\"CarId\":7}}                      | Car.CarId",
        "{\"ID\":1,\"Car\":{\"Motor\":2.5}}                    | Car.Motor",
        "{\"ID\":1,\"Car\":{\"Price\":\"25000\"}}              | Car.Price",
        "{\"ID\":1,\"Car\":{\"Price\":-0.01}}                  | Car.Price",
        "{\"ID\":1,\"Car\":{\"Price\":1e31}}                   | Car.Price",
        "{\"ID\":1,\"Car\":{\"Price\":1e-31}}                  | Car.Price",
        "{\"ID\":1,\"Car\":{\"Price\":1e999999999}}            | Car.Price",
        "{\"ID\":1,\"Car\":{\"Price\":1e99999999999999}}       | Car.Price",
        "{\"ID\":1,\"Car\":{\"Year\":\"2021\"}}                | Car.Year",
        "{\"ID\":1,\"Car\":{\"Year\":2021.0}}                  | Car.Year",
        "{\"ID\":1,\"Car\":{\"Year\":1899}}                    | Car.Year",
        "{\"ID\":1,\"Car\":{\"Year\":2101}}                    | Car.Year",
        "{\"ID\":1,\"Car\":{\"Year\":99999999999}}             | Car.Year"
      })
  void an_invalid_field_is_named(String body, String field) {
    assertThat(invalid(body).errors()).extracting(FieldError::field).containsExactly(field);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "25000.50, 25000.5",
    "2.5E4, 25000",
    "1e2, 100",
    "0.30000000000000004, 0.30000000000000004"
  })
  void a_price_is_exact(String written, BigDecimal understood) {
    assertThat(valid("{\"ID\":1,\"Car\":{\"Price\":" + written + "}}").car().price())
        .contains(understood);
  }

  @Test
  void a_birth_date_is_compared_with_the_date_of_the_office() {
    byte[] body = utf8("{\"ID\":1,\"User\":{\"DateOfBirth\":\"2026-11-21\"}}");

    assertThat(parser.parse(body, Instant.parse("2026-11-20T18:59:59Z")))
        .isInstanceOf(ParsedApplication.Invalid.class);
    assertThat(parser.parse(body, Instant.parse("2026-11-20T19:00:00Z")))
        .isInstanceOf(ParsedApplication.Valid.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "null",
        "[]",
        "[{\"ID\":1}]",
        "\"ID\"",
        "{",
        "{\"ID\":1",
        "{\"ID\":1,}",
        "{\"ID\":01}",
        "{ID:1}",
        "{'ID':1}",
        "{\"ID\":1}{}",
        "{\"ID\":1} x",
        "{\"ID\":1}]",
        "{\"ID\":NaN}",
        "{\"ID\":1,\"a\":1e}",
        "{\"ID\":1,\"a\":\"\t\"}",
        "{\"ID\":1,/**/\"a\":1}"
      })
  void a_body_other_than_a_json_object_is_refused(String body) {
    assertThat(invalid(body).error()).isNotBlank();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"ID\":1,\"ID\":1}                            | ID",
        "{\"ID\":1,\"a\":null,\"a\":2}                  | a",
        "{\"ID\":1,\"Car\":{\"Brand\":\"a\",\"Brand\":\"a\"}} | Car.Brand",
        "{\"ID\":1,\"Car\":{\"a\":1},\"Car\":{\"b\":[1,{}]}} | Car",
        "{\"ID\":1,\"a\":[{\"b\":1},{\"b\":1,\"b\":[]}]}     | a[1].b",
        "{\"ID\":1,\"Note\":\"a\\u0000b\"}              | Note",
        "{\"ID\":1,\"Notes\":[\"a\",\"\\ud83d\"]}       | Notes[1]",
        "{\"ID\":1,\"Note\":\"\\ude00\\ud83d\"}         | Note",
        "{\"ID\":1,\"Rate\":1e400}                      | Rate",
        "{\"ID\":1,\"Rate\":1e-99999999999}             | Rate"
      })
  void a_value_postgresql_cannot_store_is_refused_by_name(String body, String field) {
    assertThat(invalid(body).errors()).extracting(FieldError::field).containsExactly(field);
  }

  @Test
  void a_key_that_cannot_be_stored_is_named_with_replacement_characters() {
    assertThat(invalid("{\"ID\":1,\"a\\u0000\\n\":2}").errors())
        .extracting(FieldError::field)
        .containsExactly("a\uFFFD ");
  }

  @Test
  void a_whole_pair_of_surrogates_is_a_character() {
    assertThat(valid("{\"ID\":1,\"Note\":\"\\ud83d\\ude00\"}").payload()).contains("😀");
  }

  @Test
  void json_nested_too_deep_is_refused() {
    assertThat(valid("{\"ID\":1,\"a\":" + "[".repeat(63) + "]".repeat(63) + "}")).isNotNull();
    assertThat(invalid("{\"ID\":1,\"a\":" + "[".repeat(64) + "]".repeat(64) + "}").error())
        .contains("too deep");
    assertThat(invalid("[".repeat(200_000)).error()).isNotBlank();
    assertThat(invalid("{\"a\":".repeat(40_000)).error()).contains("too deep");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0.0, 0",
    "0e99, 0",
    "1e29, 100000000000000000000000000000",
    "1e30, 1E+30",
    "120e-40, 1.2E-38",
    "12345678901234567890123456789012345.60, 12345678901234567890123456789012345.6",
    "123e1, 1230"
  })
  void a_number_has_one_canonical_text(String written, String canonical) {
    assertThat(valid("{\"ID\":1,\"a\":" + written + "}").payload())
        .isEqualTo("{\"ID\":1,\"a\":" + canonical + "}");
  }

  @Test
  void a_number_of_absurd_length_is_refused() {
    assertThat(invalid("{\"ID\":1,\"a\":" + "9".repeat(100_000) + "}").error())
        .contains("too long");
  }

  @Test
  void broken_utf_8_is_refused() {
    byte[] body = "{\"ID\":1,\"a\":\"жук\"}".getBytes(Charset.forName("windows-1251"));

    assertThat(((ParsedApplication.Invalid) parser.parse(body, NOW)).error()).contains("UTF-8");
    assertThat(parser.parse("{\"ID\":1}".getBytes(StandardCharsets.UTF_16), NOW))
        .isInstanceOf(ParsedApplication.Invalid.class);
  }

  @Test
  void a_byte_order_mark_does_no_harm() {
    assertThat(valid("\uFEFF{\"ID\":1}").payload()).isEqualTo("{\"ID\":1}");
  }

  @Test
  void at_most_fifty_errors_are_listed() {
    String many = "{\"ID\":1,\"a\":[" + "\"\\u0000\",".repeat(20_000) + "1]}";

    assertThat(invalid(many).errors()).hasSize(50);
  }

  private Application valid(String body) {
    assertThat(parser.parse(utf8(body), NOW)).isInstanceOf(ParsedApplication.Valid.class);
    return ((ParsedApplication.Valid) parser.parse(utf8(body), NOW)).application();
  }

  private ParsedApplication.Invalid invalid(String body) {
    assertThat(parser.parse(utf8(body), NOW)).isInstanceOf(ParsedApplication.Invalid.class);
    return (ParsedApplication.Invalid) parser.parse(utf8(body), NOW);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
