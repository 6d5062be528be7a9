package dev.zayavka.adapter.sheets;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zayavka.ports.sheets.Cell;
import dev.zayavka.ports.sheets.FixedRange;
import dev.zayavka.ports.sheets.RowWrite;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** JSON of the Sheets API. */
final class SheetsJson {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private SheetsJson() {}

  /** Parses an answer; empty if it is too long or no JSON. */
  static Optional<JsonNode> parse(Optional<byte[]> body) {
    if (body.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(JSON.readTree(body.get())).filter(JsonNode::isObject);
    } catch (IOException broken) {
      return Optional.empty();
    }
  }

  static ObjectNode object() {
    return JSON.createObjectNode();
  }

  static byte[] bytes(JsonNode json) {
    try {
      return JSON.writeValueAsBytes(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a request could not be written", e);
    }
  }

  /** Adds a fixed range, from A1 on. */
  static void add(ArrayNode data, FixedRange range) {
    ObjectNode values =
        data.addObject()
            .put("range", A1.range(range.tab(), 1, range.rows().size(), range.width()))
            .put("majorDimension", "ROWS");
    ArrayNode rows = values.putArray("values");
    range.rows().forEach(row -> add(rows.addArray(), row));
  }

  /** Adds a row. */
  static void add(ArrayNode data, RowWrite write) {
    List<Cell> cells = write.cells();
    ObjectNode values =
        data.addObject()
            .put("range", A1.range(write.tab(), write.row(), write.row(), cells.size()))
            .put("majorDimension", "ROWS");
    add(values.putArray("values").addArray(), cells);
  }

  private static void add(ArrayNode row, List<Cell> cells) {
    for (Cell cell : cells) {
      switch (cell) {
        case Cell.Text text -> row.add(text.value());
        case Cell.Number number -> row.add(number.value());
      }
    }
  }
}
