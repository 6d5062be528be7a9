package dev.zayavka.adapter.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Builder of minimal XLSX workbooks. */
final class WorkbookFixture {

  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String OF_OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private final List<String> sheets = new ArrayList<>();
  private final List<NamedFile> parts = new ArrayList<>();
  private String overrides = "";
  private String properties = "";
  private Optional<String> links = Optional.empty();

  static WorkbookFixture aWorkbook() {
    return new WorkbookFixture();
  }

  /** Adds a worksheet with rows in XML. */
  WorkbookFixture sheet(String attributes, String rows) {
    int number = sheets.size() + 1;
    sheets.add(
        "<sheet name=\"%d\" sheetId=\"%d\" r:id=\"rId%d\" %s/>"
            .formatted(number, number, number, attributes));
    return part(
        "xl/worksheets/sheet%d.xml".formatted(number),
        "<worksheet xmlns=\"%s\"><sheetData>%s</sheetData></worksheet>".formatted(MAIN, rows));
  }

  WorkbookFixture sheet(String rows) {
    return sheet("", rows);
  }

  /**
   * Adds cell styles, in this order: general, the built-in date 14, a custom date, a time,
   * thousands, and three custom formats that add zeros or text to a number, and the built-in time
   * of a day 22.
   */
  WorkbookFixture styles() {
    overrides +=
        "<Override PartName=\"/xl/styles.xml\" ContentType="
            + "\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/>";
    return part(
        "xl/styles.xml",
        "<styleSheet xmlns=\"%s\"><numFmts><numFmt numFmtId=\"164\" formatCode=\"%s\"/>"
                .formatted(MAIN, "[$-419]d\\ mmmm\\ yyyy&quot; г.&quot;;@")
            + "<numFmt numFmtId=\"165\" formatCode=\"000000\"/>"
            + "<numFmt numFmtId=\"166\" formatCode=\"&quot;ИНВ-&quot;0000\"/>"
            + "<numFmt numFmtId=\"167\" formatCode=\"0&quot; шт&quot;\"/></numFmts>"
            + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/>"
            + "<xf numFmtId=\"20\"/><xf numFmtId=\"4\"/>"
            + "<xf numFmtId=\"165\"/><xf numFmtId=\"166\"/><xf numFmtId=\"167\"/><xf numFmtId=\"22\"/></cellXfs></styleSheet>");
  }

  WorkbookFixture strings(String... strings) {
    overrides +=
        "<Override PartName=\"/xl/sharedStrings.xml\" ContentType="
            + "\"application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml\"/>";
    return part(
        "xl/sharedStrings.xml",
        "<sst xmlns=\"%s\"><si>%s</si></sst>".formatted(MAIN, String.join("</si><si>", strings)));
  }

  WorkbookFixture since1904() {
    properties = "<workbookPr date1904=\"1\"/>";
    return this;
  }

  WorkbookFixture part(String name, String content) {
    parts.add(new NamedFile(name, content.getBytes(UTF_8)));
    return this;
  }

  /** Uses these relationships of the workbook instead of one for each sheet. */
  WorkbookFixture withLinks(String xml) {
    links = Optional.of(xml);
    return this;
  }

  /** Replaces a part that was added before. */
  WorkbookFixture replace(NamedFile part) {
    parts.replaceAll(each -> each.name().equals(part.name()) ? part : each);
    return this;
  }

  byte[] bytes() {
    StringBuilder relations = new StringBuilder();
    for (int number = 1; number <= sheets.size(); number++) {
      relations.append(
          "<Relationship Id=\"rId%d\" Type=\"%s/worksheet\" Target=\"worksheets/sheet%d.xml\"/>"
              .formatted(number, OF_OFFICE, number));
    }
    part(
        "[Content_Types].xml",
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd."
            + "openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
            + overrides
            + "</Types>");
    part(
        "xl/workbook.xml",
        "<workbook xmlns=\"%s\" xmlns:r=\"%s\">%s<sheets>%s</sheets></workbook>"
            .formatted(MAIN, OF_OFFICE, properties, String.join("", sheets)));
    part(
        "xl/_rels/workbook.xml.rels",
        links.orElse(
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + relations
                + "</Relationships>"));
    return zip(parts);
  }

  static byte[] zip(List<NamedFile> files) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(packed)) {
      for (NamedFile file : files) {
        zip.putNextEntry(new ZipEntry(file.name()));
        zip.write(file.content());
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return packed.toByteArray();
  }

  /** Part of a workbook. */
  record NamedFile(String name, byte[] content) {}
}
