package dev.zayavka.adapter.onef;

import static dev.zayavka.adapter.onef.Fixtures.ID;
import static dev.zayavka.adapter.onef.Fixtures.NOW;
import static dev.zayavka.adapter.onef.Fixtures.decided;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zayavka.ports.credit.CreditEffect;
import dev.zayavka.ports.credit.CreditState;
import dev.zayavka.ports.credit.Verdict;
import dev.zayavka.ports.delivery.Claim;
import dev.zayavka.ports.delivery.Delivery;
import dev.zayavka.ports.delivery.Effect;
import dev.zayavka.ports.delivery.driven.Sink;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.testkit.Concurrently;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okhttp3.Headers;
import okio.Buffer;
import okio.ByteString;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OnefCallbackSinkTest {

  private static final OnefTimeouts SHORT =
      new OnefTimeouts(Duration.ofMillis(500), Duration.ofMillis(100), Duration.ofMillis(300));
  private static final OnefTimeouts PATIENT =
      new OnefTimeouts(Concurrently.PATIENCE, Concurrently.PATIENCE, Concurrently.PATIENCE);

  private final FakeCreditService credit = new FakeCreditService();
  private final MockWebServer onef = new MockWebServer();

  @BeforeEach
  void start() throws IOException {
    onef.start();
    credit.holds(decided(Verdict.APPROVED));
  }

  @AfterEach
  void stop() {
    onef.close();
  }

  @Test
  void the_decision_goes_out_word_for_word() throws Exception {
    onef.enqueue(answer(200, "{\"ok\":true}"));

    Delivery outcome = sink("ONEF-token", "Authorization").deliver(claim(1));

    RecordedRequest request = onef.takeRequest();
    assertThat(outcome)
        .isEqualTo(new Delivery.Delivered(new Delivery.Receipt.Answer(200, "{\"ok\":true}")));
    assertThat(request.getRequestLine()).isEqualTo("POST /ka/decision?src=bot HTTP/1.1");
    assertThat(body(request))
        .isEqualTo(
            "{\"ID\":1001,\"KAStatus\":\"APPROVED\",\"KAEmployee\":{\"TelegramUserId\":11,"
                + "\"FullName\":\"Анна \\\"Ася\\\" Ким\"},\"Comment\":\"Доход"
                + " \\\"белый\\\"\\nстаж 5 лет\",\"DecisionAt\":\"2026-11-20T15:04:05+05:00\"}");
  }

  @Test
  void a_rejection_is_told_as_such() throws Exception {
    credit.holds(decided(Verdict.REJECTED));
    onef.enqueue(answer(204, ""));

    assertThat(sink().deliver(claim(1)))
        .isEqualTo(new Delivery.Delivered(new Delivery.Receipt.Answer(204, "")));
    assertThat(body(onef.takeRequest())).contains("\"KAStatus\":\"REJECTED\"");
  }

  @Test
  void the_headers_are_exactly_these() throws Exception {
    onef.enqueue(answer(200, ""));

    sink("ONEF-token", "Authorization").deliver(claim(4));

    Headers headers = onef.takeRequest().getHeaders();
    assertThat(headers.get("Authorization")).isEqualTo("Bearer ONEF-token");
    assertThat(headers.get("Idempotency-Key")).isEqualTo("zayavka-1001-approved-1795169045");
    assertThat(headers.get("X-Request-Id")).isEqualTo("outbox-9-4");
    assertThat(headers.get("Content-Type")).isEqualTo("application/json; charset=utf-8");
    assertThat(headers.get("Accept")).isEqualTo("application/json");
    assertThat(headers.names())
        .containsExactlyInAnyOrder(
            "Accept",
            "Accept-Encoding",
            "Authorization",
            "Connection",
            "Content-Length",
            "Content-Type",
            "Host",
            "Idempotency-Key",
            "User-Agent",
            "X-Request-Id");
  }

  @Test
  void under_another_header_the_token_goes_bare() throws Exception {
    onef.enqueue(answer(200, ""));

    sink("ONEF-token", "X-Api-Key").deliver(claim(1));

    Headers headers = onef.takeRequest().getHeaders();
    assertThat(headers.get("X-Api-Key")).isEqualTo("ONEF-token");
    assertThat(headers.get("Authorization")).isNull();
  }

  @Test
  void without_a_token_nothing_is_shown() throws Exception {
    onef.enqueue(answer(200, ""));

    sink().deliver(claim(1));

    assertThat(onef.takeRequest().getHeaders().get("Authorization")).isNull();
  }

  @Test
  void every_attempt_says_the_same_under_the_same_key() throws Exception {
    Sink sink = sink();
    onef.enqueue(answer(503, "busy"));
    sink.deliver(claim(1));
    credit.holds(
        new CreditState.CallbackFailed(
            Fixtures.dossier(), Fixtures.CARD, Fixtures.resolution(Verdict.APPROVED)));
    onef.enqueue(answer(200, ""));
    sink.deliver(claim(2));

    RecordedRequest first = onef.takeRequest();
    RecordedRequest second = onef.takeRequest();
    assertThat(body(second)).isEqualTo(body(first));
    assertThat(second.getHeaders().get("Idempotency-Key"))
        .isEqualTo(first.getHeaders().get("Idempotency-Key"));
    assertThat(second.getHeaders().get("X-Request-Id"))
        .isNotEqualTo(first.getHeaders().get("X-Request-Id"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"ok\":false}",
        "{\"ok\":false,\"error\":null}",
        " \n{\"ok\" : false}",
        "\uFEFF{\"ok\":false}",
        "{\"ok\":\"False\"}",
        "{\"error\":\"no such request\"}",
        "{\"ok\":true,\"error\":\"no such request\"}",
        "{\"error\":{\"code\":7}}",
        "{\"error\":[\"a\"]}",
        "{\"error\":true}",
        "{\"error\":17}",
        "{\"error\":1e999}"
      })
  void a_refusal_in_the_body_of_a_success_is_no_success(String body) {
    onef.enqueue(answer(200, body));

    assertThat(sink().deliver(claim(1)))
        .isEqualTo(new Delivery.Refused(200, SafeText.printable(body).strip(), false));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "OK",
        "{}",
        "[]",
        "null",
        "{\"ok\":true}",
        "{\"ok\":null}",
        "{\"error\":null}",
        "{\"error\":\"\"}",
        "{\"error\":\" \"}",
        "{\"error\":{}}",
        "{\"error\":[]}",
        "{\"error\":false}",
        "{\"error\":0}",
        "{not json",
        "{\"result\":{\"ok\":false}}"
      })
  void any_other_success_is_one(String body) {
    onef.enqueue(answer(200, body));

    assertThat(sink().deliver(claim(1)))
        .isEqualTo(new Delivery.Delivered(new Delivery.Receipt.Answer(200, body)));
  }

  @ParameterizedTest
  @ValueSource(ints = {408, 425, 500, 502, 503, 504, 599})
  void what_may_pass_is_tried_later(int code) {
    onef.enqueue(answer(code, "upstream is away"));

    assertThat(sink().deliver(claim(1)))
        .isEqualTo(new Delivery.TryLater(code + ": upstream is away"));
    assertThat(onef.getRequestCount()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 409, 410, 415, 422, 451})
  void what_will_not_change_is_refused_for_good(int code) {
    onef.enqueue(answer(code, "{\"error\":\"closed\"}"));

    assertThat(sink().deliver(claim(1)))
        .isEqualTo(new Delivery.Refused(code, "{\"error\":\"closed\"}", true));
  }

  @ParameterizedTest
  @ValueSource(ints = {300, 301, 302, 303, 304, 307, 308})
  void a_redirect_is_not_followed_and_no_success(int code) {
    onef.enqueue(answer(code, "").newBuilder().setHeader("Location", "/login").build());

    assertThat(sink().deliver(claim(1)))
        .isEqualTo(new Delivery.Refused(code, "redirected to /login", false));
    assertThat(onef.getRequestCount()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"7, PT7S", "'Fri, 20 Nov 2026 10:05:05 GMT', PT59.322S", ", PT30S"})
  void a_429_says_how_long_to_wait(String header, Duration pause) {
    MockResponse.Builder answer = answer(429, "slow down").newBuilder();
    onef.enqueue(header == null ? answer.build() : answer.setHeader("Retry-After", header).build());

    assertThat(sink().deliver(claim(1))).isEqualTo(new Delivery.RetryAfter(pause));
  }

  /** OkHttp would repeat the call by itself, unnoticed, within one delivery attempt. */
  @Test
  void one_attempt_is_one_request_whatever_the_answer_invites_to() {
    onef.enqueue(answer(503, "").newBuilder().setHeader("Retry-After", "0").build());
    onef.enqueue(answer(200, ""));

    assertThat(sink().deliver(claim(1))).isInstanceOf(Delivery.TryLater.class);
    assertThat(onef.getRequestCount()).isEqualTo(1);
  }

  @Test
  void a_1f_that_is_away_is_tried_later() throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    OnefSettings settings = settings(URI.create("http://127.0.0.1:" + port), "", "Authorization");

    assertThat(open(settings, PATIENT).deliver(claim(1))).isInstanceOf(Delivery.TryLater.class);
  }

  @Test
  void a_connection_that_breaks_is_tried_later() {
    onef.enqueue(
        new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build());

    assertThat(sink().deliver(claim(1))).isInstanceOf(Delivery.TryLater.class);
    assertThat(onef.getRequestCount()).isEqualTo(1);
  }

  @Test
  void an_answer_that_breaks_off_is_no_answer() {
    onef.enqueue(
        answer(200, "{\"ok\":true}")
            .newBuilder()
            .setHeader("Content-Length", "5000")
            .onResponseEnd(new SocketEffect.CloseSocket())
            .build());

    assertThat(sink().deliver(claim(1))).isInstanceOf(Delivery.TryLater.class);
  }

  @Test
  void a_silent_1f_is_left_after_the_time_limit() {
    onef.enqueue(new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build());

    assertThat(open(settings(), SHORT).deliver(claim(1))).isInstanceOf(Delivery.TryLater.class);
  }

  @Test
  void a_1f_that_answers_drop_by_drop_is_left_after_the_whole_time_limit() {
    onef.enqueue(
        answer(200, "x".repeat(200))
            .newBuilder()
            .throttleBody(20, 50, TimeUnit.MILLISECONDS)
            .build());

    assertThat(open(settings(), SHORT).deliver(claim(1))).isInstanceOf(Delivery.TryLater.class);
  }

  @Test
  void an_answer_is_cut_to_a_readable_length_between_characters() {
    onef.enqueue(answer(422, "😀".repeat(3000)));

    assertThat(sink().deliver(claim(1)))
        .isEqualTo(new Delivery.Refused(422, "😀".repeat(1000), true));
  }

  @Test
  void an_answer_can_be_kept_in_the_audit() {
    onef.enqueue(answer(422, "a\u0000b\r\nc"));

    assertThat(sink().deliver(claim(1))).isEqualTo(new Delivery.Refused(422, "a\uFFFDb  c", true));
  }

  @Test
  void an_answer_is_read_in_the_character_set_it_names() {
    onef.enqueue(
        new MockResponse.Builder()
            .code(400)
            .setHeader("Content-Type", "text/plain; charset=windows-1251")
            .body(new Buffer().writeString("Заявка закрыта", Charset.forName("windows-1251")))
            .build());

    assertThat(sink().deliver(claim(1)))
        .isEqualTo(new Delivery.Refused(400, "Заявка закрыта", true));
  }

  @Test
  void an_answer_too_long_to_be_read_is_no_success() {
    onef.enqueue(answer(200, " ".repeat(1024 * 1024) + "{\"ok\":false}"));

    assertThat(sink().deliver(claim(1))).isInstanceOf(Delivery.TryLater.class);
  }

  @ParameterizedTest
  @MethodSource("dev.zayavka.adapter.onef.Fixtures#undecided")
  void what_is_not_decided_is_not_told(CreditState.Existing state) {
    credit.holds(state);

    assertThat(sink().deliver(claim(1))).isEqualTo(new Delivery.Obsolete(Delivery.Why.OVERTAKEN));
    assertThat(onef.getRequestCount()).isZero();
  }

  @ParameterizedTest
  @MethodSource("dev.zayavka.adapter.onef.Fixtures#undelivered")
  void a_decision_is_told_until_1f_has_it(CreditState.Existing state) {
    credit.holds(state);
    onef.enqueue(answer(200, ""));

    assertThat(sink().deliver(claim(1))).isInstanceOf(Delivery.Delivered.class);
  }

  @Test
  void what_1f_has_is_not_told_again() {
    credit.holds(Fixtures.delivered());

    assertThat(sink().deliver(claim(1))).isEqualTo(new Delivery.Obsolete(Delivery.Why.OVERTAKEN));
    assertThat(onef.getRequestCount()).isZero();
  }

  @Test
  void what_nobody_knows_is_not_told() {
    credit.states.clear();

    assertThat(sink().deliver(claim(1))).isEqualTo(new Delivery.Obsolete(Delivery.Why.OVERTAKEN));
  }

  @Test
  void it_carries_nothing_but_decisions() {
    assertThat(sink().channel()).isEqualTo(CreditEffect.ONEF);
    assertThatThrownBy(
            () -> sink().deliver(claim(new CreditEffect.RemindAssignee(ID, new PersonId(11)), 1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void neither_token_nor_decision_is_logged() {
    onef.enqueue(answer(200, ""));
    try (CapturedLogs logs = new CapturedLogs()) {
      sink("ONEF-token", "Authorization").deliver(claim(1));

      assertThat(logs.text())
          .isEqualTo("INFO decision on request 1001 posted to 1F as outbox-9-1: Delivered");
    }
  }

  private Sink sink() {
    return sink("", "Authorization");
  }

  private Sink sink(String token, String header) {
    return open(settings(onef.url("/ka/decision?src=bot").uri(), token, header), PATIENT);
  }

  private OnefSettings settings() {
    return settings(onef.url("/").uri(), "", "Authorization");
  }

  private static OnefSettings settings(URI url, String token, String header) {
    return new OnefSettings(
        Optional.empty(),
        Optional.of(url),
        Optional.of(token).filter(value -> !value.isEmpty()),
        header,
        Optional.empty(),
        ZoneId.of("Asia/Dushanbe"));
  }

  private Sink open(OnefSettings settings, OnefTimeouts timeouts) {
    return OnefAdapter.open(settings, timeouts, credit, credit, credit, InstantSource.fixed(NOW))
        .callback()
        .orElseThrow();
  }

  private static Claim claim(int attempt) {
    return claim(new CreditEffect.SendDecision(ID), attempt);
  }

  private static Claim claim(Effect effect, int attempt) {
    return new Claim(9, effect, effect.route(), NOW, attempt, NOW, false, "worker-1");
  }

  private static MockResponse answer(int code, String body) {
    return new MockResponse.Builder().code(code).body(body).build();
  }

  private static String body(RecordedRequest request) {
    ByteString body = request.getBody();
    return body == null ? "" : body.utf8();
  }
}
