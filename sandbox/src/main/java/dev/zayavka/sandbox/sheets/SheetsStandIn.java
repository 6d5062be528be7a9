package dev.zayavka.sandbox.sheets;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zayavka.sandbox.http.JsonNodes;
import dev.zayavka.sandbox.http.LoopbackServer;
import dev.zayavka.sandbox.sync.Monitor;
import io.javalin.http.Context;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Stand-in for Google Sheets as source of the client list: {@code GET
 * /v4/spreadsheets/{id}/values/{range}}, one spreadsheet, and errors on demand. It does not check
 * credentials.
 */
public final class SheetsStandIn implements AutoCloseable {
  private static final String VALUES = "/v4/spreadsheets/{id}/values/{range}";

  private final Monitor monitor = new Monitor();
  private final LoopbackServer server;
  private final String spreadsheet;
  private List<List<String>> rows = List.of();
  private Optional<Failure> failure = Optional.empty();
  private int asked;

  private SheetsStandIn(String spreadsheet) {
    this.spreadsheet = spreadsheet;
    this.server = LoopbackServer.start(0, routes -> routes.get(VALUES, this::serve));
  }

  /** Starts a stand-in with one empty spreadsheet. */
  public static SheetsStandIn start(String spreadsheet) {
    return new SheetsStandIn(spreadsheet);
  }

  /** Base URL, the value for {@code SHEETS_API_URL}. */
  public URI url() {
    return server.url();
  }

  public String spreadsheet() {
    return spreadsheet;
  }

  /** Replaces the content of the sheet. */
  @SafeVarargs
  public final SheetsStandIn holds(List<String> headers, List<String>... clients) {
    monitor.run(
        () -> {
          List<List<String>> all = new ArrayList<>(List.of(headers));
          all.addAll(List.of(clients));
          rows = List.copyOf(all);
        });
    return this;
  }

  /**
   * Answers every request with this status from now on: 429 is an exceeded quota, 500 a broken
   * server.
   */
  public SheetsStandIn fails(int status) {
    monitor.run(() -> failure = Optional.of(new Failure(status)));
    return this;
  }

  /** Answers requests normally again. */
  public SheetsStandIn recovers() {
    monitor.run(() -> failure = Optional.empty());
    return this;
  }

  /** Number of requests so far, refused ones included. */
  public int asked() {
    return monitor.read(() -> asked);
  }

  /** Waits for this number of requests; false on timeout. */
  public boolean awaitsQuestions(int count, Duration timeout) {
    return monitor
        .await(() -> asked >= count ? Optional.of(true) : Optional.empty(), timeout)
        .orElse(false);
  }

  @Override
  public void close() {
    server.close();
  }

  private void serve(Context request) {
    Optional<Failure> refusal =
        monitor.change(
            () -> {
              asked++;
              return failure.or(() -> missing(request.pathParam("id")));
            });
    refusal.ifPresentOrElse(
        failing -> answer(request, failing.status(), failing.toJson()),
        () -> answer(request, 200, values(request.pathParam("range"))));
  }

  private Optional<Failure> missing(String id) {
    return id.equals(spreadsheet) ? Optional.empty() : Optional.of(new Failure(404));
  }

  /** Values of a range. A row ends with its last non-empty cell (Sheets API, ValueRange). */
  private ObjectNode values(String range) {
    ObjectNode json = JsonNodes.object().put("range", range).put("majorDimension", "ROWS");
    ArrayNode values = json.putArray("values");
    for (List<String> row : monitor.read(() -> rows)) {
      ArrayNode cells = values.addArray();
      row.subList(0, filled(row)).forEach(cells::add);
    }
    return json;
  }

  private static int filled(List<String> row) {
    int end = row.size();
    while (end > 0 && row.get(end - 1).isEmpty()) {
      end--;
    }
    return end;
  }

  private static void answer(Context request, int status, ObjectNode body) {
    request.status(status).contentType("application/json").result(JsonNodes.write(body));
  }

  /** An error in Google's format (google.rpc.Status over HTTP). */
  private record Failure(int status) {
    ObjectNode toJson() {
      ObjectNode json = JsonNodes.object();
      json.putObject("error")
          .put("code", status)
          .put("message", "The stand-in was told to answer " + status)
          .put("status", name());
      return json;
    }

    private String name() {
      return switch (status) {
        case 401 -> "UNAUTHENTICATED";
        case 403 -> "PERMISSION_DENIED";
        case 404 -> "NOT_FOUND";
        case 429 -> "RESOURCE_EXHAUSTED";
        case 503 -> "UNAVAILABLE";
        default -> "INTERNAL";
      };
    }
  }
}
