package dev.zayavka.adapter.files;

import dev.zayavka.adapter.files.NumberFormats.NumberFormat;
import dev.zayavka.ports.tables.TableReading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/** Reads the rows of one worksheet (ECMA-376, part 1, section 18.3.1.99) into a table. */
final class WorksheetReader {

  private final LimitedXml xml;
  private final SharedStrings strings;
  private final NumberFormats formats;
  private final CellFormatter formatter;
  private final boolean calculatesOnLoad;

  WorksheetReader(
      LimitedXml xml,
      SharedStrings strings,
      NumberFormats formats,
      CellFormatter formatter,
      boolean calculatesOnLoad) {
    this.xml = xml;
    this.strings = strings;
    this.formats = formats;
    this.formatter = formatter;
    this.calculatesOnLoad = calculatesOnLoad;
  }

  /**
   * Reads until the sheet ends or the table is full. Rows and cells may come without a position.
   */
  void readInto(TableBuilder table) throws XMLStreamException {
    int number = 0;
    while (!table.isFull() && xml.advance()) {
      if (xml.isStart("row")) {
        int next = number + 1;
        number = xml.attribute("r").map(Integer::parseInt).orElse(next);
        boolean hidden = isTrue("hidden");
        table.add(number, row());
        if (hidden) {
          table.hidden(number);
        }
      } else if (xml.isStart("col") && isTrue("hidden")) {
        table.hiddenColumns(position("min") - 1, position("max") - 1);
      } else if (xml.isStart("mergeCell")) {
        xml.attribute("ref").flatMap(CellRange::of).ifPresent(range -> range.mergeIn(table));
      }
    }
  }

  private int position(String attribute) {
    return xml.attribute(attribute).map(Integer::parseInt).orElse(1);
  }

  private boolean isTrue(String attribute) {
    return xml.attribute(attribute).filter(XlsxReader::isTrue).isPresent();
  }

  private List<String> row() throws XMLStreamException {
    List<String> values = new ArrayList<>();
    int column = -1;
    while (xml.advance() && !xml.isEnd("row")) {
      if (xml.isStart("c")) {
        int next = column + 1;
        column = xml.attribute("r").map(CellRange::column).orElse(next);
        RowValues.put(values, column, cell());
      }
    }
    return values;
  }

  private String cell() throws XMLStreamException {
    String type = xml.attribute("t").orElse("n");
    NumberFormat format = formats.of(xml.attribute("s"));
    Optional<String> value = Optional.empty();
    boolean formula = false;
    while (xml.advance() && !xml.isEnd("c")) {
      if (xml.isStart("v")) {
        value = Optional.of(xml.text());
      } else if (xml.isStart("is")) {
        value = Optional.of(xml.richText());
      } else if (xml.isStart("f")) {
        formula = true;
      }
    }
    return formula && isUncalculated(type, value.orElse(""))
        ? TableReading.UNKNOWN
        : text(type, value.orElse(""), format);
  }

  /**
   * True for a formula without a value. Programs that write formulas and do not calculate leave the
   * value out, or write a zero and have the workbook calculated when it is opened.
   */
  private boolean isUncalculated(String type, String value) {
    return type.equals("n")
        ? value.isBlank() || (calculatesOnLoad && value.strip().equals("0"))
        : value.isEmpty() && !type.equals("str");
  }

  private String text(String type, String value, NumberFormat format) {
    return switch (type) {
      case "s" -> shown(strings.get(value.strip()), format);
      case "n" -> formatter.number(value.strip(), format);
      case "b" -> formatter.bool(value.strip());
      case "d" -> formatter.isoDate(value.strip());
      case "e" -> TableReading.UNKNOWN + value.strip();
      default -> shown(CellFormatter.unescaped(value), format);
    };
  }

  private static String shown(String text, NumberFormat format) {
    return text.isEmpty() ? text : format.pattern().text(text);
  }
}
