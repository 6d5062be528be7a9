package dev.zayavka.adapter.files;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/** Number formats of cell styles, by the index of the style (ECMA-376, part 1, section 18.8). */
record NumberFormats(List<NumberFormat> byStyle) {

  /** Limit of Excel. */
  private static final int MAX_STYLES = 65_490;

  static final NumberFormat GENERAL = NumberFormat.of(0, "");

  /** A number format: whether it shows a date or a time, else how it shows digits. */
  record NumberFormat(boolean hasDate, boolean hasTime, NumberPattern pattern) {

    private static final Pattern LITERALS =
        Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*]|_.|\\*.|(?i:general)");

    private static final Pattern NAME = Pattern.compile("[A-Z][a-z]+( [A-Z][a-z]+)?( Number)?");

    /** Hours, minutes or seconds that run on beyond a day. */
    private static final Pattern ELAPSED = Pattern.compile("(?i)\\[(h+|m+|s+)]");

    /**
     * A format by its code, or by its id if it is built in (ECMA-376, part 1, 18.8.30).
     *
     * @param code empty for a built-in format
     */
    static NumberFormat of(int id, String code) {
      if (code.isEmpty()) {
        return new NumberFormat(isBuiltInDate(id), isBuiltInTime(id), NumberPattern.of(""));
      }
      String shown = LITERALS.matcher(code).replaceAll("").toLowerCase(Locale.ROOT);
      if (ELAPSED.matcher(code).find()) {
        return new NumberFormat(false, false, NumberPattern.of(""));
      }
      boolean date = shown.indexOf('y') >= 0 || shown.indexOf('d') >= 0;
      boolean time = shown.indexOf('h') >= 0 || shown.indexOf('s') >= 0;
      return new NumberFormat(date, time, NumberPattern.of(date || time ? "" : code));
    }

    /** A format of XML Spreadsheet 2003: its code, or a name, which only dates and times have. */
    static NumberFormat named(String format) {
      if (!NAME.matcher(format).matches()) {
        return of(0, format);
      }
      boolean date = format.endsWith("Date");
      return new NumberFormat(date, format.endsWith("Time"), NumberPattern.of(""));
    }

    private static boolean isBuiltInDate(int id) {
      return (id >= 14 && id <= 17)
          || id == 22
          || (id >= 27 && id <= 31)
          || id == 36
          || (id >= 50 && id <= 58);
    }

    private static boolean isBuiltInTime(int id) {
      return (id >= 18 && id <= 22) || id == 32 || id == 33;
    }
  }

  static NumberFormats read(Optional<LimitedXml> part) throws IOException, XMLStreamException {
    List<NumberFormat> byStyle = new ArrayList<>();
    if (part.isPresent()) {
      try (LimitedXml xml = part.get()) {
        read(xml, byStyle);
      }
    }
    return new NumberFormats(byStyle);
  }

  private static void read(LimitedXml xml, List<NumberFormat> byStyle) throws XMLStreamException {
    Map<Integer, String> codes = new HashMap<>();
    boolean ofCells = false;
    while (xml.advance() && !xml.isEnd("cellXfs") && byStyle.size() < MAX_STYLES) {
      if (xml.isStart("numFmt") && codes.size() < MAX_STYLES) {
        codes.put(number(xml.attribute("numFmtId")), xml.attribute("formatCode").orElse(""));
      } else if (xml.isStart("cellXfs")) {
        ofCells = true;
      } else if (ofCells && xml.isStart("xf")) {
        int id = number(xml.attribute("numFmtId"));
        byStyle.add(NumberFormat.of(id, codes.getOrDefault(id, "")));
      }
    }
  }

  /** Format of a style; the general one if the style is unknown. */
  NumberFormat of(Optional<String> style) {
    int index = number(style);
    return index >= 0 && index < byStyle.size() ? byStyle.get(index) : GENERAL;
  }

  private static int number(Optional<String> attribute) {
    return attribute.map(Integer::parseInt).orElse(0);
  }
}
