package dev.zayavka.adapter.files;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;

/** Rows of one table of a web page (HTML, section 4.9.12, forming a table). */
final class HtmlTable {

  private static final int MAX_SPAN = 65_534;

  private final TableBuilder table;

  /** Last row in which a cell of an earlier row still takes up the column. */
  private final Map<Integer, Integer> takenUntil = new HashMap<>();

  private int number;

  HtmlTable(TableBuilder table) {
    this.table = table;
  }

  void add(Element row) {
    number++;
    if (table.isFull()) {
      return;
    }
    List<String> values = new ArrayList<>();
    int column = 0;
    for (Element cell : row.children()) {
      if (cell.nameIs("td") || cell.nameIs("th")) {
        column = free(column);
        int rows = span(cell, "rowspan");
        int columns = span(cell, "colspan");
        RowValues.put(values, column, cell.text());
        table.merged(number, number + rows - 1, column);
        for (int taken = column; rows > 1 && taken < column + columns; taken++) {
          takenUntil.put(taken, number + rows - 1);
        }
        column += columns;
      }
    }
    if (table.add(number, values) && isHidden(row)) {
      table.hidden(number);
    }
  }

  ReadSheet finish(String name) {
    return table.finish(name, false);
  }

  private int free(int from) {
    int column = from;
    while (takenUntil.getOrDefault(column, 0) >= number) {
      column++;
    }
    return column;
  }

  private static int span(Element cell, String attribute) {
    try {
      return Math.clamp(Integer.parseInt(cell.attr(attribute).strip()), 1, limit(attribute));
    } catch (NumberFormatException none) {
      return 1;
    }
  }

  private static int limit(String attribute) {
    return attribute.equals("colspan") ? 1_000 : MAX_SPAN;
  }

  private static boolean isHidden(Element row) {
    String style = row.attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
    return style.contains("display:none") || row.hasAttr("hidden");
  }
}
