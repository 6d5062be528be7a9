package dev.zayavka.adapter.files;

import dev.zayavka.adapter.files.XlsxPackage.Relationship;
import dev.zayavka.ports.tables.TableFormat;
import dev.zayavka.ports.tables.TableReading;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.xml.stream.XMLStreamException;

/**
 * Streaming reader for XLSX workbooks (ECMA-376, transitional and strict). It reads the sheets row
 * by row and holds the shared strings and the rows of one table only.
 */
final class XlsxReader {

  private static final Set<String> HIDDEN = Set.of("hidden", "veryHidden");

  private final XlsxPackage parts;
  private final SheetCollector sheets;

  XlsxReader(XlsxPackage parts, SheetCollector sheets) {
    this.parts = parts;
    this.sheets = sheets;
  }

  /** Reads the workbook; empty if the part is the main part of another kind of document. */
  Optional<TableReading> read(String mainPart) throws IOException, XMLStreamException {
    Optional<Workbook> workbook = workbook(mainPart);
    if (workbook.isEmpty()) {
      return Optional.empty();
    }
    parts.checkClaimedSize();
    read(workbook.get());
    return Optional.of(sheets.reading(TableFormat.XLSX, Optional.empty(), List.of()));
  }

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
    boolean calculatesOnLoad = false;
    List<SheetPart> sheets = new ArrayList<>();
    while (xml.advance()) {
      if (xml.isStart("workbookPr")) {
        since1904 = xml.attribute("date1904").filter(XlsxReader::isTrue).isPresent();
      } else if (xml.isStart("calcPr")) {
        calculatesOnLoad = xml.attribute("fullCalcOnLoad").filter(XlsxReader::isTrue).isPresent();
      } else if (xml.isStart("sheet")) {
        Relationship link = xml.prefixedAttribute("id").map(links::get).orElse(null);
        sheets.add(
            new SheetPart(
                xml.attribute("name").orElse(Integer.toString(sheets.size() + 1)),
                xml.attribute("state").filter(HIDDEN::contains).isPresent(),
                Optional.ofNullable(link)));
      }
    }
    if (sheets.isEmpty()) {
      throw new IOException("the workbook has no sheet");
    }
    String folder = part.substring(0, part.lastIndexOf('/') + 1);
    return new Workbook(
        since1904,
        calculatesOnLoad,
        sheets,
        target(links, "sharedStrings").orElse(folder + "sharedStrings.xml"),
        target(links, "styles").orElse(folder + "styles.xml"));
  }

  private static Optional<String> target(Map<String, Relationship> links, String kind) {
    return links.values().stream()
        .filter(link -> link.is(kind))
        .map(Relationship::target)
        .findFirst();
  }

  static boolean isTrue(String value) {
    return value.equals("1") || value.equals("true");
  }

  private void read(Workbook workbook) throws IOException, XMLStreamException {
    SharedStrings strings = SharedStrings.read(parts.openIfPresent(workbook.strings()));
    NumberFormats formats = NumberFormats.read(parts.openIfPresent(workbook.styles()));
    CellFormatter formatter = new CellFormatter(workbook.since1904());
    for (SheetPart sheet : workbook.sheets()) {
      sheets.add(
          read(
              sheet,
              xml ->
                  new WorksheetReader(
                      xml, strings, formats, formatter, workbook.calculatesOnLoad())));
    }
  }

  /** A sheet that is damaged costs itself only. */
  private ReadSheet read(SheetPart sheet, Function<LimitedXml, WorksheetReader> reader)
      throws IOException {
    if (sheet.link().isPresent() && !sheet.link().get().is("worksheet")) {
      return ReadSheet.blank(sheet.name(), sheet.hidden());
    }
    TableBuilder table = sheets.next();
    try (LimitedXml xml =
        parts.open(sheet.link().map(Relationship::target).orElse("a link that is missing"))) {
      reader.apply(xml).readInto(table);
      return table.finish(sheet.name(), sheet.hidden());
    } catch (TooLargeException tooLarge) {
      throw tooLarge;
    } catch (IOException | XMLStreamException | RuntimeException damaged) {
      table.drop();
      return ReadSheet.damaged(sheet.name(), sheet.hidden());
    }
  }

  /**
   * Sheets and names of the other parts to read.
   *
   * @param since1904 whether day numbers count from 1904, as in the first Excel for Mac
   * @param calculatesOnLoad whether the values of formulas are out of date
   */
  private record Workbook(
      boolean since1904,
      boolean calculatesOnLoad,
      List<SheetPart> sheets,
      String strings,
      String styles) {}

  private record SheetPart(String name, boolean hidden, Optional<Relationship> link) {}
}
