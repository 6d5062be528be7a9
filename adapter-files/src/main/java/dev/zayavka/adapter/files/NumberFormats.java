package dev.zayavka.adapter.files;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/** Number formats of cell styles, by the index of the style (ECMA-376, part 1, section 18.8). */
record NumberFormats(List<NumberFormat> byStyle) {

  /** Limit of Excel. */
  private static final int MAX_STYLES = 65_490;

  private static final NumberFormat GENERAL = new NumberFormat(0, "");

  /**
   * A number format.
   *
   * @param code empty for a built-in format
   */
  record NumberFormat(int id, String code) {}

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
        byStyle.add(new NumberFormat(id, codes.getOrDefault(id, "")));
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
