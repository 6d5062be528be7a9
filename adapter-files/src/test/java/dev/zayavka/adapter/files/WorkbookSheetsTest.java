package dev.zayavka.adapter.files;

import static dev.zayavka.adapter.files.WorkbookFixture.aWorkbook;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.adapter.files.WorkbookFixture.NamedFile;
import dev.zayavka.ports.tables.ReadingOptions;
import dev.zayavka.ports.tables.TableNotice;
import dev.zayavka.ports.tables.TableOrigin.OtherSheet;
import dev.zayavka.ports.tables.TableReading;
import dev.zayavka.ports.tables.TableReading.Problem;
import dev.zayavka.ports.tables.TableReading.Row;
import dev.zayavka.ports.tables.TableReading.Table;
import dev.zayavka.ports.tables.TableReading.Unreadable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;

class WorkbookSheetsTest {

  private static final ToIntFunction<List<Row>> BY_MODEL =
      rows ->
          (int)
              rows.stream()
                  .flatMap(row -> row.values().stream())
                  .filter(value -> value.startsWith("Модель"))
                  .count();

  @Test
  void the_sheet_that_fits_best_is_read_and_the_others_are_named() {
    byte[] content =
        aWorkbook()
            .sheet(row(1, "Отчёт"))
            .sheet("state=\"hidden\"", row(1, "Модель", "Модель 2", "Модель 3"))
            .sheet(row(1, "Модель") + row(2, "PAX"))
            .sheet("")
            .bytes();

    Table table = (Table) TablesAdapter.tables().read(content, ReadingOptions.NONE, BY_MODEL);

    assertThat(table.origin().sheet()).contains("3");
    assertThat(table.origin().others())
        .containsExactly(
            new OtherSheet("1", 1, false),
            new OtherSheet("2", 1, true),
            new OtherSheet("4", 0, false));
  }

  @Test
  void a_hidden_sheet_is_read_if_no_visible_one_fits_or_if_it_is_chosen() {
    byte[] content =
        aWorkbook().sheet(row(1, "Отчёт")).sheet("state=\"hidden\"", row(1, "Модель")).bytes();

    assertThat(sheet(TablesAdapter.tables().read(content, ReadingOptions.NONE, BY_MODEL)))
        .isEqualTo("2");
    assertThat(sheet(Read.file(content))).isEqualTo("1");
    assertThat(sheet(Read.file(content, ReadingOptions.NONE.of("2")))).isEqualTo("2");
  }

  @Test
  void a_damaged_sheet_or_one_that_is_too_long_costs_itself_only() {
    byte[] content =
        aWorkbook()
            .sheet("<row r=\"1\"><c r=\"A1\"")
            .sheet(row(1, "x").repeat(TableReading.MOST_ROWS + 2))
            .sheet(row(1, "Модель"))
            .bytes();

    assertThat(sheet(TablesAdapter.tables().read(content, ReadingOptions.NONE, BY_MODEL)))
        .isEqualTo("3");
    assertThat(Read.file(content, ReadingOptions.NONE.of("2")))
        .isEqualTo(new Unreadable(Problem.TOO_MANY_ROWS));
    assertThat(Read.file(content, ReadingOptions.NONE.of("1")))
        .isEqualTo(new Unreadable(Problem.DAMAGED));
  }

  @Test
  void the_value_of_a_merged_cell_is_in_each_row_it_spans() {
    byte[] content =
        workbook(
            row(1, "Опись", "", "")
                + row(2, "Касса", "A-1", "x")
                + row(3, "", "A-2", "")
                + row(5, "", "A-3", "y")
                + row(6, "", "A-4", "z"),
            "<mergeCells><mergeCell ref=\"A1:C1\"/><mergeCell ref=\"A2:A5\"/>"
                + "<mergeCell ref=\"C2:C3\"/></mergeCells>");

    Table table = (Table) Read.file(content);

    assertThat(table.rows())
        .containsExactly(
            new Row(1, List.of("Опись")),
            new Row(2, List.of("Касса", "A-1", "x")),
            new Row(3, List.of("Касса", "A-2", "x")),
            new Row(5, List.of("Касса", "A-3", "y")),
            new Row(6, List.of("", "A-4", "z")));
    assertThat(table.origin().notices()).containsExactly(new TableNotice.Merged(2));
  }

  @Test
  void hidden_rows_and_columns_are_read_and_counted() {
    byte[] content =
        workbook(
            row(1, "a", "b", "c")
                + "<row r=\"2\" hidden=\"1\"><c r=\"A2\"><v>1</v></c></row>"
                + "<row r=\"3\" hidden=\"true\"><c r=\"A3\"><v>2</v></c></row>"
                + "<row r=\"4\" hidden=\"1\"/>",
            "");
    byte[] hidden =
        replaced(
            content,
            "<sheetData>",
            "<cols><col min=\"2\" max=\"16384\" hidden=\"1\"/></cols><sheetData>");

    Table table = (Table) Read.file(hidden);

    assertThat(table.rows()).hasSize(3);
    assertThat(table.origin().notices())
        .containsExactly(new TableNotice.HiddenRows(2, 2), new TableNotice.HiddenColumns(2));
  }

  @Test
  void a_table_may_begin_anywhere() {
    byte[] content =
        aWorkbook()
            .sheet(
                "<row r=\"4\"><c r=\"C4\" t=\"inlineStr\"><is><t>Модель</t></is></c></row>"
                    + "<row r=\"5\"><c r=\"C5\"><v>1</v></c></row>")
            .bytes();

    assertThat(((Table) Read.file(content)).rows())
        .containsExactly(new Row(4, List.of("", "", "Модель")), new Row(5, List.of("", "", "1")));
  }

  @Test
  void formulas_without_a_value_are_counted() {
    byte[] content =
        aWorkbook()
            .sheet(
                row(1, "a", "b")
                    + "<row r=\"2\"><c r=\"A2\"><v>1</v></c><c r=\"B2\"><f>A1</f></c></row>")
            .bytes();

    Table table = (Table) Read.file(content);

    assertThat(table.rows().getLast().values()).containsExactly("1", TableReading.UNKNOWN);
    assertThat(table.origin().notices())
        .containsExactly(new TableNotice.FormulasWithoutValue(1, 2));
  }

  @Test
  void a_formula_that_no_program_calculated_has_no_value() {
    byte[] content =
        aWorkbook()
            .sheet(
                row(1, "a", "b", "c", "d")
                    + "<row r=\"2\"><c r=\"A2\"><f>1</f><v/></c><c r=\"B2\"><f>1</f><v>0</v></c>"
                    + "<c r=\"C2\"><f>1</f><v>7</v></c><c r=\"D2\"><v>0</v></c></row>")
            .bytes();
    byte[] toCalculate =
        replaced(content, "</workbook>", "<calcPr fullCalcOnLoad=\"1\"/></workbook>");

    assertThat(((Table) Read.file(content)).rows().getLast().values())
        .containsExactly(TableReading.UNKNOWN, "0", "7", "0");
    assertThat(((Table) Read.file(toCalculate)).rows().getLast().values())
        .containsExactly(TableReading.UNKNOWN, TableReading.UNKNOWN, "7", "0");
  }

  @Test
  void a_sign_that_xml_does_not_allow_costs_its_value_only() {
    byte[] content =
        aWorkbook()
            .sheet(row(1, "a", "b") + row(2, "x\u0001y", "&#1;z&#x1F;&amp;&#10;&lt;"))
            .bytes();

    Table table = (Table) Read.file(content);

    assertThat(table.rows().getLast().values()).containsExactly("x\uFFFDy", "\uFFFDz\uFFFD&\n<");
    assertThat(table.origin().notices()).containsExactly(new TableNotice.DamagedSigns(1, 2));
  }

  @Test
  void a_workbook_is_found_by_the_type_of_its_part() {
    byte[] content =
        WorkbookFixture.zip(
            List.of(
                file(
                    "[Content_Types].xml",
                    "<Types><Override PartName='/book/main.xml' ContentType='application/vnd."
                        + "openxmlformats-officedocument.spreadsheetml.sheet.main+xml'/></Types>"),
                file(
                    "book/main.xml",
                    "<workbook xmlns:r='x'><sheets><sheet name='A' r:id='s'/></sheets></workbook>"),
                file(
                    "book/_rels/main.xml.rels",
                    "<Relationships><Relationship Id='s' Type='x/worksheet' Target='one.xml'/></Relationships>"),
                file(
                    "book/one.xml",
                    "<worksheet><sheetData>" + row(1, "a") + "</sheetData></worksheet>")));

    assertThat(sheet(Read.file(content))).isEqualTo("A");
  }

  @Test
  void an_archive_of_files_and_a_binary_workbook_are_named() {
    assertThat(Read.file(WorkbookFixture.zip(List.of(file("list.csv", "a;b")))))
        .isEqualTo(new Unreadable(Problem.ARCHIVE));
    assertThat(Read.file(WorkbookFixture.zip(List.of(file("xl/workbook.bin", "x")))))
        .isEqualTo(new Unreadable(Problem.OTHER_WORKBOOK));
  }

  private static byte[] workbook(String rows, String behind) {
    byte[] content = aWorkbook().sheet(rows).bytes();
    return replaced(content, "</sheetData>", "</sheetData>" + behind);
  }

  private static byte[] replaced(byte[] content, String sought, String by) {
    return RepackedZip.of(content, xml -> xml.replace(sought, by));
  }

  private static String row(int number, String... values) {
    StringBuilder row = new StringBuilder("<row r=\"" + number + "\">");
    for (int at = 0; at < values.length; at++) {
      row.append(
          values[at].isEmpty()
              ? ""
              : "<c r=\"%c%d\" t=\"inlineStr\"><is><t>%s</t></is></c>"
                  .formatted('A' + at, number, values[at]));
    }
    return row.append("</row>").toString();
  }

  private static NamedFile file(String name, String content) {
    return new NamedFile(name, content.getBytes(StandardCharsets.UTF_8));
  }

  private static String sheet(TableReading reading) {
    assertThat(reading).isInstanceOf(Table.class);
    return ((Table) reading).origin().sheet().orElseThrow();
  }
}
