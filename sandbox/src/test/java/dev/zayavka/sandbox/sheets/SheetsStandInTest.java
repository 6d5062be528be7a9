package dev.zayavka.sandbox.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zayavka.sandbox.http.JsonNodes;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SheetsStandInTest {
  private static final String RANGE =
      "%D0%9A%D0%BB%D0%B8%D0%B5%D0%BD%D1%82%D1%8B!A%3AC"; // Клиенты!A:C, the sheet "Clients"

  private final SheetsStandIn sheets = SheetsStandIn.start("book");
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @AfterEach
  void stop() {
    sheets.close();
    http.shutdownNow();
  }

  @Test
  void a_range_is_given_row_by_row_without_empty_cells_at_the_end() throws Exception {
    sheets.holds(List.of("ID", "Имя", "Тариф"), List.of("1", "", "Бизнес"), List.of("2", "Б", ""));

    JsonNode json = asked("book").json();

    assertThat(json.path("range").asText()).isEqualTo("'Клиенты'!A1:C1000");
    assertThat(json.path("values").toString())
        .isEqualTo("[[\"ID\",\"Имя\",\"Тариф\"],[\"1\",\"\",\"Бизнес\"],[\"2\",\"Б\"]]");
  }

  @Test
  void a_spent_quota_and_a_broken_server_are_told_in_googles_form_until_it_is_over()
      throws Exception {
    sheets.holds(List.of("ID"));
    sheets.fails(429);
    Answer spent = asked("book");
    sheets.fails(500);
    Answer broken = asked("book");
    sheets.recovers();

    assertThat(spent.status()).isEqualTo(429);
    assertThat(spent.json().at("/error/status").asText()).isEqualTo("RESOURCE_EXHAUSTED");
    assertThat(broken.json().at("/error/status").asText()).isEqualTo("INTERNAL");
    assertThat(asked("book").status()).isEqualTo(200);
    assertThat(sheets.asked()).isEqualTo(3);
    assertThat(sheets.awaitsQuestions(3, Duration.ZERO)).isTrue();
    assertThat(sheets.awaitsQuestions(4, Duration.ZERO)).isFalse();
  }

  @Test
  void another_spreadsheet_is_not_found() throws Exception {
    assertThat(asked("other").status()).isEqualTo(404);
  }

  private Answer asked(String spreadsheet) throws Exception {
    URI address = URI.create(sheets.url() + "/v4/spreadsheets/" + spreadsheet + "/values/" + RANGE);
    HttpResponse<String> answer =
        http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    return new Answer(answer.statusCode(), JsonNodes.parse(answer.body()).orElseThrow());
  }

  private record Answer(int status, JsonNode json) {}
}
