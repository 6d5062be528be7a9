package dev.zayavka.testkit.memory;

import dev.zayavka.ports.tables.TableReading.Row;
import java.util.ArrayList;
import java.util.List;

/** Text with semicolons between its values, taken apart sign by sign (RFC 4180). */
final class PlainCsv {

  private final List<Row> rows = new ArrayList<>();
  private final StringBuilder value = new StringBuilder();
  private List<String> values = new ArrayList<>();
  private boolean quoted;
  private int line = 1;
  private int begun = 1;

  PlainCsv(String text) {
    String lines = text.indexOf('\n') < 0 ? text.replace('\r', '\n') : text;
    for (int at = 0; at < lines.length(); at++) {
      char sign = lines.charAt(at);
      line += sign == '\n' ? 1 : 0;
      if (quoted) {
        at += inQuotes(lines, at);
      } else if (sign == '"' && value.isEmpty()) {
        quoted = true;
      } else if (sign == ';') {
        endValue();
      } else if (sign == '\n') {
        endRow();
      } else {
        value.append(sign);
      }
    }
    endRow();
  }

  List<Row> rows() {
    return rows;
  }

  boolean isDamaged() {
    return quoted;
  }

  /** Number of further characters read. */
  private int inQuotes(String text, int at) {
    if (text.charAt(at) != '"') {
      value.append(text.charAt(at));
    } else if (text.startsWith("\"\"", at)) {
      value.append('"');
      return 1;
    } else {
      quoted = false;
    }
    return 0;
  }

  private void endValue() {
    values.add(value.toString().strip());
    value.setLength(0);
  }

  private void endRow() {
    endValue();
    rows.add(new Row(begun, values));
    values = new ArrayList<>();
    begun = line;
  }
}
