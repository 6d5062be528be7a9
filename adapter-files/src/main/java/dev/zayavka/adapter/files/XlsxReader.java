package dev.zayavka.adapter.files;

import dev.zayavka.adapter.files.XlsxPackage.Relationship;
import dev.zayavka.ports.tables.TableReading;
import dev.zayavka.ports.tables.TableReading.Problem;
import dev.zayavka.ports.tables.TableReading.Unreadable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * Streaming reader for XLSX workbooks (ECMA-376, transitional and strict). It reads the first
 * visible worksheet row by row and holds the shared strings and the rows of the table only.
 */
final class XlsxReader {

  private static final byte[] CONTENTS = "[Content_Types].xml".getBytes(StandardCharsets.US_ASCII);
  private static final Set<String> HIDDEN = Set.of("hidden", "veryHidden");

  private final XlsxPackage parts;

  private XlsxReader(XlsxPackage parts) {
    this.parts = parts;
  }

  static TableReading read(byte[] content) {
    try (XlsxPackage parts = XlsxPackage.open(content)) {
      return new XlsxReader(parts).table();
    } catch (TooLargeException tooLarge) {
      return new Unreadable(Problem.TOO_LARGE);
    } catch (IOException noArchive) {
      return new Unreadable(
          FileFormat.contains(content, CONTENTS) ? Problem.DAMAGED : Problem.NOT_A_TABLE);
    }
  }

  /** A parser may throw any unchecked exception for input it does not expect. */
  private TableReading table() {
    try {
      Optional<String> main = parts.mainPart();
      Optional<Workbook> workbook = main.isEmpty() ? Optional.empty() : workbook(main.get());
      if (workbook.isEmpty()) {
        return new Unreadable(Problem.NOT_A_TABLE);
      }
      parts.checkClaimedSize();
      return rows(workbook.get());
    } catch (TooLargeException tooLarge) {
      throw tooLarge;
    } catch (IOException | XMLStreamException | RuntimeException damaged) {
      return new Unreadable(Problem.DAMAGED);
    }
  }

  /** Empty if the part is the main part of another kind of document. */
  private Optional<Workbook> workbook(String part) throws IOException, XMLStreamException {
    Map<String, Relationship> links = parts.relationships(part);
    try (LimitedXml xml = parts.open(part)) {
      while (xml.advance() && !xml.isStart()) {
        // Moves to the root element.
      }
      return xml.isStart("workbook") ? Optional.of(workbook(part, links, xml)) : Optional.empty();
    }
  }

  private static Workbook workbook(String part, Map<String, Relationship> links, LimitedXml xml)
      throws IOException, XMLStreamException {
    boolean since1904 = false;
    @Nullable String first = null;
    @Nullable String visible = null;
    while (xml.advance()) {
      if (xml.isStart("workbookPr")) {
        since1904 = xml.attribute("date1904").filter(XlsxReader::isTrue).isPresent();
      } else if (xml.isStart("sheet")) {
        Relationship sheet = xml.prefixedAttribute("id").map(links::get).orElse(null);
        if (sheet == null || !sheet.is("worksheet")) {
          continue;
        }
        first = first == null ? sheet.target() : first;
        boolean hidden = xml.attribute("state").filter(HIDDEN::contains).isPresent();
        visible = visible == null && !hidden ? sheet.target() : visible;
      }
    }
    @Nullable String sheet = visible == null ? first : visible;
    if (sheet == null) {
      throw new IOException("the workbook has no worksheet");
    }
    String folder = part.substring(0, part.lastIndexOf('/') + 1);
    return new Workbook(
        since1904,
        sheet,
        target(links, "sharedStrings").orElse(folder + "sharedStrings.xml"),
        target(links, "styles").orElse(folder + "styles.xml"));
  }

  private static Optional<String> target(Map<String, Relationship> links, String kind) {
    return links.values().stream()
        .filter(link -> link.is(kind))
        .map(Relationship::target)
        .findFirst();
  }

  private static boolean isTrue(String value) {
    return value.equals("1") || value.equals("true");
  }

  private TableReading rows(Workbook workbook) throws IOException, XMLStreamException {
    SharedStrings strings = SharedStrings.read(parts.openIfPresent(workbook.strings()));
    NumberFormats formats = NumberFormats.read(parts.openIfPresent(workbook.styles()));
    TableBuilder table = new TableBuilder();
    try (LimitedXml xml = parts.open(workbook.sheet())) {
      new WorksheetReader(xml, strings, formats, new CellFormatter(workbook.since1904()))
          .readInto(table);
    }
    return table.reading(Optional.empty());
  }

  /**
   * Names of the parts to read.
   *
   * @param since1904 whether day numbers count from 1904, as in the first Excel for Mac
   */
  private record Workbook(boolean since1904, String sheet, String strings, String styles) {}
}
