package dev.zayavka.adapter.files;

import dev.zayavka.ports.tables.TableReading;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;

/** Reads the rows of one table of an OpenDocument spreadsheet, up to its end. */
final class OdsSheetReader {

  /** Values of the attribute {@code table:visibility} of what is not shown. */
  private static final Set<String> HIDDEN = Set.of("collapse", "filter");

  private static final int MAX_REPEATED_ROWS = TableReading.MOST_ROWS + 2;

  private final LimitedXml xml;
  private final TableBuilder table;
  private int number = 1;
  private int column;

  OdsSheetReader(LimitedXml xml, TableBuilder table) {
    this.xml = xml;
    this.table = table;
  }

  void read() throws XMLStreamException {
    int outside = xml.depth() - 1;
    int columns = 0;
    while (xml.depth() > outside && xml.advance()) {
      if (xml.isStart("table-column")) {
        int repeated = count("number-columns-repeated", RowValues.MAX_COLUMNS);
        if (isHidden()) {
          table.hiddenColumns(columns, columns + repeated - 1);
        }
        columns += repeated;
      } else if (xml.isStart("table-row")) {
        row();
      } else if (xml.isStart("shapes")) {
        xml.skip();
      }
    }
  }

  private void row() throws XMLStreamException {
    int repeated = count("number-rows-repeated", Integer.MAX_VALUE);
    boolean hidden = isHidden();
    List<String> values = new ArrayList<>();
    column = 0;
    int outside = xml.depth() - 1;
    while (xml.depth() > outside && xml.advance()) {
      if (xml.isStart("table-cell")) {
        cell(values);
      } else if (xml.isStart("covered-table-cell")) {
        column += count("number-columns-repeated", RowValues.MAX_COLUMNS);
        xml.skip();
      }
    }
    for (int times = 0; times < Math.min(repeated, MAX_REPEATED_ROWS); times++) {
      if (table.isFull() || !table.add(number + times, values)) {
        break;
      }
      if (hidden) {
        table.hidden(number + times);
      }
    }
    number += Math.min(repeated, Integer.MAX_VALUE - number);
  }

  private void cell(List<String> values) throws XMLStreamException {
    int repeated = count("number-columns-repeated", RowValues.MAX_COLUMNS);
    int rows = count("number-rows-spanned", RowValues.MAX_COLUMNS * 64);
    table.merged(number, number + rows - 1, column);
    String value = OdsCell.read(xml);
    if (!value.isEmpty()) {
      for (int times = 0; times < repeated; times++) {
        RowValues.put(values, column + times, value);
      }
    }
    column += repeated;
  }

  private boolean isHidden() {
    return xml.anyAttribute("visibility").filter(HIDDEN::contains).isPresent();
  }

  private int count(String attribute, int most) {
    return xml.anyAttribute(attribute)
        .map(Long::parseLong)
        .map(count -> (int) Math.clamp(count, 1, most))
        .orElse(1);
  }
}
