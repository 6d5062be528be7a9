package dev.zayavka.adapter.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/** Reads the rows of one worksheet (ECMA-376, part 1, section 18.3.1.80) into a table. */
final class WorksheetReader {

  /** Columns of a worksheet: A to XFD. */
  private static final int MAX_COLUMNS = 16_384;

  private final LimitedXml xml;
  private final SharedStrings strings;
  private final NumberFormats formats;
  private final CellFormatter formatter;

  WorksheetReader(
      LimitedXml xml, SharedStrings strings, NumberFormats formats, CellFormatter formatter) {
    this.xml = xml;
    this.strings = strings;
    this.formats = formats;
    this.formatter = formatter;
  }

  /** Reads until the data ends or the table is full. Rows and cells may come without a position. */
  void readInto(TableBuilder table) throws XMLStreamException {
    int number = 0;
    while (!table.isFull() && xml.advance() && !xml.isEnd("sheetData")) {
      if (xml.isStart("row")) {
        int next = number + 1;
        number = xml.attribute("r").map(Integer::parseInt).orElse(next);
        table.add(number, row());
      }
    }
  }

  private List<String> row() throws XMLStreamException {
    List<String> values = new ArrayList<>();
    int column = -1;
    while (xml.advance() && !xml.isEnd("row")) {
      if (xml.isStart("c")) {
        int next = column + 1;
        column = xml.attribute("r").map(WorksheetReader::column).orElse(next);
        String value = cell();
        if (!value.isEmpty()) {
          put(values, column, value);
        }
      }
    }
    return values;
  }

  private static void put(List<String> values, int column, String value) {
    if (column >= MAX_COLUMNS) {
      throw new IllegalArgumentException("a cell beyond the last column");
    }
    while (values.size() <= column) {
      values.add("");
    }
    values.set(column, value);
  }

  private String cell() throws XMLStreamException {
    String type = xml.attribute("t").orElse("n");
    Optional<String> style = xml.attribute("s");
    String value = "";
    while (xml.advance() && !xml.isEnd("c")) {
      if (xml.isStart("v")) {
        value = xml.text();
      } else if (xml.isStart("is")) {
        value = xml.richText();
      }
    }
    return switch (type) {
      case "s" -> strings.get(value.strip());
      case "n" -> formatter.number(value.strip(), formats.of(style));
      case "b" -> formatter.bool(value.strip());
      case "d" -> formatter.isoDate(value.strip());
      case "e" -> value;
      default -> CellFormatter.unescaped(value);
    };
  }

  /** Column of a cell reference such as {@code AB12}, from 0. */
  private static int column(String reference) {
    int column = 0;
    int at = 0;
    while (at < reference.length() && Character.isLetter(reference.charAt(at))) {
      column = column * 26 + Character.toUpperCase(reference.charAt(at)) - 'A' + 1;
      at++;
      if (column < 1 || column > MAX_COLUMNS) {
        throw new IllegalArgumentException("a cell beyond the last column");
      }
    }
    if (at == 0) {
      throw new IllegalArgumentException("a cell reference without a column");
    }
    return column - 1;
  }
}
