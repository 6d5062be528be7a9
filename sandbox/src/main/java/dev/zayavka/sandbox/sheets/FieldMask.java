package dev.zayavka.sandbox.sheets;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zayavka.sandbox.http.JsonNodes;
import java.util.LinkedHashMap;
import java.util.Map;

/** Partial response: the {@code fields} parameter, as {@code sheets.properties(title,sheetId)}. */
final class FieldMask {
  private final Map<String, FieldMask> fields = new LinkedHashMap<>();

  private FieldMask() {}

  /** Keeps what a mask names. */
  static JsonNode apply(String mask, JsonNode json) {
    Reader reader = new Reader(mask);
    FieldMask parsed = reader.list();
    if (!reader.isAtEnd()) {
      throw invalid(mask);
    }
    return parsed.keep(json, mask);
  }

  private JsonNode keep(JsonNode json, String mask) {
    if (fields.isEmpty() || fields.containsKey("*")) {
      return json;
    }
    if (json.isArray()) {
      ArrayNode kept = JsonNodes.array();
      json.forEach(item -> kept.add(keep(item, mask)));
      return kept;
    }
    ObjectNode kept = JsonNodes.object();
    fields.forEach(
        (name, inner) -> {
          if (json.has(name)) {
            kept.set(name, inner.keep(json.get(name), mask));
          }
        });
    return kept;
  }

  private static GoogleError invalid(String mask) {
    return GoogleError.invalid(
        "Request contains an invalid argument: Invalid field selection " + mask);
  }

  private static final class Reader {
    private final String mask;
    private int at;

    Reader(String mask) {
      this.mask = mask;
    }

    boolean isAtEnd() {
      return at == mask.length();
    }

    FieldMask list() {
      FieldMask all = new FieldMask();
      do {
        path(all);
      } while (takes(','));
      return all;
    }

    private void path(FieldMask all) {
      FieldMask inner = all.fields.computeIfAbsent(name(), name -> new FieldMask());
      if (takes('.') || takes('/')) {
        path(inner);
      } else if (takes('(')) {
        inner.fields.putAll(list().fields);
        if (!takes(')')) {
          throw invalid(mask);
        }
      }
    }

    private String name() {
      int from = at;
      while (at < mask.length()
          && (Character.isLetterOrDigit(mask.charAt(at)) || mask.charAt(at) == '*')) {
        at++;
      }
      if (from == at) {
        throw invalid(mask);
      }
      return mask.substring(from, at);
    }

    private boolean takes(char sign) {
      boolean isNext = at < mask.length() && mask.charAt(at) == sign;
      if (isNext) {
        at++;
      }
      return isNext;
    }
  }
}
