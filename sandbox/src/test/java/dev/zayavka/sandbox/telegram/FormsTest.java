package dev.zayavka.sandbox.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** All encodings of arguments. */
class FormsTest extends EmulatorTest {
  private static final String BOUNDARY = "----zayavka";

  @BeforeEach
  void annaKnowsTheBot() {
    telegram.person(1).knowsBot();
  }

  @Test
  void method_names_are_case_insensitive_and_chat_ids_may_be_strings() {
    assertThat(bot.call("SENDMESSAGE", "chat_id", "1", "text", "привет").ok()).isTrue();
    assertThat(telegram.transcript().accepted("sendMessage")).hasSize(1);
  }

  @Test
  void arguments_may_stand_in_the_query() {
    HttpRequest request =
        bot.request("sendmessage?chat_id=1&text=%D0%BF%D1%80%D0%B8%D0%B2%D0%B5%D1%82")
            .GET()
            .build();

    assertThat(bot.send(request).result().path("text").asText()).isEqualTo("привет");
  }

  @Test
  void arguments_may_be_a_form_with_json_in_it() {
    String markup =
        "%7B%22inline_keyboard%22%3A%5B%5B%7B%22text%22%3A%22A%22%2C%22callback_data%22%3A%22a%22%7D%5D%5D%7D";
    HttpRequest request =
        bot.request("sendMessage")
            .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
            .POST(BodyPublishers.ofString("chat_id=1&text=a%20b&reply_markup=" + markup))
            .build();

    assertThat(bot.send(request).result().path("text").asText()).isEqualTo("a b");
    assertThat(telegram.person(1).messages().getLast().buttonTexts()).containsExactly("A");
  }

  @Test
  void a_nested_object_may_be_a_string_in_json() {
    BotClient.Answer answer =
        bot.call(
            "sendMessage",
            "chat_id",
            1,
            "text",
            "x",
            "reply_markup",
            "{\"inline_keyboard\":[[{\"text\":\"A\",\"callback_data\":\"a\"}]]}");

    assertThat(answer.result().path("reply_markup").path("inline_keyboard")).hasSize(1);
  }

  @Test
  void an_uploaded_file_can_be_downloaded_again() throws Exception {
    byte[] content = {0, 1, 2, -1, 13, 10, 45, 45};

    BotClient.Answer sent = bot.send(multipart("sendDocument", "document", "отчёт.bin", content));

    assertThat(sent.result().path("document").path("file_name").asText()).isEqualTo("отчёт.bin");
    assertThat(sent.result().path("caption").asText()).isEqualTo("смотри");
    String id = sent.result().path("document").path("file_id").asText();
    BotClient.Answer file = bot.call("getFile", "file_id", id);
    assertThat(file.result().path("file_size").asInt()).isEqualTo(content.length);
    assertThat(bot.download(file.result().path("file_path").asText())).isEqualTo(content);
  }

  @Test
  void a_photo_over_10_megabytes_is_refused() {
    BotClient.Answer sent =
        bot.send(multipart("sendPhoto", "photo", "big.jpg", new byte[10 * 1024 * 1024 + 1]));

    assertThat(sent.error())
        .isEqualTo(
            "400 Bad Request: file of size 10485761 bytes is too big for a photo; the maximum size"
                + " is 10485760 bytes");
  }

  @Test
  void an_upload_over_50_megabytes_is_refused() {
    BotClient.Answer sent =
        bot.send(multipart("sendDocument", "document", "big.bin", new byte[50 * 1024 * 1024 + 1]));

    assertThat(sent.error()).isEqualTo("413 Request Entity Too Large");
  }

  private HttpRequest multipart(String method, String part, String name, byte[] content) {
    String head =
        field("chat_id", "1")
            + field("caption", "смотри")
            + "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\nContent-Type: application/octet-stream\r\n\r\n"
                .formatted(BOUNDARY, part, name);
    byte[] before = head.getBytes(StandardCharsets.UTF_8);
    byte[] after = ("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8);
    byte[] all = new byte[before.length + content.length + after.length];
    System.arraycopy(before, 0, all, 0, before.length);
    System.arraycopy(content, 0, all, before.length, content.length);
    System.arraycopy(after, 0, all, before.length + content.length, after.length);
    return bot.request(method)
        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
        .POST(BodyPublishers.ofByteArray(all))
        .build();
  }

  private static String field(String name, String value) {
    return "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
        .formatted(BOUNDARY, name, value);
  }
}
