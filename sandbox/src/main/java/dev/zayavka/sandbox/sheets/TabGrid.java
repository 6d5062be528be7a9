package dev.zayavka.sandbox.sheets;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zayavka.sandbox.http.JsonNodes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Tab of the spreadsheet: cells in a grid of limited size. Rows and columns are from 1. */
final class TabGrid {
  private static final int ROWS = 1000;
  private static final int COLUMNS = 26;

  private final int id;
  private final String title;
  private int rowCount;
  private int columnCount;
  private final TreeMap<Integer, TreeMap<Integer, CellValue>> cells = new TreeMap<>();

  TabGrid(int id, String title) {
    this(id, title, ROWS, COLUMNS);
  }

  TabGrid(int id, String title, int rowCount, int columnCount) {
    this.id = id;
    this.title = title;
    this.rowCount = rowCount;
    this.columnCount = columnCount;
  }

  TabGrid copy() {
    TabGrid copy = new TabGrid(id, title, rowCount, columnCount);
    cells.forEach((row, values) -> copy.cells.put(row, new TreeMap<>(values)));
    return copy;
  }

  int id() {
    return id;
  }

  String title() {
    return title;
  }

  long size() {
    return (long) rowCount * columnCount;
  }

  Optional<CellValue> cell(int row, int column) {
    return Optional.ofNullable(cells.getOrDefault(row, new TreeMap<>()).get(column));
  }

  /** Rows as a person sees them, each up to its last filled cell. */
  List<List<String>> rows() {
    List<List<String>> rows = new ArrayList<>();
    int last = cells.isEmpty() ? 0 : cells.lastKey();
    for (int row = 1; row <= last; row++) {
      Map<Integer, CellValue> values = cells.getOrDefault(row, new TreeMap<>());
      List<String> shown = new ArrayList<>(Collections.nCopies(lastColumn(row), ""));
      values.forEach((column, value) -> shown.set(column - 1, value.shown()));
      rows.add(List.copyOf(shown));
    }
    return List.copyOf(rows);
  }

  void put(int row, int column, Optional<CellValue> value) {
    value.ifPresentOrElse(
        filled -> cells.computeIfAbsent(row, any -> new TreeMap<>()).put(column, filled),
        () -> cells.getOrDefault(row, new TreeMap<>()).remove(column));
    if (cells.getOrDefault(row, new TreeMap<>()).isEmpty()) {
      cells.remove(row);
    }
  }

  void clear() {
    cells.clear();
  }

  /** Appends rows or columns. */
  void append(String dimension, int count) {
    switch (dimension) {
      case "ROWS" -> rowCount += count;
      case "COLUMNS" -> columnCount += count;
      default -> throw GoogleError.invalid("Invalid value at 'dimension': " + dimension);
    }
  }

  /** Puts the rows from this one on in another order. */
  void reorder(int from, Comparator<List<String>> order) {
    List<Integer> numbers = cells.keySet().stream().filter(row -> row >= from).toList();
    List<List<String>> all = rows();
    List<Integer> sorted =
        numbers.stream()
            .sorted((one, other) -> order.compare(all.get(one - 1), all.get(other - 1)))
            .toList();
    List<TreeMap<Integer, CellValue>> moved = sorted.stream().map(cells::get).toList();
    numbers.forEach(cells::remove);
    for (int index = 0; index < moved.size(); index++) {
      cells.put(from + index, moved.get(index));
    }
  }

  /** Shifts rows down by one to make room for a blank one. */
  void insertRow(int at) {
    List<Integer> below = List.copyOf(cells.tailMap(at, true).descendingKeySet());
    below.forEach(row -> cells.put(row + 1, cells.remove(row)));
    rowCount++;
  }

  /** Removes a row and shifts those below up. */
  void deleteRow(int at) {
    cells.remove(at);
    List<Integer> below = List.copyOf(cells.tailMap(at, false).keySet());
    below.forEach(row -> cells.put(row - 1, cells.remove(row)));
    rowCount--;
  }

  /** Properties as in {@code spreadsheets.get}. */
  ObjectNode properties(int index) {
    ObjectNode json = JsonNodes.object();
    json.put("sheetId", id).put("title", title).put("index", index).put("sheetType", "GRID");
    json.putObject("gridProperties").put("rowCount", rowCount).put("columnCount", columnCount);
    return json;
  }

  /** A {@code ValueRange} of the cells in a range, clipped to the grid. */
  ObjectNode read(A1Range range, boolean byColumns, String rendering) {
    requireWithin(range.top(), range.left(), range.top(), range.left());
    int bottom = Math.min(range.bottom().orElse(rowCount), rowCount);
    int right = Math.min(range.right().orElse(columnCount), columnCount);
    ObjectNode json = JsonNodes.object();
    json.put("range", A1Range.format(title, range.top(), range.left(), bottom, right));
    json.put("majorDimension", byColumns ? "COLUMNS" : "ROWS");
    List<List<JsonNode>> lines = new ArrayList<>();
    for (int row = range.top(); row <= Math.min(bottom, used()); row++) {
      List<JsonNode> values = new ArrayList<>();
      for (int column = range.left(); column <= right; column++) {
        values.add(rendered(row, column, rendering));
      }
      lines.add(values);
    }
    put(json, byColumns ? transposed(lines) : lines);
    return json;
  }

  /**
   * Writes a {@code ValueRange}.
   *
   * @return number of cells that were written
   */
  int write(A1Range range, JsonNode data, CellInput input) {
    boolean byColumns = data.path("majorDimension").asText("ROWS").equals("COLUMNS");
    int bottom = range.bottom().orElse(rowCount);
    int right = range.right().orElse(columnCount);
    requireWithin(range.top(), range.left(), bottom, right);
    int written = 0;
    int line = 0;
    for (JsonNode values : data.path("values")) {
      int place = 0;
      for (JsonNode value : values) {
        int row = range.top() + (byColumns ? place : line);
        int column = range.left() + (byColumns ? line : place);
        requireRoom(range, bottom, right, row, column);
        if (!value.isNull()) {
          put(row, column, input.read(value));
          written++;
        }
        place++;
      }
      line++;
    }
    return written;
  }

  private void requireWithin(int top, int left, int bottom, int right) {
    if (bottom > rowCount || right > columnCount) {
      throw GoogleError.invalid(
          "Range (%s) exceeds grid limits. Max rows: %d, max columns: %d"
              .formatted(A1Range.format(title, top, left, bottom, right), rowCount, columnCount));
    }
  }

  private void requireRoom(A1Range range, int bottom, int right, int row, int column) {
    if (row > bottom || column > right) {
      throw GoogleError.invalid(
          "Requested writing within range [%s], but tried writing to %s"
              .formatted(
                  A1Range.format(title, range.top(), range.left(), bottom, right),
                  row > bottom ? "row [" + row + "]" : "column [" + A1Range.letters(column) + "]"));
    }
  }

  private JsonNode rendered(int row, int column, String rendering) {
    Optional<CellValue> cell = cell(row, column);
    ArrayNode holder = JsonNodes.array();
    if (cell.isEmpty()) {
      return holder.add("").get(0);
    }
    return switch (cell.get()) {
      case CellValue.Number number when !rendering.equals("FORMATTED_VALUE") ->
          holder.add(number.value()).get(0);
      case CellValue.Bool bool when !rendering.equals("FORMATTED_VALUE") ->
          holder.add(bool.value()).get(0);
      case CellValue.Formula formula when rendering.equals("FORMULA") ->
          holder.add(formula.source()).get(0);
      case CellValue.Text any -> holder.add(any.shown()).get(0);
      case CellValue.Number any -> holder.add(any.shown()).get(0);
      case CellValue.Bool any -> holder.add(any.shown()).get(0);
      case CellValue.Formula any -> holder.add(any.shown()).get(0);
    };
  }

  /** A line ends with its last filled cell, and the list with its last filled line. */
  private static void put(ObjectNode json, List<List<JsonNode>> lines) {
    List<List<JsonNode>> trimmed = new ArrayList<>(lines.stream().map(TabGrid::trimmed).toList());
    while (!trimmed.isEmpty() && trimmed.getLast().isEmpty()) {
      trimmed.removeLast();
    }
    if (!trimmed.isEmpty()) {
      ArrayNode values = json.putArray("values");
      trimmed.forEach(line -> values.addArray().addAll(line));
    }
  }

  private static List<List<JsonNode>> transposed(List<List<JsonNode>> rows) {
    List<List<JsonNode>> columns = new ArrayList<>();
    for (int column = 0; !rows.isEmpty() && column < rows.getFirst().size(); column++) {
      int at = column;
      columns.add(rows.stream().map(row -> row.get(at)).toList());
    }
    return columns;
  }

  private static List<JsonNode> trimmed(List<JsonNode> line) {
    int end = line.size();
    while (end > 0 && line.get(end - 1).isTextual() && line.get(end - 1).asText().isEmpty()) {
      end--;
    }
    return line.subList(0, end);
  }

  private int used() {
    return cells.isEmpty() ? 0 : cells.lastKey();
  }

  private int lastColumn(int row) {
    TreeMap<Integer, CellValue> values = cells.get(row);
    return values == null ? 0 : values.lastKey();
  }
}
