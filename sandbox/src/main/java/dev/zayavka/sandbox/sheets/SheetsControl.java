package dev.zayavka.sandbox.sheets;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zayavka.sandbox.http.JsonNodes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Control over HTTP of a stand-in that is used alone: its content, its calls, faults, and changes
 * by hand. A wrong request is answered with 400 and {@code {"error": ".."}}.
 */
final class SheetsControl {
  private final SheetsStandIn standIn;

  SheetsControl(SheetsStandIn standIn) {
    this.standIn = standIn;
  }

  void add(RoutesConfig routes) {
    routes.get("/_tabs", request -> answer(request, tabs()));
    routes.get("/_calls", request -> answer(request, calls()));
    routes.get(
        "/_account", request -> request.contentType("application/json").result(standIn.account()));
    routes.post("/_faults", request -> taken(request, this::fail));
    routes.delete("/_faults", request -> taken(request, body -> standIn.recovers()));
    routes.post("/_sort", request -> taken(request, this::sort));
    routes.post("/_type", request -> taken(request, this::type));
    routes.post(
        "/_insert",
        request ->
            taken(request, body -> standIn.insertsByHand(text(body, "tab"), number(body, "row"))));
    routes.post(
        "/_delete",
        request ->
            taken(request, body -> standIn.deletesByHand(text(body, "tab"), number(body, "row"))));
  }

  private ObjectNode tabs() {
    ObjectNode json = JsonNodes.object();
    for (String tab : standIn.tabs()) {
      ArrayNode rows = json.putArray(tab);
      for (List<String> row : standIn.rows(tab)) {
        ArrayNode cells = rows.addArray();
        row.forEach(cells::add);
      }
    }
    return json;
  }

  private ArrayNode calls() {
    ArrayNode json = JsonNodes.array();
    standIn.calls().forEach(call -> json.add(call.name()));
    return json;
  }

  private void fail(JsonNode body) {
    standIn.failsOnce(SheetsCall.valueOf(text(body, "call")), fault(body));
  }

  private static SheetsFault fault(JsonNode body) {
    return switch (text(body, "fault")) {
      case "status" ->
          new SheetsFault.Status(
              number(body, "code"),
              Optional.of(body.path("retry_after"))
                  .filter(JsonNode::isInt)
                  .map(seconds -> Duration.ofSeconds(seconds.intValue())));
      case "cut_before" -> new SheetsFault.CutBefore();
      case "cut_after" -> new SheetsFault.CutAfter();
      case "body" -> new SheetsFault.Body(text(body, "text"));
      default -> throw new IllegalArgumentException("no such fault: " + text(body, "fault"));
    };
  }

  /** Sorts by a column, from row 2 on. */
  private void sort(JsonNode body) {
    int column = number(body, "column");
    Comparator<List<String>> order =
        Comparator.comparing(row -> row.size() < column ? "" : row.get(column - 1));
    boolean descending = body.path("descending").asBoolean(false);
    standIn.sortsByHand(text(body, "tab"), 2, descending ? order.reversed() : order);
  }

  private void type(JsonNode body) {
    List<String> cells = new ArrayList<>();
    body.path("cells").forEach(cell -> cells.add(cell.asText()));
    standIn.typesByHand(text(body, "tab"), number(body, "row"), cells.toArray(String[]::new));
  }

  private static String text(JsonNode body, String field) {
    return Optional.of(body.path(field))
        .filter(JsonNode::isTextual)
        .map(JsonNode::textValue)
        .orElseThrow(() -> new IllegalArgumentException(field + " is a text"));
  }

  private static int number(JsonNode body, String field) {
    return Optional.of(body.path(field))
        .filter(value -> value.isInt() && value.intValue() > 0)
        .map(JsonNode::intValue)
        .orElseThrow(() -> new IllegalArgumentException(field + " is a number from 1 on"));
  }

  private static void taken(Context request, Consumer<JsonNode> action) {
    try {
      action.accept(JsonNodes.parse(request.body()).orElseGet(JsonNodes::object));
      answer(request, JsonNodes.object().put("ok", true));
    } catch (IllegalArgumentException wrong) {
      answer(request.status(400), JsonNodes.object().put("error", wrong.getMessage()));
    }
  }

  private static void answer(Context request, JsonNode json) {
    request.contentType("application/json; charset=UTF-8").result(JsonNodes.write(json));
  }
}
