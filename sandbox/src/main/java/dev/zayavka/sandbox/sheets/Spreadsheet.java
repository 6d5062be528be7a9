package dev.zayavka.sandbox.sheets;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zayavka.sandbox.http.JsonNodes;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** The spreadsheet: tabs, and the methods of the API on them. Each write is atomic. */
final class Spreadsheet {
  private static final long MOST_CELLS = 10_000_000;

  private static final Set<String> RENDERINGS =
      Set.of("FORMATTED_VALUE", "UNFORMATTED_VALUE", "FORMULA");

  private final String id;
  private List<TabGrid> tabs = new ArrayList<>();
  private int lastTabId;

  Spreadsheet(String id) {
    this.id = id;
    tabs.add(new TabGrid(0, "Лист1")); // "Sheet1", as Google names the first tab
  }

  String id() {
    return id;
  }

  List<String> titles() {
    return tabs.stream().map(TabGrid::title).toList();
  }

  Optional<TabGrid> find(String title) {
    return tabs.stream().filter(tab -> tab.title().equals(title)).findFirst();
  }

  /** The tab of this title, put before all others if it is new. */
  TabGrid first(String title) {
    return find(title)
        .orElseGet(
            () -> {
              lastTabId++;
              tabs.addFirst(new TabGrid(lastTabId, title));
              return tabs.getFirst();
            });
  }

  /** {@code spreadsheets.get}, without the data of cells. */
  ObjectNode describe() {
    ObjectNode json = JsonNodes.object().put("spreadsheetId", id);
    json.putObject("properties").put("title", "Таблица").put("locale", "ru_RU"); // "a table"
    ArrayNode sheets = json.putArray("sheets");
    for (int index = 0; index < tabs.size(); index++) {
      sheets.addObject().set("properties", tabs.get(index).properties(index));
    }
    return json.put("spreadsheetUrl", "https://docs.google.com/spreadsheets/d/" + id + "/edit");
  }

  /** {@code spreadsheets.batchUpdate}: {@code addSheet} and {@code appendDimension}. */
  ObjectNode update(JsonNode body) {
    requireFields(body, "", Set.of("requests", "includeSpreadsheetInResponse"));
    if (body.path("requests").isEmpty()) {
      throw GoogleError.invalid("Must specify at least one request.");
    }
    return atomically(
        () -> {
          ObjectNode answer = JsonNodes.object().put("spreadsheetId", id);
          ArrayNode replies = answer.putArray("replies");
          int number = 0;
          for (JsonNode request : body.path("requests")) {
            replies.add(update(request, "requests[" + number + "]"));
            number++;
          }
          return answer;
        });
  }

  /** {@code spreadsheets.values.get}. */
  ObjectNode read(String range, String dimension, String rendering) {
    if (!Set.of("ROWS", "COLUMNS").contains(dimension)) {
      throw GoogleError.invalid("Invalid value at 'major_dimension': " + dimension);
    }
    if (!RENDERINGS.contains(rendering)) {
      throw GoogleError.invalid("Invalid value at 'value_render_option': " + rendering);
    }
    A1Range parsed = A1Range.parse(range);
    return tab(parsed, range).read(parsed, dimension.equals("COLUMNS"), rendering);
  }

  /** {@code spreadsheets.values.batchGet}. */
  ObjectNode readAll(List<String> ranges, String dimension, String rendering) {
    if (ranges.isEmpty()) {
      throw GoogleError.invalid("At least one range is required");
    }
    ObjectNode answer = JsonNodes.object().put("spreadsheetId", id);
    ArrayNode found = answer.putArray("valueRanges");
    ranges.forEach(range -> found.add(read(range, dimension, rendering)));
    return answer;
  }

  /** {@code spreadsheets.values.batchUpdate}. */
  ObjectNode writeAll(JsonNode body) {
    requireFields(
        body,
        "",
        Set.of(
            "valueInputOption",
            "data",
            "includeValuesInResponse",
            "responseValueRenderOption",
            "responseDateTimeRenderOption"));
    CellInput input = CellInput.parse(body.path("valueInputOption"));
    return atomically(
        () -> {
          int cells = 0;
          int number = 0;
          for (JsonNode data : body.path("data")) {
            cells += write(data, input, "data[" + number + "]");
            number++;
          }
          return JsonNodes.object()
              .put("spreadsheetId", id)
              .put("totalUpdatedCells", cells)
              .put("totalUpdatedSheets", number == 0 ? 0 : 1);
        });
  }

  private int write(JsonNode data, CellInput input, String at) {
    requireFields(data, at, Set.of("range", "majorDimension", "values"));
    String range = data.path("range").asText("");
    try {
      A1Range parsed = A1Range.parse(range);
      return tab(parsed, range).write(parsed, data, input);
    } catch (GoogleError refused) {
      throw GoogleError.invalid("Invalid " + at + ": " + refused.getMessage());
    }
  }

  private ObjectNode update(JsonNode request, String at) {
    requireFields(request, at, Set.of("addSheet", "appendDimension"));
    if (request.size() != 1) {
      throw GoogleError.invalid("Invalid " + at + ": exactly one kind of request is required");
    }
    return request.has("addSheet")
        ? add(request.path("addSheet"), at + ".addSheet")
        : append(request.path("appendDimension"), at + ".appendDimension");
  }

  private ObjectNode add(JsonNode request, String at) {
    requireFields(request, at, Set.of("properties"));
    JsonNode properties = request.path("properties");
    requireFields(properties, at + ".properties", Set.of("title", "gridProperties", "index"));
    String title = properties.path("title").asText("");
    if (title.isEmpty() || title.length() > 100) {
      throw GoogleError.invalid("Invalid " + at + ": Invalid sheet name.");
    }
    if (find(title).isPresent()) {
      throw GoogleError.invalid(
          "Invalid %s: A sheet with the name \"%s\" already exists. Please enter another name."
              .formatted(at, title));
    }
    lastTabId++;
    JsonNode grid = properties.path("gridProperties");
    tabs.add(
        new TabGrid(
            lastTabId,
            title,
            grid.path("rowCount").asInt(1000),
            grid.path("columnCount").asInt(26)));
    ObjectNode reply = JsonNodes.object();
    reply.putObject("addSheet").set("properties", tabs.getLast().properties(tabs.size() - 1));
    return reply;
  }

  private ObjectNode append(JsonNode request, String at) {
    requireFields(request, at, Set.of("sheetId", "dimension", "length"));
    int tabId = request.path("sheetId").asInt(0);
    int length = request.path("length").asInt(0);
    if (length < 1) {
      throw GoogleError.invalid("Invalid " + at + ": length must be positive");
    }
    tabs.stream()
        .filter(tab -> tab.id() == tabId)
        .findFirst()
        .orElseThrow(() -> GoogleError.invalid("Invalid " + at + ": No grid with id: " + tabId))
        .append(request.path("dimension").asText(""), length);
    return JsonNodes.object();
  }

  private TabGrid tab(A1Range range, String text) {
    return range
        .tab()
        .map(title -> find(title).orElseThrow(() -> A1Range.unparsed(text)))
        .orElseGet(tabs::getFirst);
  }

  /** Runs a change on a copy, which is kept only if all of it succeeds. */
  private ObjectNode atomically(Supplier<ObjectNode> change) {
    List<TabGrid> before = tabs;
    int lastBefore = lastTabId;
    tabs = new ArrayList<>(before.stream().map(TabGrid::copy).toList());
    try {
      ObjectNode answer = change.get();
      if (tabs.stream().mapToLong(TabGrid::size).sum() > MOST_CELLS) {
        throw GoogleError.invalid(
            "This action would increase the number of cells in the workbook above the limit of"
                + " 10000000 cells.");
      }
      return answer;
    } catch (GoogleError refused) {
      tabs = before;
      lastTabId = lastBefore;
      throw refused;
    }
  }

  /** Refuses a field that the API does not have. */
  private static void requireFields(JsonNode json, String at, Set<String> known) {
    if (!json.isObject()) {
      throw GoogleError.invalid("Invalid JSON payload received. An object is expected at " + at);
    }
    for (Iterator<String> names = json.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (!known.contains(name)) {
        throw GoogleError.invalid(
            "Invalid JSON payload received. Unknown name \"%s\" at '%s': Cannot find field."
                .formatted(name, at));
      }
    }
  }
}
