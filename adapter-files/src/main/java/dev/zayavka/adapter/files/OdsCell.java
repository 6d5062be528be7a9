package dev.zayavka.adapter.files;

import dev.zayavka.ports.tables.TableReading;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/** Text of a cell of an OpenDocument spreadsheet (ODF 1.3, part 3, sections 9.1.4 and 19.385). */
final class OdsCell {

  /** Digits with separators, which may be rounded; with zeros in front they are a format's. */
  private static final Pattern ROUNDED =
      Pattern.compile("[-+]?(?!0\\d)\\d[\\d\\s\u00A0\u202F.,]*(?:E[-+]?\\d+)?|#+");

  private static final int MAX_SPACES = 1_000;
  private static final CellFormatter FORMATTER = new CellFormatter(false);

  private OdsCell() {}

  /** Reads the present cell, up to its end. */
  static String read(LimitedXml xml) throws XMLStreamException {
    boolean formula = xml.anyAttribute("formula").isPresent();
    String type = xml.anyAttribute("value-type").orElse("");
    Optional<String> number = xml.anyAttribute("value");
    Optional<String> date = xml.anyAttribute("date-value");
    String shown = text(xml);
    return switch (type) {
      case "float" -> number.map(value -> digits(shown, value)).orElse(shown);
      case "date" ->
          date.map(FORMATTER::isoDate).map(day -> withTime(day, date.get())).orElse(shown);
      case "" -> shown.isEmpty() && formula ? TableReading.UNKNOWN : shown;
      default -> shown;
    };
  }

  /** All digits of a number, unless its format adds zeros or text. */
  private static String digits(String shown, String value) {
    return shown.isEmpty() || ROUNDED.matcher(shown).matches()
        ? FORMATTER.number(value, NumberFormats.GENERAL)
        : shown;
  }

  private static String withTime(String day, String iso) {
    int time = iso.indexOf('T');
    return time < 0 || iso.length() < time + 6 || iso.startsWith("00:00", time + 1)
        ? day
        : day + ' ' + iso.substring(time + 1, time + 6);
  }

  /** Paragraphs of the cell, without its comments and drawings. */
  private static String text(LimitedXml xml) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    int outside = xml.depth() - 1;
    boolean begun = false;
    while (xml.depth() > outside && xml.advance()) {
      if (xml.isStart("p")) {
        text.append(begun ? "\n" : "");
        begun = true;
        paragraph(xml, text);
      } else if (xml.isStart()) {
        xml.skip();
      }
    }
    return text.toString();
  }

  private static void paragraph(LimitedXml xml, StringBuilder text) throws XMLStreamException {
    int outside = xml.depth() - 1;
    while (xml.depth() > outside && xml.advance()) {
      if (xml.isText()) {
        text.append(xml.characters());
      } else if (xml.isStart("s")) {
        int spaces = xml.anyAttribute("c").map(Integer::parseInt).orElse(1);
        text.repeat(' ', Math.clamp(spaces, 0, MAX_SPACES));
      } else if (xml.isStart("tab") || xml.isStart("line-break")) {
        text.append(xml.isStart("tab") ? '\t' : '\n');
      } else if (xml.isStart("annotation") || xml.isStart("ruby-text")) {
        xml.skip();
      }
      if (text.length() > LimitedXml.MAX_TEXT) {
        throw new TooLargeException();
      }
    }
  }
}
