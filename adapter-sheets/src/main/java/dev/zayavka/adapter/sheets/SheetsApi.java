package dev.zayavka.adapter.sheets;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zayavka.ports.delivery.Delivery;
import dev.zayavka.ports.sheets.ExportPlan;
import dev.zayavka.ports.sheets.KeyColumn;
import dev.zayavka.ports.sheets.Tab;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okio.BufferedSink;

/**
 * Client of the Sheets API v4 for exports. Each method is one request; a success is recognised by
 * the id of the spreadsheet in the answer.
 */
final class SheetsApi {

  private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");

  private static final int BAD_REQUEST = 400;
  private static final int UNAUTHORIZED = 401;

  private static final long LONGEST_ANSWER = 1024 * 1024;

  /** Enough for the keys of several hundred thousand rows. */
  private static final long LONGEST_COLUMNS = 16 * 1024 * 1024;

  private final HttpUrl root;
  private final ExportHttp http;
  private final AccessTokens tokens;
  private final InstantSource clock;

  SheetsApi(URI url, ExportHttp http, AccessTokens tokens, InstantSource clock) {
    this.root = HttpUrl.get(url.toString());
    this.http = http;
    this.tokens = tokens;
    this.clock = clock;
  }

  /** {@code spreadsheets.get}: the tabs, and the sizes of their grids. */
  TabSizes tabs(String spreadsheet, Deadline deadline) throws ExportInterrupted {
    HttpUrl url =
        method(spreadsheet, "")
            .addQueryParameter(
                "fields", "spreadsheetId,sheets.properties(sheetId,title,gridProperties)")
            .build();
    Step step = new Step("reading the tabs", spreadsheet, LONGEST_ANSWER);
    return TabSizes.read(send(new Request.Builder().url(url), step, deadline));
  }

  /**
   * {@code spreadsheets.batchUpdate}: adds tabs and room. Refused as a whole if another instance or
   * a person was faster.
   */
  void shape(String spreadsheet, List<ObjectNode> requests, Deadline deadline)
      throws ExportInterrupted {
    ObjectNode body = SheetsJson.object();
    body.putArray("requests").addAll(requests);
    HttpUrl url =
        method(spreadsheet, ":batchUpdate").addQueryParameter("fields", "spreadsheetId").build();
    Step step = new Step("adding tabs", spreadsheet, LONGEST_ANSWER).overtaken();
    send(new Request.Builder().url(url).post(new OneShot(body)), step, deadline);
  }

  /** {@code values.batchGet}: column A of tabs. */
  List<KeyColumn> keys(String spreadsheet, List<Tab> tabs, Deadline deadline)
      throws ExportInterrupted {
    HttpUrl.Builder url =
        method(spreadsheet, "/values:batchGet")
            .addQueryParameter("majorDimension", "COLUMNS")
            .addQueryParameter("valueRenderOption", "UNFORMATTED_VALUE")
            .addQueryParameter("fields", "spreadsheetId,valueRanges(values)");
    tabs.forEach(tab -> url.addQueryParameter("ranges", A1.keys(tab)));
    Step step = new Step("reading the keys", spreadsheet, LONGEST_COLUMNS).overtaken();
    JsonNode found =
        send(new Request.Builder().url(url.build()), step, deadline).path("valueRanges");
    if (found.size() != tabs.size()) {
      throw new ExportInterrupted(ExportErrors.unreadable(step.name()));
    }
    List<KeyColumn> columns = new ArrayList<>();
    for (int index = 0; index < tabs.size(); index++) {
      columns.add(column(tabs.get(index), found.get(index).path("values").path(0)));
    }
    return columns;
  }

  /** {@code values.batchUpdate}: writes a whole plan, text as text. */
  void write(String spreadsheet, ExportPlan plan, Deadline deadline) throws ExportInterrupted {
    ObjectNode body = SheetsJson.object().put("valueInputOption", "RAW");
    ArrayNode data = body.putArray("data");
    plan.ranges().forEach(range -> SheetsJson.add(data, range));
    plan.rows().forEach(row -> SheetsJson.add(data, row));
    HttpUrl url =
        method(spreadsheet, "/values:batchUpdate")
            .addQueryParameter("fields", "spreadsheetId")
            .build();
    Step step = new Step("writing", spreadsheet, LONGEST_ANSWER);
    send(new Request.Builder().url(url).post(new OneShot(body)), step, deadline);
  }

  /** {@code addSheet}. */
  static ObjectNode addition(Tab tab) {
    ObjectNode request = SheetsJson.object();
    request.putObject("addSheet").putObject("properties").put("title", tab.title());
    return request;
  }

  /** {@code appendDimension}: only adds, so nothing of a person is lost. */
  static List<ObjectNode> growth(int sheetId, GridSize growth) {
    List<ObjectNode> requests = new ArrayList<>();
    Map.of("ROWS", growth.rows(), "COLUMNS", growth.columns())
        .forEach(
            (dimension, length) -> {
              if (length > 0) {
                ObjectNode request = SheetsJson.object();
                request
                    .putObject("appendDimension")
                    .put("sheetId", sheetId)
                    .put("dimension", dimension)
                    .put("length", length);
                requests.add(request);
              }
            });
    return requests;
  }

  private static KeyColumn column(Tab tab, JsonNode values) {
    List<String> cells = new ArrayList<>();
    for (Iterator<JsonNode> each = values.elements(); each.hasNext(); ) {
      cells.add(each.next().asText(""));
    }
    return new KeyColumn(tab, cells);
  }

  private HttpUrl.Builder method(String spreadsheet, String name) {
    HttpUrl.Builder url = root.newBuilder().addPathSegments("v4/spreadsheets");
    if (name.startsWith("/")) {
      return url.addPathSegment(spreadsheet).addPathSegments(name.substring(1));
    }
    return url.addPathSegment(spreadsheet + name);
  }

  private JsonNode send(Request.Builder request, Step step, Deadline deadline)
      throws ExportInterrupted {
    request.header("Accept", "application/json").header("User-Agent", "zayavka");
    tokens.token(deadline).ifPresent(token -> request.header("Authorization", "Bearer " + token));
    ExportHttp.Answer answer = exchanged(request.build(), step, deadline);
    if (!answer.isSuccess()) {
      throw new ExportInterrupted(refused(answer, step));
    }
    return SheetsJson.parse(answer.body())
        .filter(json -> json.path("spreadsheetId").asText("").equals(step.spreadsheet()))
        .orElseThrow(() -> new ExportInterrupted(ExportErrors.unreadable(step.name())));
  }

  private ExportHttp.Answer exchanged(Request request, Step step, Deadline deadline)
      throws ExportInterrupted {
    try {
      return http.send(request, deadline, step.longest());
    } catch (IOException broken) {
      throw new ExportInterrupted(ExportErrors.unreachable(step.name(), broken));
    }
  }

  private Delivery refused(ExportHttp.Answer answer, Step step) {
    if (answer.code() == UNAUTHORIZED) {
      tokens.forget();
    }
    return answer.code() == BAD_REQUEST && step.mayBeOvertaken()
        ? new Delivery.TryLater(step.name() + ": the tabs were changed meanwhile")
        : ExportErrors.of(step.name(), answer, clock.instant());
  }

  /**
   * Request of an export.
   *
   * @param longest bytes of an answer
   * @param mayBeOvertaken true if a 400 means that the tabs are others than a moment ago
   */
  private record Step(String name, String spreadsheet, long longest, boolean mayBeOvertaken) {
    Step(String name, String spreadsheet, long longest) {
      this(name, spreadsheet, longest, false);
    }

    Step overtaken() {
      return new Step(name, spreadsheet, longest, true);
    }
  }

  /** Body for one request on the wire: OkHttp repeats others by itself after some answers. */
  private static final class OneShot extends RequestBody {

    private final byte[] json;

    OneShot(ObjectNode json) {
      this.json = SheetsJson.bytes(json);
    }

    @Override
    public MediaType contentType() {
      return JSON;
    }

    @Override
    public long contentLength() {
      return json.length;
    }

    @Override
    public boolean isOneShot() {
      return true;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
      sink.write(json);
    }
  }
}
