package dev.zayavka.adapter.files;

import dev.zayavka.ports.tables.TableFormat;
import dev.zayavka.ports.tables.TableReading;
import dev.zayavka.ports.tables.TableReading.Problem;
import dev.zayavka.ports.tables.TableReading.Unreadable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;

/**
 * Streaming reader for spreadsheets in the OpenDocument format (ODF 1.3, part 3, section 9): packed
 * (.ods) or as one XML document (.fods).
 */
final class OdsReader {

  private static final String MANIFEST = "META-INF/manifest.xml";
  private static final int MANIFEST_LENGTH = 64 * 1024;

  private final SheetCollector sheets;

  /** Names of table styles that are not displayed. */
  private final Set<String> hiddenStyles = new HashSet<>();

  OdsReader(SheetCollector sheets) {
    this.sheets = sheets;
  }

  TableReading read(XlsxPackage parts) throws IOException, XMLStreamException {
    parts.checkClaimedSize();
    String manifest = new String(parts.head(MANIFEST, MANIFEST_LENGTH), StandardCharsets.UTF_8);
    if (manifest.contains("encryption-data")) {
      return new Unreadable(Problem.LOCKED);
    }
    try (LimitedXml xml = parts.open("content.xml")) {
      return read(xml);
    }
  }

  TableReading read(LimitedXml xml) throws XMLStreamException {
    Optional<String> style = Optional.empty();
    int spreadsheet = Integer.MAX_VALUE;
    while (xml.advance()) {
      if (xml.isStart("style")) {
        style = xml.anyAttribute("name");
      } else if (xml.isStart("table-properties")
          && xml.anyAttribute("display").filter("false"::equals).isPresent()) {
        style.ifPresent(hiddenStyles::add);
      } else if (xml.isStart("spreadsheet")) {
        spreadsheet = xml.depth();
      } else if (xml.isStart("table") && xml.depth() == spreadsheet + 1) {
        readSheet(xml);
      }
    }
    return sheets.reading(TableFormat.ODS, Optional.empty(), List.of());
  }

  private void readSheet(LimitedXml xml) throws XMLStreamException {
    String name = xml.anyAttribute("name").orElse("");
    boolean hidden = xml.anyAttribute("style-name").filter(hiddenStyles::contains).isPresent();
    TableBuilder table = sheets.next();
    new OdsSheetReader(xml, table).read();
    sheets.add(table.finish(name, hidden));
  }
}
