package dev.zayavka.adapter.files;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/** Shared string table of a workbook (ECMA-376, part 1, section 18.4.9). */
record SharedStrings(List<String> strings) {

  private static final String DAMAGED = "\uFFFD";

  static SharedStrings read(Optional<LimitedXml> part) throws IOException, XMLStreamException {
    List<String> strings = new ArrayList<>();
    if (part.isPresent()) {
      try (LimitedXml xml = part.get()) {
        while (xml.advance()) {
          if (xml.isStart("si")) {
            strings.add(CellFormatter.unescaped(xml.richText()));
          }
          if (strings.size() > TableBuilder.MAX_VALUES) {
            throw new TooLargeException();
          }
        }
      }
    }
    return new SharedStrings(strings);
  }

  /** String by its index, which is text in the cell; a damaged sign if there is no such string. */
  String get(String index) {
    if (index.isEmpty()) {
      return "";
    }
    try {
      int at = Integer.parseInt(index);
      return at >= 0 && at < strings.size() ? strings.get(at) : DAMAGED;
    } catch (NumberFormatException noIndex) {
      return DAMAGED;
    }
  }
}
