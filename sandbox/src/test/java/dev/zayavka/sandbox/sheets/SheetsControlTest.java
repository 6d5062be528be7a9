package dev.zayavka.sandbox.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zayavka.sandbox.http.JsonNodes;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SheetsControlTest {
  private final SheetsStandIn sheets = SheetsStandIn.startOn(0, "book");
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @AfterEach
  void stop() {
    sheets.close();
    http.shutdownNow();
  }

  @Test
  void rows_are_typed_sorted_inserted_and_deleted_over_http() throws Exception {
    type(1, "Ключ");
    type(2, "a");
    type(3, "b");
    posted("_sort", "{\"tab\":\"Лист1\",\"column\":1,\"descending\":true}");
    posted("_insert", "{\"tab\":\"Лист1\",\"row\":3}");
    posted("_delete", "{\"tab\":\"Лист1\",\"row\":1}");

    assertThat(got("_tabs").toString()).isEqualTo("{\"Лист1\":[[\"b\"],[],[\"a\"]]}");
  }

  @Test
  void a_fault_is_set_and_taken_back_over_http() throws Exception {
    String fault = "{\"call\":\"GET\",\"fault\":\"status\",\"code\":429,\"retry_after\":7}";
    posted("_faults", fault);
    HttpResponse<String> failed = sent(HttpRequest.newBuilder(address("v4/spreadsheets/book")));
    posted("_faults", fault);
    sent(HttpRequest.newBuilder(address("_faults")).DELETE());

    assertThat(failed.statusCode()).isEqualTo(429);
    assertThat(failed.headers().firstValue("Retry-After")).contains("7");
    assertThat(got("v4/spreadsheets/book").path("spreadsheetId").asText()).isEqualTo("book");
    assertThat(got("_calls").toString()).isEqualTo("[\"GET\",\"GET\"]");
  }

  @Test
  void a_wrong_request_is_named() throws Exception {
    assertThat(posted("_sort", "{\"tab\":\"Лист1\"}").path("error").asText())
        .isEqualTo("column is a number from 1 on");
    assertThat(posted("_type", "{\"tab\":\"Нет\",\"row\":1,\"cells\":[]}").path("error").asText())
        .isEqualTo("there is no tab Нет");
  }

  private void type(int row, String cell) throws Exception {
    posted("_type", "{\"tab\":\"Лист1\",\"row\":%d,\"cells\":[\"%s\"]}".formatted(row, cell));
  }

  private JsonNode got(String path) throws Exception {
    return JsonNodes.parse(sent(HttpRequest.newBuilder(address(path))).body()).orElseThrow();
  }

  private JsonNode posted(String path, String body) throws Exception {
    return JsonNodes.parse(
            sent(HttpRequest.newBuilder(address(path))
                    .POST(HttpRequest.BodyPublishers.ofString(body)))
                .body())
        .orElseThrow();
  }

  private URI address(String path) {
    return URI.create(sheets.url() + "/" + path);
  }

  private HttpResponse<String> sent(HttpRequest.Builder request) throws Exception {
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }
}
