package dev.zayavka.adapter.files;

import static dev.zayavka.adapter.files.WorkbookFixture.aWorkbook;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.ports.tables.ReadingOptions;
import dev.zayavka.ports.tables.TableReading;
import dev.zayavka.ports.tables.TableReading.Problem;
import dev.zayavka.ports.tables.TableReading.Row;
import dev.zayavka.ports.tables.TableReading.Table;
import dev.zayavka.ports.tables.TableReading.Unreadable;
import dev.zayavka.ports.tables.TextEncoding;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadWorkbookTest {

  private static final String HEADER =
      "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>a</t></is></c></row>";

  @Test
  void strings_of_both_kinds_are_read_with_their_rows() {
    byte[] content =
        aWorkbook()
            .strings(
                "<t>Имя</t>",
                "<r><t>Ка</t></r><r><t>сса</t></r>",
                "<t>к_x000D_\n_x0000_л_xD83D_</t>")
            .sheet(
                "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>0</v></c>"
                    + "<c r=\"B2\" t=\"inlineStr\"><is><t> Код </t></is></c></row>"
                    + "<row r=\"3\"><c r=\"A3\" s=\"0\"/></row>"
                    + "<row r=\"5\"><c r=\"A5\" t=\"s\"><v>1</v></c>"
                    + "<c r=\"C5\" t=\"s\"><v>2</v></c><c r=\"F5\"/></row>")
            .bytes();
    assertThat(((Table) read(content)).rows())
        .containsExactly(
            new Row(2, List.of("Имя", "Код")), new Row(5, List.of("Касса", "", "к\r\nл_xD83D_")));
  }

  @ParameterizedTest
  @CsvSource({
    "42, 42",
    "42.0, 42",
    "123456789012345, 123456789012345",
    "1.23456789012345E14, 123456789012345",
    "9007199254740993, 9007199254740993",
    "0.1, 0.1",
    "0.30000000000000004, 0.3",
    "1234.5600000000001, 1234.56",
    "-1.5E-3, -0.0015",
    "1.5E3, 1500",
    "1.23456789012346E+19, 1.23456789012346E+19",
    "1E20, 1E+20",
    "0.0, 0",
    "1E999999999, 1E+999999999",
    "45992, 45992"
  })
  void a_number_is_plain_digits(String raw, String text) {
    assertThat(cell("<c r=\"A2\"><v>" + raw + "</v></c>")).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 46357, 01.12.2026",
    "1, 46357.75, 01.12.2026",
    "2, 46357, 01.12.2026",
    "1, 61, 01.03.1900",
    "1, 59, 28.02.1900",
    "1, 1, 01.01.1900",
    "0, 46357, 46357",
    "4, 46357, 46357",
    "3, 0.5, 12:00",
    "8, 46357.75, 01.12.2026 18:00",
    "3, 46357.75, 18:00",
    "1, -3, -3"
  })
  void a_date_is_written_as_day_month_year(String style, String raw, String text) {
    assertThat(cell("<c r=\"A2\" s=\"%s\"><v>%s</v></c>".formatted(style, raw))).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "<c r=\"A2\" t=\"d\"><v>2026-12-01</v></c>, 01.12.2026",
    "<c r='A2' s='1' t='d'><v>2026-12-01T18:30:00.000Z</v></c>, 01.12.2026",
    "<c t=\"d\" r=\"A2\"><f>TODAY()</f><v>2026-12-01</v></c>, 01.12.2026",
    "<c r=\"A2\" t=\"d\"><v>PT12H</v></c>, PT12H",
    "<c r=\"A2\" t=\"d\"><v>2026-13-45</v></c>, 2026-13-45"
  })
  void an_iso_date_is_written_as_day_month_year(String cell, String text) {
    assertThat(cell(cell)).isEqualTo(text);
  }

  @Test
  void cells_beside_such_a_date_are_unchanged() {
    byte[] content =
        aWorkbook()
            .strings("<t>t=\"d\" Касса №1</t>")
            .sheet(
                HEADER
                    + "<row r=\"2\"><c r=\"A2\" t=\"d\"><v>2026-12-01</v></c>"
                    + "<c r=\"B2\" t=\"s\"><v>0</v></c>"
                    + "<c r=\"C2\" t=\"str\"><v>2026-12-01</v></c>"
                    + "<c r=\"D2\" t=\"inlineStr\"><is><t>ё &gt; 5 > 2026-12-01</t></is></c></row>")
            .bytes();
    assertThat(values(content).getLast())
        .containsExactly("01.12.2026", "t=\"d\" Касса №1", "2026-12-01", "ё > 5 > 2026-12-01");
  }

  @ParameterizedTest
  @CsvSource({
    "5, 123, 000123",
    "5, 1234567, 1234567",
    "5, 1.5, 1.5",
    "5, -3, -000003",
    "6, 12, ИНВ-0012",
    "7, 12, 12 шт"
  })
  void zeros_and_text_a_format_adds_to_a_number_are_read(String style, String raw, String text) {
    assertThat(cell("<c r=\"A2\" s=\"%s\"><v>%s</v></c>".formatted(style, raw))).isEqualTo(text);
  }

  @Test
  void a_workbook_with_the_1904_date_system_counts_from_1904() {
    byte[] content =
        aWorkbook()
            .since1904()
            .styles()
            .sheet(HEADER + "<row r=\"2\"><c r=\"A2\" s=\"1\"><v>44895</v></c></row>")
            .bytes();
    assertThat(values(content).getLast()).containsExactly("01.12.2026");
  }

  @ParameterizedTest
  @CsvSource({
    "<c r=\"A2\" t=\"b\"><v>1</v></c>, TRUE",
    "<c r=\"A2\" t=\"b\"><v>0</v></c>, FALSE",
    "<c r=\"A2\" t=\"e\"><v>#N/A</v></c>, ￼#N/A",
    "<c r=\"A2\"><f>B2</f></c>, ￼",
    "<c r=\"A2\" t=\"s\"><v>99</v></c>, �",
    "<c r=\"A2\"><v>no number</v></c>, no number",
    "<c r=\"A2\" t=\"str\"><f>A1&amp;1</f><v>a1</v></c>, a1",
    "<c r=\"A2\"><f>1+1</f><v>2.0</v></c>, 2",
    "<c r=\"A2\" s=\"1\"><f>TODAY()</f><v>46357</v></c>, 01.12.2026",
    "<c r=\"A2\" t=\"b\"><f>1=1</f><v>1</v></c>, TRUE",
    "<c r=\"A2\" t=\"inlineStr\"><is><t>'007</t></is></c>, 007"
  })
  void other_cells_are_read_as_they_are_shown(String cell, String text) {
    assertThat(cell(cell)).isEqualTo(text);
  }

  @Test
  void the_first_visible_sheet_is_read() {
    byte[] content =
        aWorkbook()
            .sheet("state=\"hidden\"", rows("скрыто"))
            .sheet("state=\"veryHidden\"", rows("скрыто"))
            .sheet(rows("видно"))
            .sheet(rows("дальше"))
            .bytes();
    assertThat(values(content).getLast()).containsExactly("видно");
  }

  @Test
  void a_workbook_needs_no_encoding() {
    byte[] content = aWorkbook().sheet(rows("x")).bytes();
    assertThat(Read.file(content, ReadingOptions.NONE.as(TextEncoding.KOI8_R)))
        .isEqualTo(read(content))
        .isInstanceOf(Table.class);
  }

  @Test
  void a_sheet_without_rows_is_empty() {
    assertThat(read(aWorkbook().sheet("").bytes())).isEqualTo(new Unreadable(Problem.EMPTY));
    assertThat(values(aWorkbook().sheet(HEADER).bytes())).containsExactly(List.of("a"));
  }

  @Test
  void an_archive_without_a_workbook_is_no_table() {
    byte[] archive =
        WorkbookFixture.zip(
            List.of(new WorkbookFixture.NamedFile("word/document.xml", new byte[] {1})));
    assertThat(read(archive)).isEqualTo(new Unreadable(Problem.DOCUMENT));
    assertThat(read(Arrays.copyOf(archive, archive.length / 2)))
        .isEqualTo(new Unreadable(Problem.NOT_A_TABLE));
  }

  @Test
  void a_truncated_workbook_is_damaged() {
    byte[] content = aWorkbook().sheet(rows("x")).bytes();
    assertThat(read(Arrays.copyOf(content, content.length - 30)))
        .isEqualTo(new Unreadable(Problem.DAMAGED));
  }

  @Test
  void a_workbook_without_a_sheet_or_with_a_broken_one_is_damaged() {
    assertThat(read(aWorkbook().bytes())).isEqualTo(new Unreadable(Problem.DAMAGED));
    assertThat(read(aWorkbook().sheet("<row r=\"1\"><c r=\"A1\"").bytes()))
        .isEqualTo(new Unreadable(Problem.DAMAGED));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {"r=\"XFDA1\"", "r = 'ZZZZZZ1'", "r=\"&#90;ZZZZZ1\"", "t=\"n\" r=\"ABCDEFG12\""})
  void a_cell_beyond_the_last_column_is_damage(String attributes) {
    assertThat(read(aWorkbook().sheet(HEADER + "<row><c " + attributes + "/></row>").bytes()))
        .isEqualTo(new Unreadable(Problem.DAMAGED));
  }

  @Test
  void many_rows_with_a_cell_far_to_the_right_are_too_large() {
    StringBuilder rows = new StringBuilder(HEADER);
    for (int row = 2; row < 400; row++) {
      rows.append("<row r=\"%d\"><c r=\"XFD%d\"><v>1</v></c></row>".formatted(row, row));
    }
    assertThat(read(aWorkbook().sheet(rows.toString()).bytes()))
        .isEqualTo(new Unreadable(Problem.TOO_LARGE));
  }

  @Test
  void a_text_longer_than_any_cell_is_too_large_but_a_picture_may_be_long() {
    String row = "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>%s</t></is></c></row>";
    String longest = "щ".repeat(32_767);
    assertThat(cell("<c r=\"A2\" t=\"inlineStr\"><is><t>" + longest + "</t></is></c>"))
        .isEqualTo(longest);
    assertThat(read(aWorkbook().sheet(HEADER + row.formatted("a".repeat(2 << 20))).bytes()))
        .isEqualTo(new Unreadable(Problem.TOO_LARGE));
    assertThat(
            read(
                aWorkbook()
                    .sheet(rows("x"))
                    .part("xl/media/image1.bmp", " ".repeat(2 << 20))
                    .bytes()))
        .isInstanceOf(Table.class);
  }

  @Test
  void a_long_string_shared_by_every_cell_is_too_large_in_total() {
    String rows =
        IntStream.rangeClosed(2, 400)
            .mapToObj("<row r=\"%1$d\"><c r=\"A%1$d\" t=\"s\"><v>0</v></c></row>"::formatted)
            .collect(Collectors.joining());
    byte[] content = aWorkbook().strings("<t>" + "щ".repeat(32_767) + "</t>").sheet(rows).bytes();
    assertThat(content.length).isLessThan(20_000);
    assertThat(read(content)).isEqualTo(new Unreadable(Problem.TOO_LARGE));
  }

  @Test
  void a_workbook_that_unpacks_to_more_than_the_limit_is_too_large() {
    byte[] content =
        aWorkbook()
            .sheet(rows("x"))
            .part("xl/media/image1.bin", " ".repeat((int) XlsxPackage.MAX_UNPACKED))
            .bytes();
    assertThat(content.length).isLessThan(200_000);
    assertThat(read(content)).isEqualTo(new Unreadable(Problem.TOO_LARGE));
  }

  @Test
  void a_sheet_of_twenty_thousand_rows_is_read_and_a_longer_one_is_not() {
    byte[] content = aWorkbook().styles().sheet(table(TableReading.MOST_ROWS)).bytes();
    assertThat(values(content)).hasSize(TableReading.MOST_ROWS + 1);
    assertThat(read(aWorkbook().styles().sheet(table(TableReading.MOST_ROWS + 1)).bytes()))
        .isEqualTo(new Unreadable(Problem.TOO_MANY_ROWS));
  }

  @Test
  void a_chart_sheet_is_skipped() {
    String links =
        """
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
        <Relationship Id="rId1" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/chartsheet"
         Target="/xl/chartsheets/sheet1.xml"/>
        <Relationship Id="rId2" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/worksheet"
         Target="../xl/worksheets/sheet2.xml"/>
        </Relationships>
        """;
    byte[] content =
        aWorkbook().sheet(rows("диаграмма")).sheet(rows("список")).withLinks(links).bytes();
    assertThat(values(content).getLast()).containsExactly("список");
  }

  @Test
  void the_workbook_part_may_have_any_name_and_the_strict_namespaces() {
    String relationships = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    String main = "http://purl.oclc.org/ooxml/spreadsheetml/main";
    byte[] content =
        WorkbookFixture.zip(
            List.of(
                file(
                    "_rels/.rels",
                    "<Relationships><Relationship Id='a' Type='%s/officeDocument' Target='book22.xml'/></Relationships>"
                        .formatted(relationships)),
                file(
                    "book22.xml",
                    "<workbook xmlns='%s' xmlns:o='%s'><sheets><sheet o:id='s'/></sheets></workbook>"
                        .formatted(main, relationships)),
                file(
                    "_rels/book22.xml.rels",
                    ("<Relationships><Relationship Id='s' Type='%s/worksheet' Target='Лист 1.xml'/>"
                            + "<Relationship Id='t' Type='%s/sharedStrings' Target='Words.xml'/></Relationships>")
                        .formatted(relationships, relationships)),
                file("words.xml", "<sst><si><t>Касса</t><rPh><t>ка</t></rPh></si></sst>"),
                file(
                    "Лист 1.xml",
                    "<worksheet xmlns='%s'><sheetData>%s<row><c t='s'><v>0</v></c></row></sheetData></worksheet>"
                        .formatted(main, HEADER))));
    assertThat(values(content).getLast()).containsExactly("Касса");
  }

  @Test
  void a_document_of_another_program_is_named() {
    byte[] content =
        WorkbookFixture.zip(
            List.of(
                file(
                    "_rels/.rels",
                    "<Relationships><Relationship Id='a' Type='x/officeDocument' Target='word/document.xml'/></Relationships>"),
                file("word/document.xml", "<document/>")));
    assertThat(read(content)).isEqualTo(new Unreadable(Problem.DOCUMENT));
  }

  private static WorkbookFixture.NamedFile file(String name, String content) {
    return new WorkbookFixture.NamedFile(name, content.getBytes(StandardCharsets.UTF_8));
  }

  private static String table(int rows) {
    StringBuilder sheet = new StringBuilder(HEADER);
    for (int row = 2; row <= rows + 1; row++) {
      sheet.append("<row r=\"").append(row).append("\">");
      for (char column = 'A'; column < 'J'; column++) {
        sheet.append(
            "<c r=\"%c%d\" t=\"inlineStr\"><is><t>Терминал %d</t></is></c>"
                .formatted(column, row, row));
      }
      sheet.append("</row>");
    }
    return sheet.toString();
  }

  private static String rows(String value) {
    return HEADER + "<row><c t=\"inlineStr\"><is><t>" + value + "</t></is></c></row>";
  }

  private static String cell(String cell) {
    byte[] content = aWorkbook().styles().sheet(HEADER + "<row r=\"2\">" + cell + "</row>").bytes();
    return values(content).getLast().getFirst();
  }

  private static List<List<String>> values(byte[] content) {
    TableReading reading = read(content);
    assertThat(reading).isInstanceOf(Table.class);
    return ((Table) reading).rows().stream().map(Row::values).toList();
  }

  private static TableReading read(byte[] content) {
    return Read.file(content);
  }
}
