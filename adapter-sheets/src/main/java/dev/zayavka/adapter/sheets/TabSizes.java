package dev.zayavka.adapter.sheets;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zayavka.ports.sheets.ExportPlan;
import dev.zayavka.ports.sheets.Tab;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tabs of a spreadsheet as they are, by their titles. */
record TabSizes(Map<String, Found> tabs) {

  TabSizes {
    tabs = Map.copyOf(tabs);
  }

  static TabSizes read(JsonNode spreadsheet) {
    Map<String, Found> tabs = new HashMap<>();
    for (JsonNode sheet : spreadsheet.path("sheets")) {
      JsonNode properties = sheet.path("properties");
      JsonNode grid = properties.path("gridProperties");
      GridSize size =
          new GridSize(grid.path("rowCount").asInt(0), grid.path("columnCount").asInt(0));
      tabs.put(
          properties.path("title").asText(""),
          new Found(properties.path("sheetId").asInt(0), size));
    }
    return new TabSizes(tabs);
  }

  /** The tabs that do not exist. */
  List<Tab> missing(List<Tab> wanted) {
    return wanted.stream().filter(tab -> !tabs.containsKey(tab.title())).toList();
  }

  /** Requests that make room for a plan; empty if it fits. */
  List<ObjectNode> growthFor(ExportPlan plan) {
    List<ObjectNode> requests = new ArrayList<>();
    GridSize.needed(plan)
        .forEach(
            (tab, needed) -> {
              Found found = tabs.get(tab.title());
              if (found != null) {
                requests.addAll(SheetsApi.growth(found.sheetId(), found.size().growthFor(needed)));
              }
            });
    return requests;
  }

  /**
   * Tab as it is.
   *
   * @param sheetId Google's number of it
   */
  record Found(int sheetId, GridSize size) {}
}
