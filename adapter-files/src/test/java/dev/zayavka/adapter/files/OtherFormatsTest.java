package dev.zayavka.adapter.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.adapter.files.WorkbookFixture.NamedFile;
import dev.zayavka.ports.tables.ReadingOptions;
import dev.zayavka.ports.tables.TableFormat;
import dev.zayavka.ports.tables.TableNotice;
import dev.zayavka.ports.tables.TableOrigin.OtherSheet;
import dev.zayavka.ports.tables.TableReading;
import dev.zayavka.ports.tables.TableReading.Problem;
import dev.zayavka.ports.tables.TableReading.Row;
import dev.zayavka.ports.tables.TableReading.Table;
import dev.zayavka.ports.tables.TableReading.Unreadable;
import dev.zayavka.ports.tables.TextEncoding;
import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** OpenDocument, web pages and XML Spreadsheet 2003. */
class OtherFormatsTest {

  private static final String ODS_TYPE = "application/vnd.oasis.opendocument.spreadsheet";

  private static final String ODS =
      """
      <office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x" xmlns:style="s">
      <office:automatic-styles>
       <style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>
      </office:automatic-styles>
      <office:body><office:spreadsheet>
      <table:table table:name="Техника" table:style-name="ta1">
       <table:table-column table:number-columns-repeated="2"/>
       <table:table-column table:visibility="collapse"/>
       <table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="1024"/></table:table-row>
       <table:table-row>
        <table:table-cell office:value-type="string"><text:p>Модель</text:p></table:table-cell>
        <table:table-cell office:value-type="string"><text:p>Инв. <text:s text:c="1"/>№</text:p><office:annotation><text:p>нет</text:p></office:annotation></table:table-cell>
        <table:table-cell office:value-type="string"><text:p>Дата</text:p><text:p>покупки</text:p></table:table-cell>
       </table:table-row>
       <table:table-row>
        <table:table-cell table:number-rows-spanned="2" office:value-type="string"><text:p>Касса</text:p></table:table-cell>
        <table:table-cell office:value-type="float" office:value="123"><text:p>000123</text:p></table:table-cell>
        <table:table-cell office:value-type="date" office:date-value="2026-12-01"><text:p>1.12.26</text:p></table:table-cell>
       </table:table-row>
       <table:table-row table:visibility="filter">
        <table:covered-table-cell/>
        <table:table-cell office:value-type="float" office:value="123456789012345"><text:p>1,23457E+14</text:p></table:table-cell>
        <table:table-cell table:formula="of:=[.A1]"/>
       </table:table-row>
       <table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="1024"/></table:table-row>
      </table:table>
      <table:table table:name="Скрыт" table:style-name="ta2"><table:table-row table:number-rows-repeated="3">
       <table:table-cell table:number-columns-repeated="2" office:value-type="string"><text:p>x</text:p></table:table-cell>
      </table:table-row></table:table>
      </office:spreadsheet></office:body></office:document-content>
      """;

  @Test
  void an_open_document_spreadsheet_is_read() {
    Table table = (Table) Read.file(ods(ODS));

    assertThat(table.rows())
        .containsExactly(
            new Row(3, List.of("Модель", "Инв.  №", "Дата\nпокупки")),
            new Row(4, List.of("Касса", "000123", "01.12.2026")),
            new Row(5, List.of("Касса", "123456789012345", TableReading.UNKNOWN)));
    assertThat(table.origin().format()).isEqualTo(TableFormat.ODS);
    assertThat(table.origin().sheet()).contains("Техника");
    assertThat(table.origin().others()).containsExactly(new OtherSheet("Скрыт", 3, true));
    assertThat(table.origin().notices())
        .containsExactly(
            new TableNotice.HiddenRows(1, 5),
            new TableNotice.HiddenColumns(1),
            new TableNotice.Merged(1),
            new TableNotice.FormulasWithoutValue(1, 5));
  }

  @Test
  void a_flat_open_document_spreadsheet_is_read() {
    byte[] flat =
        ("<?xml version=\"1.0\"?>" + ODS.replace("office:document-content", "office:document"))
            .getBytes(UTF_8);

    assertThat(((Table) Read.file(flat)).rows()).hasSize(3);
  }

  @Test
  void a_repeated_row_is_as_many_rows_but_no_more_than_there_may_be() {
    byte[] content = ods(ODS.replace("repeated=\"3\"", "repeated=\"2000000000\""));

    assertThat(Read.file(content)).isInstanceOf(Table.class);
    assertThat(Read.file(content, ReadingOptions.NONE.of("Скрыт")))
        .isEqualTo(new Unreadable(Problem.TOO_MANY_ROWS));
  }

  @Test
  void a_locked_or_another_open_document_is_named() {
    byte[] locked =
        WorkbookFixture.zip(
            List.of(
                file("mimetype", ODS_TYPE),
                file("content.xml", "\u0001"),
                file("META-INF/manifest.xml", "<m><manifest:encryption-data/></m>")));
    byte[] letter =
        WorkbookFixture.zip(
            List.of(
                file("mimetype", "application/vnd.oasis.opendocument.text"),
                file("content.xml", "<x/>")));

    assertThat(Read.file(locked)).isEqualTo(new Unreadable(Problem.LOCKED));
    assertThat(Read.file(letter)).isEqualTo(new Unreadable(Problem.DOCUMENT));
    assertThat(Read.file(ods("<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/hostname'>]><x>&a;</x>")))
        .isEqualTo(new Unreadable(Problem.DAMAGED));
  }

  @Test
  void a_web_page_is_read_with_cells_that_span_rows_and_columns() {
    String page =
        """
        <html><head><title>Отчёт</title></head><body>
        <table><tr><td colspan=3>Опись <b>№ 1</b></td></tr>
        <tr><th>Категория</th><th>Инв.<br>№</th><th>Место</th></tr>
        <tr><td rowspan=2>Касса</td><td>001</td><td>&nbsp;Офис &amp; склад</td></tr>
        <tr style="display: none"><td>002<td>#Н/Д</tr>
        </table><p>и <table><tr><td>ещё</td></tr></table></body></html>
        """;

    Table table = (Table) Read.file(page.getBytes(UTF_8));

    assertThat(table.rows())
        .containsExactly(
            new Row(1, List.of("Опись № 1")),
            new Row(2, List.of("Категория", "Инв. №", "Место")),
            new Row(3, List.of("Касса", "001", "Офис & склад")),
            new Row(4, List.of("Касса", "002", TableReading.UNKNOWN + "#Н/Д")));
    assertThat(table.origin().sheet()).contains("1");
    assertThat(table.origin().others()).containsExactly(new OtherSheet("2", 1, false));
    assertThat(table.encoding()).contains(TextEncoding.UTF_8);
  }

  @Test
  void a_web_page_names_its_encoding_or_it_is_found() {
    String page = "<table><tr><td>Инвентарный номер</td></tr></table>";
    String meta = "<meta http-equiv=Content-Type content=\"text/html; charset=windows-1251\">";
    Charset windows = Charset.forName("windows-1251");

    assertThat(first(Read.file((meta + page).getBytes(windows)))).isEqualTo("Инвентарный номер");
    assertThat(first(Read.file(page.getBytes(windows)))).isEqualTo("Инвентарный номер");
    assertThat(
            first(
                Read.file(
                    page.getBytes(Charset.forName("KOI8-R")),
                    ReadingOptions.NONE.as(TextEncoding.KOI8_R))))
        .isEqualTo("Инвентарный номер");
    assertThat(Read.file("<html><body>Пусто</body></html>".getBytes(UTF_8)))
        .isEqualTo(new Unreadable(Problem.NOT_A_TABLE));
  }

  @Test
  void a_web_page_of_twenty_thousand_rows_is_read() {
    String rows =
        IntStream.rangeClosed(0, TableReading.MOST_ROWS)
            .mapToObj(
                "<tr><td>Терминал</td><td>PAX</td><td>SN%1$d</td><td>ИНВ-%1$d</td></tr>\n"
                    ::formatted)
            .collect(Collectors.joining("", "<html><table>", "</table></html>"));

    assertThat(((Table) Read.file(rows.getBytes(UTF_8))).rows())
        .hasSize(TableReading.MOST_ROWS + 1);
  }

  @Test
  void xml_spreadsheet_2003_is_read() {
    String xml =
        """
        <?xml version="1.0"?>
        <?mso-application progid="Excel.Sheet"?>
        <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
        <Styles><Style ss:ID="s1"><NumberFormat ss:Format="000000"/></Style>
        <Style ss:ID="s2"><NumberFormat ss:Format="Short Date"/></Style></Styles>
        <Worksheet ss:Name="Лист1"><Table>
        <Row ss:Index="3"><Cell ss:Index="2"><Data ss:Type="String">Модель</Data></Cell><Cell><Data ss:Type="String">Номер</Data></Cell><Cell><Data ss:Type="String">Дата</Data></Cell></Row>
        <Row><Cell ss:Index="2" ss:MergeDown="1"><Data ss:Type="String">PAX <B>S90</B></Data></Cell><Cell ss:StyleID="s1"><Data ss:Type="Number">123</Data></Cell><Cell ss:StyleID="s2"><Data ss:Type="DateTime">2026-12-01T00:00:00.000</Data></Cell></Row>
        <Row ss:Hidden="1"><Cell ss:Index="3"><Data ss:Type="Error">#N/A</Data></Cell><Cell ss:Formula="=RC"/></Row>
        </Table></Worksheet>
        <Worksheet ss:Name="Лист2"><Table/><WorksheetOptions><Visible>SheetHidden</Visible></WorksheetOptions></Worksheet>
        </Workbook>
        """;

    Table table = (Table) Read.file(xml.getBytes(UTF_8));

    assertThat(table.rows())
        .containsExactly(
            new Row(3, List.of("", "Модель", "Номер", "Дата")),
            new Row(4, List.of("", "PAX S90", "000123", "01.12.2026")),
            new Row(
                5, List.of("", "PAX S90", TableReading.UNKNOWN + "#N/A", TableReading.UNKNOWN)));
    assertThat(table.origin().format()).isEqualTo(TableFormat.XML_2003);
    assertThat(table.origin().others()).containsExactly(new OtherSheet("Лист2", 0, true));
    assertThat(table.origin().notices()).contains(new TableNotice.HiddenRows(1, 5));
  }

  @Test
  void other_xml_is_no_table() {
    assertThat(Read.file("<?xml version=\"1.0\"?><list><a/></list>".getBytes(UTF_8)))
        .isEqualTo(new Unreadable(Problem.NOT_A_TABLE));
  }

  private static String first(TableReading reading) {
    return ((Table) reading).rows().getFirst().values().getFirst();
  }

  private static byte[] ods(String content) {
    return WorkbookFixture.zip(List.of(file("mimetype", ODS_TYPE), file("content.xml", content)));
  }

  private static NamedFile file(String name, String content) {
    return new NamedFile(name, content.getBytes(UTF_8));
  }
}
