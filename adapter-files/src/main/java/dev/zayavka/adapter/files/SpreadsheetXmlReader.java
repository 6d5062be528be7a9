package dev.zayavka.adapter.files;

import dev.zayavka.adapter.files.NumberFormats.NumberFormat;
import dev.zayavka.ports.tables.TableFormat;
import dev.zayavka.ports.tables.TableReading;
import dev.zayavka.ports.tables.TableReading.Problem;
import dev.zayavka.ports.tables.TableReading.Unreadable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/**
 * Streaming reader for tables in one XML document: XML Spreadsheet 2003 of Excel, and flat
 * OpenDocument.
 */
final class SpreadsheetXmlReader {

  private static final int MAX_STYLES = 65_490;

  private final LimitedXml xml;
  private final SheetCollector sheets;
  private final CellFormatter formatter = new CellFormatter(false);
  private final Map<String, NumberFormat> formats = new HashMap<>();

  private SpreadsheetXmlReader(LimitedXml xml, SheetCollector sheets) {
    this.xml = xml;
    this.sheets = sheets;
  }

  static TableReading read(byte[] content, SheetCollector sheets) {
    try (LimitedXml xml = LimitedXml.open(new ByteArrayInputStream(content))) {
      while (xml.advance() && !xml.isStart()) {
        // Moves to the root element.
      }
      if (xml.isStart("document")) {
        return new OdsReader(sheets).read(xml);
      }
      return xml.isStart("Workbook")
          ? new SpreadsheetXmlReader(xml, sheets).read()
          : new Unreadable(Problem.NOT_A_TABLE);
    } catch (TooLargeException tooLarge) {
      return new Unreadable(Problem.TOO_LARGE);
    } catch (IOException | XMLStreamException | RuntimeException damaged) {
      return new Unreadable(Problem.DAMAGED);
    }
  }

  private TableReading read() throws XMLStreamException {
    Optional<String> style = Optional.empty();
    while (xml.advance()) {
      if (xml.isStart("Style")) {
        style = xml.anyAttribute("ID");
      } else if (xml.isStart("NumberFormat") && style.isPresent() && formats.size() < MAX_STYLES) {
        formats.put(style.get(), NumberFormat.named(xml.anyAttribute("Format").orElse("")));
      } else if (xml.isStart("Worksheet")) {
        worksheet();
      }
    }
    return sheets.reading(TableFormat.XML_2003, Optional.empty(), List.of());
  }

  private void worksheet() throws XMLStreamException {
    String name = xml.anyAttribute("Name").orElse("");
    TableBuilder table = sheets.next();
    boolean hidden = false;
    int number = 0;
    int column = 0;
    while (xml.advance() && !xml.isEnd("Worksheet")) {
      if (xml.isStart("Row")) {
        number = count("Index", number + 1);
        number += row(table, number);
      } else if (xml.isStart("Column")) {
        int first = count("Index", column + 1);
        column = first + count("Span", 0);
        if (isHidden()) {
          table.hiddenColumns(first - 1, column - 1);
        }
      } else if (xml.isStart("Visible")) {
        hidden = xml.text().startsWith("SheetHidden") || hidden;
      }
    }
    sheets.add(table.finish(name, hidden));
  }

  /** Reads a row and returns how often it is repeated. */
  private int row(TableBuilder table, int number) throws XMLStreamException {
    boolean hidden = isHidden();
    int span = count("Span", 0);
    List<String> values = new ArrayList<>();
    int column = 0;
    while (xml.advance() && !xml.isEnd("Row")) {
      if (xml.isStart("Cell")) {
        column = count("Index", column + 1);
        table.merged(number, number + count("MergeDown", 0), column - 1);
        int across = count("MergeAcross", 0);
        RowValues.put(values, column - 1, cell());
        column += across;
      }
    }
    if (!table.isFull() && table.add(number, values) && hidden) {
      table.hidden(number);
    }
    return span;
  }

  private String cell() throws XMLStreamException {
    boolean formula = xml.anyAttribute("Formula").isPresent();
    NumberFormat format =
        xml.anyAttribute("StyleID").map(formats::get).orElse(NumberFormats.GENERAL);
    Optional<String> value = Optional.empty();
    while (xml.advance() && !xml.isEnd("Cell")) {
      if (xml.isStart("Data")) {
        String type = xml.anyAttribute("Type").orElse("String");
        value = Optional.of(text(type, xml.text(), format));
      } else if (xml.isStart("Comment")) {
        xml.skip();
      }
    }
    return value.orElse(formula ? TableReading.UNKNOWN : "");
  }

  private String text(String type, String value, NumberFormat format) {
    return switch (type) {
      case "Number" -> formatter.number(value.strip(), format);
      case "DateTime" -> formatter.isoDate(value.strip());
      case "Boolean" -> formatter.bool(value.strip());
      case "Error" -> TableReading.UNKNOWN + value.strip();
      default -> value.isEmpty() ? value : format.pattern().text(value);
    };
  }

  private boolean isHidden() {
    return xml.anyAttribute("Hidden").filter(XlsxReader::isTrue).isPresent();
  }

  private int count(String attribute, int absent) {
    return xml.anyAttribute(attribute).map(Integer::parseInt).orElse(absent);
  }
}
