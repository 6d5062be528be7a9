package dev.zayavka.adapter.onef;

import static dev.zayavka.adapter.onef.Fixtures.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zayavka.ports.credit.Application;
import dev.zayavka.ports.shared.StorageUnavailable;
import dev.zayavka.testkit.Concurrently;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpPullerTest {

  private final FakeCreditService credit = new FakeCreditService();
  private final MockWebServer onef = new MockWebServer();

  @BeforeEach
  void start() throws IOException {
    onef.start();
  }

  @AfterEach
  void stop() {
    onef.close();
  }

  @Test
  void the_first_pull_has_no_cursor_and_the_next_one_goes_on_from_the_page() throws Exception {
    onef.enqueue(page("{\"items\":[{\"ID\":1},{\"ID\":2}],\"next\":\"a b&ж\"}"));
    onef.enqueue(page("{\"items\":[],\"next\":\"a b&ж\"}"));

    assertThat(pull()).isEqualTo(new PullOutcome.Pulled(2, 0, 0, 0, true));
    assertThat(pull()).isEqualTo(new PullOutcome.Pulled(0, 0, 0, 0, false));

    RecordedRequest first = onef.takeRequest();
    RecordedRequest second = onef.takeRequest();
    assertThat(first.getRequestLine()).isEqualTo("GET /queue?src=bot HTTP/1.1");
    assertThat(first.getHeaders().get("Authorization")).isEqualTo("Bearer ONEF-token");
    assertThat(second.getUrl().queryParameter("cursor")).isEqualTo("a b&ж");
    assertThat(second.getUrl().queryParameter("src")).isEqualTo("bot");
  }

  @Test
  void items_are_read_as_posted_bodies_are() {
    onef.enqueue(page("{\"next\":\"2\",\"items\":[ " + Fixtures.BODY + "\n ]}"));

    assertThat(pull()).isEqualTo(new PullOutcome.Pulled(1, 0, 0, 0, true));
    assertThat(credit.received)
        .containsExactly(
            ((ParsedApplication.Valid)
                    new ApplicationParser(ZoneId.of("Asia/Dushanbe"))
                        .parse(Fixtures.BODY.getBytes(StandardCharsets.UTF_8), NOW))
                .application());
  }

  @Test
  void a_page_that_comes_again_makes_nothing_new() {
    String page = "{\"items\":[{\"ID\":1,\"a\":1},{\"ID\":2}],\"next\":null}";
    onef.enqueue(page(page));
    onef.enqueue(page(page));
    onef.enqueue(page("{\"items\":[{\"ID\":1,\"a\":2},{\"ID\":2.0},{\"ID\":3}]}"));

    assertThat(pull()).isEqualTo(new PullOutcome.Pulled(2, 0, 0, 0, false));
    assertThat(pull()).isEqualTo(new PullOutcome.Pulled(0, 2, 0, 0, false));
    assertThat(pull()).isEqualTo(new PullOutcome.Pulled(1, 0, 1, 1, false));
    assertThat(credit.cursor).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"ID\":7,\"User\":{\"FullName\":5}}",
        "{\"ID\":7,\"ID\":7}",
        "{\"ID\":7,\"a\":\"\\u0000\"}",
        "{\"ID\":7,\"a\":\"\\ud800\"}",
        "{\"ID\":7,\"a\":1e999999}",
        "{\"ID\":7,\"a\":[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]}",
        "{}",
        "\"text, with ] and } in it\"",
        "17",
        "null",
        "[{\"ID\":7}]"
      })
  void a_bad_item_blocks_none_of_the_others(String bad) {
    onef.enqueue(page("{\"items\":[{\"ID\":1}," + bad + " ,{\"ID\":2}],\"next\":\"n\"}"));

    assertThat(pull()).isEqualTo(new PullOutcome.Pulled(2, 0, 0, 1, true));
    assertThat(credit.received).extracting(each -> each.onefId().value()).containsExactly(1L, 2L);
    assertThat(credit.cursor).contains("n");
  }

  @Test
  void an_item_that_is_too_long_is_skipped() {
    String huge = "{\"ID\":7,\"a\":\"" + "x".repeat(IntakeHandler.MAX_BODY) + "\"}";
    onef.enqueue(page("{\"items\":[" + huge + ",{\"ID\":2}]}"));

    assertThat(pull()).isEqualTo(new PullOutcome.Pulled(1, 0, 0, 1, false));
  }

  @Test
  void broken_utf_8_spoils_only_the_item_it_stands_in() {
    Buffer body =
        new Buffer()
            .writeUtf8("{\"items\":[{\"ID\":1,\"a\":\"ж\"},{\"ID\":2,\"a\":\"")
            .writeString("ж", Charset.forName("windows-1251"))
            .writeUtf8("\"},{\"ID\":3,\"a\":\"щ\"}]}");
    onef.enqueue(new MockResponse.Builder().body(body).build());

    assertThat(pull()).isEqualTo(new PullOutcome.Pulled(2, 0, 0, 1, false));
    assertThat(credit.received)
        .extracting(Application::payload)
        .containsExactly("{\"ID\":1,\"a\":\"ж\"}", "{\"ID\":3,\"a\":\"щ\"}");
  }

  @Test
  void a_skipped_item_is_logged_by_its_number_and_without_its_values() {
    onef.enqueue(page("{\"items\":[{\"ID\":7,\"User\":{\"DateOfBirth\":\"Иван\"}}]}"));
    try (CapturedLogs logs = new CapturedLogs()) {
      pull();

      assertThat(logs.text())
          .isEqualTo(
              "WARN item 1 of a page of 1F is skipped: ID 7, the request has fields at fault"
                  + " [User.DateOfBirth must be a date, year-month-day in digits]");
    }
  }

  @Test
  void when_the_store_is_away_the_cursor_stays() {
    onef.enqueue(page("{\"items\":[{\"ID\":1}],\"next\":\"n\"}"));
    credit.trouble = new StorageUnavailable("receive", new IOException("connection refused"));

    assertThatThrownBy(this::pull).isInstanceOf(StorageUnavailable.class);
    assertThat(credit.cursor).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no JSON",
        "[]",
        "{}",
        "{\"items\":{}}",
        "{\"items\":null}",
        "{\"items\":[],\"next\":{}}",
        "{\"items\":[],\"next\":\"\\u0000\"}",
        "{\"items\":[{\"ID\":1}",
        "{\"items\":[{\"ID\":1}],\"next\":\"n\""
      })
  void a_page_that_cannot_be_read_changes_nothing(String body) {
    onef.enqueue(page(body));

    assertThat(pull()).isInstanceOf(PullOutcome.Failed.class);
    assertThat(credit.received).isEmpty();
    assertThat(credit.cursor).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 401, 404, 429, 500, 503})
  void an_answer_that_is_no_page_changes_nothing(int code) {
    onef.enqueue(new MockResponse.Builder().code(code).body("{\"items\":[{\"ID\":1}]}").build());

    assertThat(pull()).isEqualTo(new PullOutcome.Failed("1F answered " + code));
    assertThat(credit.received).isEmpty();
  }

  @Test
  void no_content_is_an_empty_page() {
    onef.enqueue(new MockResponse.Builder().code(204).build());

    assertThat(pull()).isEqualTo(new PullOutcome.Pulled(0, 0, 0, 0, false));
  }

  @Test
  void a_cursor_may_be_a_number_and_the_page_may_begin_with_a_byte_order_mark() {
    onef.enqueue(page("\uFEFF{\"total\":{\"n\":[1]},\"items\":[{\"ID\":1}],\"next\":42}"));

    assertThat(pull()).isEqualTo(new PullOutcome.Pulled(1, 0, 0, 0, true));
    assertThat(credit.cursor).contains("42");
  }

  @Test
  void a_silent_1f_is_left_after_the_time_limit() {
    onef.enqueue(new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build());
    OnefTimeouts limits =
        new OnefTimeouts(Duration.ofMillis(500), Duration.ofMillis(100), Duration.ofMillis(300));

    assertThat(puller(limits).pullOnce(NOW)).isInstanceOf(PullOutcome.Failed.class);
  }

  private PullOutcome pull() {
    return puller(
            new OnefTimeouts(Concurrently.PATIENCE, Concurrently.PATIENCE, Concurrently.PATIENCE))
        .pullOnce(NOW);
  }

  private OnefPuller puller(OnefTimeouts timeouts) {
    OnefSettings settings =
        new OnefSettings(
            Optional.empty(),
            Optional.empty(),
            Optional.of("ONEF-token"),
            OnefSettings.DEFAULT_AUTH_HEADER,
            Optional.of(onef.url("/queue?src=bot").uri()),
            ZoneId.of("Asia/Dushanbe"));
    return OnefAdapter.open(settings, timeouts, credit, credit, credit, InstantSource.fixed(NOW))
        .puller()
        .orElseThrow();
  }

  private static MockResponse page(String body) {
    return new MockResponse.Builder().body(body).build();
  }
}
