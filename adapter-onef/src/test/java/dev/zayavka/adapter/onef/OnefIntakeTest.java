package dev.zayavka.adapter.onef;

import static dev.zayavka.adapter.onef.Fixtures.BODY;
import static dev.zayavka.adapter.onef.Fixtures.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.ports.credit.CreditState;
import dev.zayavka.ports.http.BodyBrokenOff;
import dev.zayavka.ports.http.HttpBody;
import dev.zayavka.ports.http.HttpReply;
import dev.zayavka.ports.shared.StorageUnavailable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@SuppressWarnings("InputStreamSlowMultibyteRead")
class OnefIntakeTest {

  private static final Optional<String> TOKEN = Optional.of("Bearer s3cret-token");
  private static final Optional<String> JSON = Optional.of("application/json");

  private final FakeCreditService credit = new FakeCreditService();
  private final IntakeHandler intake =
      new OnefIntake("s3cret-token", new ApplicationParser(ZoneId.of("Asia/Dushanbe")), credit);

  @Test
  void a_new_request_is_answered_201_word_for_word() {
    HttpReply reply = post(BODY);

    assertThat(reply.status()).isEqualTo(201);
    assertThat(reply.body())
        .isEqualTo(
            "{\"ok\":true,\"request_id\":1,\"status\":\"NEW\",\"group_message_id\":null,"
                + "\"sent_to_group\":false}");
    assertThat(credit.received).hasSize(1);
  }

  @Test
  void a_repeat_is_answered_200_whatever_its_spelling() {
    post("{\"ID\":1001,\"Car\":{\"Price\":25000,\"Year\":2021}}");
    HttpReply reply =
        post(" {\"Car\": {\"Year\": 2021, \"Price\": 2.50E4}, \n \"\\u0049D\": 1001} ");

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.body()).startsWith("{\"ok\":true,\"request_id\":1,\"status\":\"NEW\"");
  }

  @ParameterizedTest
  @MethodSource("dev.zayavka.adapter.onef.Fixtures#undecided")
  void a_repeat_returns_the_state_as_it_is_stored(CreditState.Existing state) {
    credit.holds(state);

    boolean inGroup =
        !(state instanceof CreditState.Received) && !(state instanceof CreditState.Unpublished);
    assertThat(post("{\"ID\":1001}").body())
        .isEqualTo(
            "{\"ok\":true,\"request_id\":5,\"status\":\"%s\",\"group_message_id\":%s,\"sent_to_group\":%s}"
                .formatted(state.status(), inGroup ? "77" : "null", inGroup));
  }

  @Test
  void a_delivered_request_still_has_its_card() {
    credit.holds(Fixtures.delivered());

    assertThat(post("{\"ID\":1001}").body())
        .isEqualTo(
            "{\"ok\":true,\"request_id\":5,\"status\":\"DONE\",\"group_message_id\":77,\"sent_to_group\":true}");
  }

  @Test
  void another_body_under_a_taken_number_is_answered_409() {
    post("{\"ID\":1001,\"Car\":{\"Price\":25000}}");
    HttpReply reply = post("{\"ID\":1001,\"Car\":{\"Price\":25001}}");

    assertThat(reply.status()).isEqualTo(409);
    assertThat(reply.body()).startsWith("{\"ok\":false,\"error\":").contains("\"field\":\"ID\"");
  }

  @Test
  void every_field_at_fault_is_named_at_once() {
    HttpReply reply =
        post(
            "{\"ID\":0,\"User\":{\"FullName\":7,\"DateOfBirth\":\"1990-02-30\"},"
                + "\"Car\":{\"Price\":-1,\"Year\":1899}}");

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.body())
        .isEqualTo(
            "{\"ok\":false,\"error\":\"the request has fields at fault\",\"errors\":["
                + "{\"field\":\"ID\",\"message\":\"must be a positive integer of at most 64 bits\"},"
                + "{\"field\":\"User.FullName\",\"message\":\"must be a string\"},"
                + "{\"field\":\"User.DateOfBirth\",\"message\":\"is not a day of the calendar\"},"
                + "{\"field\":\"Car.Price\",\"message\":\"must be a number, zero or more\"},"
                + "{\"field\":\"Car.Year\",\"message\":\"must be an integer from 1900 to 2100\"}]}");
    assertThat(credit.received).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Bearer",
        "Bearer ",
        "Bearer s3cret-toke",
        "Bearer s3cret-token2",
        "Basic s3cret-token",
        "s3cret-token",
        "Bearer S3CRET-TOKEN"
      })
  void without_the_token_nothing_is_read(String authorization) {
    HttpReply reply =
        intake.handle(Optional.of(authorization), JSON, body(new UnreadableStream()), NOW);

    assertThat(reply.status()).isEqualTo(401);
    assertThat(reply.headers()).containsEntry("WWW-Authenticate", "Bearer");
    assertThat(reply.body()).contains("\"ok\":false");
  }

  @Test
  void without_an_authorization_nothing_is_read() {
    assertThat(intake.handle(Optional.empty(), JSON, body(new UnreadableStream()), NOW).status())
        .isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bearer s3cret-token", "bearer s3cret-token", "BEARER   s3cret-token "})
  void the_scheme_is_read_in_any_case(String authorization) {
    assertThat(intake.handle(Optional.of(authorization), JSON, body(stream(BODY)), NOW).status())
        .isEqualTo(201);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json",
        "Application/JSON",
        "application/json; charset=utf-8",
        "application/json;charset=\"UTF-8\"",
        "application/json; version=1"
      })
  void json_in_utf_8_is_taken(String contentType) {
    assertThat(intake.handle(TOKEN, Optional.of(contentType), body(stream(BODY)), NOW).status())
        .isEqualTo(201);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "json",
        "text/plain",
        "text/json",
        "application/x-www-form-urlencoded",
        "application/problem+json",
        "application/json; charset=windows-1251",
        "multipart/form-data; boundary=x"
      })
  void other_content_types_are_answered_415(String contentType) {
    assertThat(
            intake
                .handle(TOKEN, Optional.of(contentType), body(new UnreadableStream()), NOW)
                .status())
        .isEqualTo(415);
  }

  @Test
  void a_missing_content_type_is_answered_415() {
    assertThat(intake.handle(TOKEN, Optional.empty(), body(stream(BODY)), NOW).status())
        .isEqualTo(415);
  }

  @Test
  void a_body_of_exactly_the_limit_is_taken_and_one_byte_more_is_not() {
    String frame = "{\"ID\":1001,\"Note\":\"\"}";
    String longest =
        frame.replace("\"\"", "\"" + "x".repeat(IntakeHandler.MAX_BODY - frame.length()) + "\"");

    assertThat(longest.length()).isEqualTo(262_144);
    assertThat(post(longest).status()).isEqualTo(201);
    assertThat(post(longest + " ").status()).isEqualTo(413);
  }

  @Test
  void an_endless_body_is_read_no_further_than_the_limit() {
    EndlessStream endless = new EndlessStream();

    assertThat(intake.handle(TOKEN, JSON, body(endless), NOW).status()).isEqualTo(413);
    assertThat(endless.read).isLessThanOrEqualTo(IntakeHandler.MAX_BODY + 1);
  }

  @Test
  void a_body_that_breaks_off_is_answered_400() {
    assertThat(intake.handle(TOKEN, JSON, body(new BrokenStream()), NOW).status()).isEqualTo(400);
  }

  @Test
  void while_the_store_is_away_1f_is_asked_to_repeat() {
    credit.trouble = new StorageUnavailable("receive", new IOException("connection refused"));
    HttpReply reply = post(BODY);

    assertThat(reply.status()).isEqualTo(503);
    assertThat(reply.headers()).containsEntry("Retry-After", "10");
    credit.trouble = null;
    assertThat(post(BODY).status()).isEqualTo(201);
  }

  @Test
  void our_own_faults_are_answered_500_and_tell_nothing() {
    credit.trouble = new IllegalStateException("column birth_date of Иван Иванов");
    HttpReply reply = post(BODY);

    assertThat(reply.status()).isEqualTo(500);
    assertThat(reply.body()).isEqualTo("{\"ok\":false,\"error\":\"internal error\",\"errors\":[]}");
  }

  @Test
  void neither_logs_nor_answers_repeat_personal_values() {
    try (CapturedLogs logs = new CapturedLogs()) {
      String said =
          post(BODY).body()
              + post("{\"ID\":7,\"User\":{\"FullName\":[\"Пётр\"],\"DateOfBirth\":\"31.01.1977\"}}")
                  .body()
              + post("{\"ID\":8,\"User\":{\"FullName\":\"Пётр\" Петров}}").body()
              + post("{\"ID\":9,\"User\":{\"FullName\":\"Пётр\\u0000\"}}").body();

      assertThat(said + logs.text()).doesNotContain("Иван", "Пётр", "1977", "1990", "+992");
      assertThat(logs.text())
          .contains("INFO 1F posted request 1001: created")
          .contains("WARN", "ID 7", "User.FullName must be a string", "User.DateOfBirth");
    }
  }

  private HttpReply post(String body) {
    return intake.handle(TOKEN, JSON, body(stream(body)), NOW);
  }

  private static HttpBody body(InputStream stream) {
    return atMost -> {
      try {
        return stream.readNBytes(atMost);
      } catch (IOException e) {
        throw new BodyBrokenOff(e);
      }
    };
  }

  private static InputStream stream(String body) {
    return new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8));
  }

  private static final class UnreadableStream extends InputStream {
    @Override
    public int read() {
      throw new AssertionError("this stream must not be read");
    }
  }

  private static final class BrokenStream extends InputStream {
    @Override
    public int read() throws IOException {
      throw new IOException("reset by peer");
    }
  }

  private static final class EndlessStream extends InputStream {
    private int read;

    @Override
    public int read() {
      read++;
      return ' ';
    }
  }
}
