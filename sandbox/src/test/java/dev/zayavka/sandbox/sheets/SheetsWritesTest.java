package dev.zayavka.sandbox.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zayavka.sandbox.http.JsonNodes;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SheetsWritesTest {
  private static final String FIRST = "Лист1";

  private final SheetsStandIn sheets = SheetsStandIn.start("book");
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @AfterEach
  void stop() {
    sheets.close();
    http.shutdownNow();
  }

  @Test
  void tabs_are_added_and_described_by_the_fields_that_are_asked_for() throws Exception {
    JsonNode added =
        posted(
            ":batchUpdate",
            "{\"requests\":[{\"addSheet\":{\"properties\":{\"title\":\"Итоги\"}}}]}");
    JsonNode described = got("?fields=sheets.properties(title,gridProperties/rowCount)");

    assertThat(added.at("/replies/0/addSheet/properties/sheetId").asInt()).isPositive();
    assertThat(described.toString())
        .isEqualTo(
            "{\"sheets\":["
                + "{\"properties\":{\"title\":\"Лист1\",\"gridProperties\":{\"rowCount\":1000}}},"
                + "{\"properties\":{\"title\":\"Итоги\",\"gridProperties\":{\"rowCount\":1000}}}]}");
  }

  @Test
  void a_batch_with_one_wrong_request_changes_nothing() throws Exception {
    JsonNode refused =
        posted(
            ":batchUpdate",
            """
            {"requests":[{"addSheet":{"properties":{"title":"Новый"}}},
                         {"addSheet":{"properties":{"title":"Лист1"}}}]}""");

    assertThat(refused.at("/error/message").asText())
        .isEqualTo(
            "Invalid requests[1].addSheet: A sheet with the name \"Лист1\" already exists. Please"
                + " enter another name.");
    assertThat(sheets.tabs()).containsExactly(FIRST);
  }

  @Test
  void raw_text_stays_text_and_entered_text_is_understood() throws Exception {
    write("RAW", "A1:D1", "\"=1+1\", \"007\", 7, true");
    write("USER_ENTERED", "A2:D2", "\"=1+1\", \"007\", \"'=1\", \"12.05.2026\"");

    assertThat(cells(1))
        .containsExactly(
            new CellValue.Text("=1+1"),
            new CellValue.Text("007"),
            new CellValue.Number(BigDecimal.valueOf(7)),
            new CellValue.Bool(true));
    assertThat(cells(2))
        .containsExactly(
            new CellValue.Formula("=1+1"),
            new CellValue.Number(new BigDecimal("007")),
            new CellValue.Text("=1"),
            new CellValue.Number(BigDecimal.valueOf(46154)));
  }

  @Test
  void null_leaves_a_cell_and_empty_text_clears_it() throws Exception {
    write("RAW", "A1:C1", "\"a\", \"b\", \"c\"");
    write("RAW", "A1:C1", "null, \"\", \"d\"");

    assertThat(sheets.rows(FIRST)).containsExactly(List.of("a", "", "d"));
  }

  @Test
  void columns_are_read_to_their_last_filled_cell() throws Exception {
    write("RAW", "A1:A3", "\"a\"], [\"\"], [5");

    JsonNode read =
        got(
            "/values:batchGet?ranges=A:A&ranges=B:B&majorDimension=COLUMNS"
                + "&valueRenderOption=UNFORMATTED_VALUE");

    assertThat(read.at("/valueRanges/0/range").asText()).isEqualTo("'Лист1'!A1:A1000");
    assertThat(read.at("/valueRanges/0/values").toString()).isEqualTo("[[\"a\",\"\",5]]");
    assertThat(read.at("/valueRanges/1").has("values")).isFalse();
  }

  @Test
  void a_write_that_is_wrong_in_one_range_writes_nothing() throws Exception {
    assertThat(refusal(data("A1", "\"x\"") + "," + data("'Нет'!A1", "\"x\"")))
        .isEqualTo("Invalid data[1]: Unable to parse range: 'Нет'!A1");
    assertThat(refusal(data("A1", "\"x\"") + "," + data("A1001:B1001", "\"x\"")))
        .isEqualTo(
            "Invalid data[1]: Range ('Лист1'!A1001:B1001) exceeds grid limits. Max rows: 1000, max"
                + " columns: 26");
    assertThat(refusal(data("A1", "\"x\",\"y\"")))
        .isEqualTo(
            "Invalid data[0]: Requested writing within range ['Лист1'!A1], but tried writing to"
                + " column [B]");
    assertThat(refusal("{\"range\":\"A1\",\"value\":[]}")).contains("Unknown name \"value\"");
    assertThat(sheets.rows(FIRST)).isEmpty();
  }

  @Test
  void an_option_is_required() throws Exception {
    assertThat(posted("/values:batchUpdate", "{\"data\":[]}").at("/error/message").asText())
        .isEqualTo("'valueInputOption' is required but not specified");
  }

  @Test
  void a_connection_is_cut_before_or_after_the_write() throws Exception {
    sheets.failsOnce(SheetsCall.VALUES_BATCH_UPDATE, new SheetsFault.CutBefore());
    assertThatThrownBy(() -> write("RAW", "A1", "\"x\"")).isInstanceOf(IOException.class);
    assertThat(sheets.rows(FIRST)).isEmpty();

    sheets.failsOnce(SheetsCall.VALUES_BATCH_UPDATE, new SheetsFault.CutAfter());
    assertThatThrownBy(() -> write("RAW", "A1", "\"x\"")).isInstanceOf(IOException.class);
    assertThat(sheets.rows(FIRST)).containsExactly(List.of("x"));
  }

  @Test
  void rows_are_sorted_inserted_and_deleted_by_hand() throws Exception {
    write("RAW", "A1:A4", "\"t\"], [\"b\"], [\"c\"], [\"a\"");

    sheets.sortsByHand(FIRST, 2, Comparator.comparing(List::getFirst)).insertsByHand(FIRST, 2);
    assertThat(sheets.rows(FIRST))
        .containsExactly(List.of("t"), List.of(), List.of("a"), List.of("b"), List.of("c"));
    sheets.deletesByHand(FIRST, 3).typesByHand(FIRST, 2, "x");
    assertThat(sheets.rows(FIRST))
        .containsExactly(List.of("t"), List.of("x"), List.of("b"), List.of("c"));
  }

  @Test
  void with_an_account_each_request_needs_its_token() throws Exception {
    assertThat(JsonNodes.parse(sheets.account()).orElseThrow().path("token_uri").asText())
        .isEqualTo(sheets.url() + "/token");

    assertThat(got("").at("/error/status").asText()).isEqualTo("UNAUTHENTICATED");
    assertThat(
            posted("/token", "application/x-www-form-urlencoded", "assertion=a.b.c")
                .at("/error/code")
                .asInt())
        .isEqualTo(400);
  }

  private List<CellValue> cells(int row) {
    return List.of(1, 2, 3, 4).stream()
        .map(column -> sheets.cell(FIRST, row, column).orElseThrow())
        .toList();
  }

  private void write(String option, String range, String cells) throws Exception {
    JsonNode answer =
        posted(
            "/values:batchUpdate",
            "{\"valueInputOption\":\"%s\",\"data\":[%s]}".formatted(option, data(range, cells)));
    assertThat(answer.path("error").path("message").asText("")).isEmpty();
  }

  private String refusal(String data) throws Exception {
    return posted("/values:batchUpdate", "{\"valueInputOption\":\"RAW\",\"data\":[" + data + "]}")
        .at("/error/message")
        .asText();
  }

  private static String data(String range, String cells) {
    return "{\"range\":\"%s\",\"values\":[[%s]]}".formatted(range, cells);
  }

  private JsonNode got(String method) throws Exception {
    return sent(HttpRequest.newBuilder(address(method)).build());
  }

  private JsonNode posted(String method, String body) throws Exception {
    return posted(method, "application/json", body);
  }

  private JsonNode posted(String method, String type, String body) throws Exception {
    return sent(
        HttpRequest.newBuilder(address(method))
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  private URI address(String method) {
    return URI.create(
        sheets.url() + (method.equals("/token") ? method : "/v4/spreadsheets/book" + method));
  }

  private JsonNode sent(HttpRequest request) throws Exception {
    return JsonNodes.parse(http.send(request, HttpResponse.BodyHandlers.ofString()).body())
        .orElseThrow();
  }
}
