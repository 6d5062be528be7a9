package dev.zayavka.adapter.telegram.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.adapter.telegram.fake.Counters;
import dev.zayavka.adapter.telegram.fake.FakeTelegram;
import dev.zayavka.adapter.telegram.fake.LogLines;
import dev.zayavka.ports.shared.driven.SentFiles;
import dev.zayavka.ports.shared.driven.SentFiles.Fetched;
import dev.zayavka.testkit.contract.shared.SentFilesContract;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TelegramFilesTest implements SentFilesContract {

  private static final String FILE = "BQACAgIAAx";
  private static final byte[] LIST = "Категория;Модель".getBytes(StandardCharsets.UTF_8);

  private final FakeTelegram telegram = new FakeTelegram();
  private final BotApi api = BotApi.open(telegram.url(), FakeTelegram.TOKEN, new Counters());
  private final TelegramFiles files = new TelegramFiles(api);

  @AfterEach
  void close() {
    api.close();
    telegram.close();
  }

  @Override
  public SentFiles files() {
    return files;
  }

  @Override
  public String send(byte[] content) {
    return telegram.keep(content);
  }

  @Override
  public void forget(String fileId) {
    telegram.forget(fileId);
  }

  @Override
  public void outsideIsGone() {
    telegram.goAway();
  }

  @Test
  void a_file_is_asked_for_by_its_id_and_fetched_by_its_path() {
    known(LIST.length);
    content(LIST);

    assertThat(fetch(LIST.length))
        .isInstanceOfSatisfying(
            Fetched.Content.class, content -> assertThat(content.bytes()).isEqualTo(LIST));
    assertThat(telegram.calls("getFile").getFirst().parameters().path("file_id").asText())
        .isEqualTo(FILE);
    assertThat(telegram.calls("file_7.csv").getFirst().path())
        .isEqualTo("/file/bot" + FakeTelegram.TOKEN + "/documents/file_7.csv");
  }

  @Test
  void an_empty_file_is_a_file() {
    known(0);
    content(new byte[0]);

    assertThat(fetch(10))
        .isInstanceOfSatisfying(
            Fetched.Content.class, content -> assertThat(content.bytes()).isEmpty());
  }

  @Test
  void a_file_that_is_said_to_be_too_large_is_not_fetched() {
    known(11);

    assertThat(fetch(10)).isEqualTo(new Fetched.TooLarge());
    assertThat(telegram.methods()).containsExactly("getFile");
  }

  @Test
  void a_file_that_turns_out_to_be_too_large_is_not_read_to_its_end() {
    known(0);
    content(new byte[5_000_000]);

    assertThat(fetch(10)).isEqualTo(new Fetched.TooLarge());
  }

  @Test
  void a_file_bots_may_not_download_is_too_large() {
    telegram.refuse("getFile", 400, "Bad Request: file is too big");

    assertThat(fetch(10)).isEqualTo(new Fetched.TooLarge());
  }

  @Test
  void a_file_telegram_does_not_know_is_gone() {
    telegram.refuse("getFile", 400, "Bad Request: invalid file_id");
    assertThat(fetch(10)).isEqualTo(new Fetched.Gone("400 Bad Request: invalid file_id"));

    known(1);
    telegram.next("file_7.csv", 404, "{\"ok\":false,\"error_code\":404}");
    assertThat(fetch(10)).isEqualTo(new Fetched.Gone("HTTP 404 for a file"));

    telegram.next("getFile", 200, "{\"ok\":true,\"result\":{\"file_id\":\"x\"}}");
    assertThat(fetch(10)).isInstanceOf(Fetched.Gone.class);
  }

  @Test
  void a_wait_that_is_asked_for_is_passed_on() {
    telegram.next(
        "getFile",
        429,
        "{\"ok\":false,\"error_code\":429,\"description\":\"Too Many Requests\","
            + "\"parameters\":{\"retry_after\":17}}");

    assertThat(fetch(10)).isEqualTo(new Fetched.Wait(Duration.ofSeconds(17)));
  }

  @ParameterizedTest
  @ValueSource(ints = {302, 401, 429, 500, 502})
  void whatever_else_a_download_answers_may_be_better_later(int status) {
    known(1);
    telegram.next("file_7.csv", status, "");

    assertThat(fetch(10)).isInstanceOf(Fetched.NotNow.class);
  }

  @Test
  void a_content_that_breaks_off_is_no_content() {
    known(1_000);
    telegram.next(
        "file_7.csv",
        new MockResponse.Builder()
            .body(new Buffer().write(new byte[1_000]))
            .onResponseBody(SocketEffect.ShutdownConnection.INSTANCE)
            .build());

    assertThat(fetch(2_000)).isInstanceOf(Fetched.NotNow.class);
  }

  @Test
  void the_token_is_in_nothing_that_is_said_of_a_failure() {
    try (LogLines log = new LogLines()) {
      telegram.refuse("getFile", 401, "Unauthorized: bot" + FakeTelegram.TOKEN);
      assertThat(fetch(10)).isInstanceOf(Fetched.NotNow.class).asString().doesNotContain("secret");
      known(1);
      telegram.next(
          "file_7.csv",
          new MockResponse.Builder()
              .onResponseStart(SocketEffect.ShutdownConnection.INSTANCE)
              .build());
      assertThat(fetch(10)).isInstanceOf(Fetched.NotNow.class).asString().doesNotContain("secret");
      telegram.goAway();
      assertThat(fetch(10)).isInstanceOf(Fetched.NotNow.class).asString().doesNotContain("secret");
      assertThat(log.all()).noneMatch(line -> line.contains("secret"));
    }
  }

  private Fetched fetch(int most) {
    return files.fetch(FILE, most);
  }

  private void known(long size) {
    telegram.next(
        "getFile",
        200,
        "{\"ok\":true,\"result\":{\"file_id\":\"x\",\"file_size\":%d,\"file_path\":\"%s\"}}"
            .formatted(size, "documents/file_7.csv"));
  }

  private void content(byte[] bytes) {
    telegram.next("file_7.csv", new MockResponse.Builder().body(new Buffer().write(bytes)).build());
  }
}
