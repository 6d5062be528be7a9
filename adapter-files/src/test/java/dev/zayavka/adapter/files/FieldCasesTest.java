package dev.zayavka.adapter.files;

import static dev.zayavka.testkit.fixture.DeviceLists.HEADER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.ports.tables.ReadingOptions;
import dev.zayavka.ports.tables.TableFormat;
import dev.zayavka.ports.tables.TableNotice;
import dev.zayavka.ports.tables.TableOrigin.OtherSheet;
import dev.zayavka.ports.tables.TableReading;
import dev.zayavka.ports.tables.TableReading.Row;
import dev.zayavka.ports.tables.TableReading.Table;
import dev.zayavka.ports.tables.TextEncoding;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Lists like those people sent, each with one flaw. */
class FieldCasesTest {

  @Test
  void dev_utf8_one_bad_byte_en() {
    Table table = table("dev-utf8-one-bad-byte-en.csv");

    assertThat(table.encoding()).contains(TextEncoding.UTF_8);
    assertThat(table.rows()).filteredOn(FieldCasesTest::isDamaged).hasSize(1);
    assertThat(table.origin().notices())
        .containsExactly(
            new TableNotice.DamagedSigns(
                1,
                table.rows().stream()
                    .filter(FieldCasesTest::isDamaged)
                    .findFirst()
                    .orElseThrow()
                    .number()));
  }

  @Test
  void dev_second_sheet() {
    Table table = table("dev-second-sheet.xlsx");

    assertThat(table.rows().getFirst().values()).containsAll(HEADER.subList(0, 5));
    assertThat(table.origin().sheet()).isPresent();
    assertThat(table.origin().others()).hasSize(1);
    OtherSheet other = table.origin().others().getFirst();
    ReadingOptions chosen = ReadingOptions.NONE.of(other.name());
    assertThat(((Table) read("dev-second-sheet.xlsx", chosen)).origin().sheet())
        .contains(other.name());
  }

  @Test
  void dev_chart_first() {
    Table table = table("dev-chart-first.xlsx");

    assertThat(table.origin().sheet()).contains("Sheet");
    assertThat(table.origin().others()).containsExactly(new OtherSheet("График", 0, false));
    assertThat(table.rows()).hasSizeGreaterThan(1);
  }

  @Test
  void dev_number_formats() {
    assertThat(column(table("dev-number-formats.xlsx"), 4))
        .containsExactly(
            "Инвентарный номер",
            "012340",
            "12-341",
            "ИНВ-12342",
            "А12343",
            "012344",
            "12345",
            "12346",
            "0001 2347",
            "012 348",
            "ИНВ-12349",
            "012350",
            "0123/51",
            "№ 12352",
            "12 353",
            "12354");
  }

  @Test
  void dev_eq_quoted_zeros() {
    Table table = table("dev-eq-quoted-zeros.csv");

    assertThat(column(table, 3)).containsExactly(HEADER.get(3), "8600123456789", "8600123456790");
    assertThat(column(table, 4)).containsExactly(HEADER.get(4), "00123", "00124");
  }

  @Test
  void dev_excel_errors() {
    Table table = table("dev-excel-errors.csv");

    assertThat(table.rows().stream().flatMap(row -> row.values().stream()))
        .filteredOn(TableReading::isUnknown)
        .extracting(TableReading::seen)
        .containsExactly("#Н/Д", "#Н/Д", "#ССЫЛКА!");
    assertThat(table.origin().notices()).containsExactly(new TableNotice.ErrorValues(3, 2));
  }

  @Test
  void dev_control_sign() {
    Table table = table("dev-control-sign.csv");

    assertThat(table.encoding()).contains(TextEncoding.UTF_8);
    assertThat(table.rows()).hasSizeGreaterThan(1);
    assertThat(table.origin().notices()).hasOnlyElementsOfType(TableNotice.DroppedSigns.class);
  }

  @Test
  void dev_utf16_odd_byte() {
    Table table = table("dev-utf16-odd-byte.csv");

    assertThat(table.encoding()).contains(TextEncoding.UTF_16);
    assertThat(table.rows().get(0).values()).isEqualTo(HEADER);
    assertThat(table.rows().get(1).values()).contains("V1-001");
    assertThat(table.origin().notices()).contains(new TableNotice.OddByte());
  }

  @Test
  void dev_workbook22() {
    assertThat(table("dev-workbook22.xlsx").rows().getFirst().values()).isEqualTo(HEADER);
  }

  @Test
  void dev_strict() {
    Table table = table("dev-strict.xlsx");

    assertThat(table.rows().getFirst().values()).isEqualTo(HEADER);
    assertThat(table.rows()).hasSize(3);
  }

  @Test
  void dev_html_table() {
    Table table = table("dev-html-table.xls");

    assertThat(table.origin().format()).isEqualTo(TableFormat.HTML);
    assertThat(table.encoding()).isEmpty();
    assertThat(table.rows().getFirst().values()).isEqualTo(HEADER);
    assertThat(table.rows().get(1).values()).contains("H1SN001", "H1-001");
  }

  @Test
  void dev_nfd_headers_and_dev_zero_width_are_read_as_written() {
    assertThat(table("dev-nfd-headers.csv").rows().getFirst().values()).hasSize(HEADER.size());
    assertThat(table("dev-zero-width-1.csv").rows().toString()).contains("Z1\u200BSN001");
  }

  private static boolean isDamaged(Row row) {
    return row.values().stream().anyMatch(value -> value.contains("\uFFFD"));
  }

  private static List<String> column(Table table, int column) {
    return table.rows().stream().map(row -> row.values().get(column)).toList();
  }

  private static Table table(String name) {
    TableReading reading = read(name, ReadingOptions.NONE);
    assertThat(reading).as(name).isInstanceOf(Table.class);
    return (Table) reading;
  }

  /** The sheet with the most of our columns fits best. */
  private static TableReading read(String name, ReadingOptions options) {
    return TablesAdapter.tables()
        .read(
            content(name),
            options,
            rows -> (int) rows.getFirst().values().stream().filter(HEADER::contains).count());
  }

  private static byte[] content(String name) {
    try (InputStream file = FieldCasesTest.class.getResourceAsStream("cases/" + name)) {
      return Objects.requireNonNull(file, name).readAllBytes();
    } catch (IOException unread) {
      throw new UncheckedIOException(unread);
    }
  }
}
