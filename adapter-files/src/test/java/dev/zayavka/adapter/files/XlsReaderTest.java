package dev.zayavka.adapter.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.ports.tables.ReadingOptions;
import dev.zayavka.ports.tables.TableFormat;
import dev.zayavka.ports.tables.TableNotice;
import dev.zayavka.ports.tables.TableOrigin.OtherSheet;
import dev.zayavka.ports.tables.TableReading;
import dev.zayavka.ports.tables.TableReading.Problem;
import dev.zayavka.ports.tables.TableReading.Row;
import dev.zayavka.ports.tables.TableReading.Table;
import dev.zayavka.ports.tables.TableReading.Unreadable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;

class XlsReaderTest {

  @Test
  void cells_are_read_as_people_see_them() throws IOException {
    try (HSSFWorkbook book = new HSSFWorkbook()) {
      HSSFSheet sheet = book.createSheet("Оборудование");
      fill(sheet, 0, "Модель", "Номер", "Дата", "Ошибка", "Есть");
      fill(sheet, 1, "Касса");
      Cell number = sheet.getRow(1).createCell(1);
      number.setCellValue(12);
      number.setCellStyle(format(book, "\"ИНВ-\"0000"));
      Cell date = sheet.getRow(1).createCell(2);
      date.setCellValue(LocalDate.of(2026, 12, 1));
      date.setCellStyle(format(book, "m/d/yy"));
      sheet.getRow(1).createCell(3).setCellErrorValue(FormulaError.NA.getCode());
      sheet.getRow(1).createCell(4).setCellValue(true);

      Table table = (Table) Read.file(bytes(book));

      assertThat(table.rows())
          .containsExactly(
              new Row(1, List.of("Модель", "Номер", "Дата", "Ошибка", "Есть")),
              new Row(
                  2,
                  List.of(
                      "Касса", "ИНВ-0012", "01.12.2026", TableReading.UNKNOWN + "#N/A", "TRUE")));
      assertThat(table.origin().format()).isEqualTo(TableFormat.XLS);
      assertThat(table.origin().sheet()).contains("Оборудование");
      assertThat(table.encoding()).isEmpty();
    }
  }

  @Test
  void formulas_are_read_by_their_values() throws IOException {
    try (HSSFWorkbook book = new HSSFWorkbook()) {
      HSSFSheet sheet = book.createSheet();
      fill(sheet, 0, "a", "b", "c");
      fill(sheet, 1, "x");
      sheet.getRow(1).createCell(1).setCellFormula("1+1");
      sheet.getRow(1).createCell(2).setCellFormula("A2&\"1\"");
      sheet.getRow(1).getCell(1).setCellValue(2);
      sheet.getRow(1).getCell(2).setCellValue("x1");

      assertThat(((Table) Read.file(bytes(book))).rows().getLast().values())
          .containsExactly("x", "2", "x1");
    }
  }

  @Test
  void sheets_merged_cells_and_hidden_rows_are_reported() throws IOException {
    try (HSSFWorkbook book = new HSSFWorkbook()) {
      HSSFSheet list = book.createSheet("Список");
      fill(list, 2, "", "", "Касса", "1");
      fill(list, 3, "", "", "", "2");
      fill(list, 4, "", "", "", "3");
      list.addMergedRegion(new CellRangeAddress(2, 3, 2, 2));
      list.getRow(4).setZeroHeight(true);
      fill(book.createSheet("Ещё"), 0, "a");
      book.createSheet("Скрыт");
      book.setSheetHidden(2, true);

      Table table = (Table) Read.file(bytes(book));

      assertThat(table.rows())
          .containsExactly(
              new Row(3, List.of("", "", "Касса", "1")),
              new Row(4, List.of("", "", "Касса", "2")),
              new Row(5, List.of("", "", "", "3")));
      assertThat(table.origin().others())
          .containsExactly(new OtherSheet("Ещё", 1, false), new OtherSheet("Скрыт", 0, true));
      assertThat(table.origin().notices())
          .containsExactly(new TableNotice.HiddenRows(1, 5), new TableNotice.Merged(1));
      assertThat(((Table) Read.file(bytes(book), ReadingOptions.NONE.of("Ещё"))).rows())
          .containsExactly(new Row(1, List.of("a")));
    }
  }

  @Test
  void twenty_thousand_rows_are_read_and_more_are_not() throws IOException {
    try (HSSFWorkbook book = new HSSFWorkbook()) {
      HSSFSheet sheet = book.createSheet();
      IntStream.rangeClosed(0, TableReading.MOST_ROWS)
          .forEach(row -> fill(sheet, row, "Терминал", "PAX", "A920", "SN" + row, "ИНВ-" + row));
      assertThat(((Table) Read.file(bytes(book))).rows()).hasSize(TableReading.MOST_ROWS + 1);

      fill(sheet, TableReading.MOST_ROWS + 1, "x");
      assertThat(Read.file(bytes(book))).isEqualTo(new Unreadable(Problem.TOO_MANY_ROWS));
    }
  }

  @Test
  void a_workbook_with_a_password_is_locked() throws IOException {
    byte[] content;
    try (HSSFWorkbook book = new HSSFWorkbook()) {
      fill(book.createSheet(), 0, "a");
      Biff8EncryptionKey.setCurrentUserPassword("secret");
      content = bytes(book);
    } finally {
      Biff8EncryptionKey.setCurrentUserPassword(null);
    }
    assertThat(Read.file(content)).isEqualTo(new Unreadable(Problem.LOCKED));
  }

  @Test
  void the_records_alone_are_read_without_their_container() throws IOException {
    try (HSSFWorkbook book = new HSSFWorkbook()) {
      fill(book.createSheet("Список"), 0, "Модель", "Номер");

      Table table = (Table) Read.file(book.getBytes());

      assertThat(table.rows()).containsExactly(new Row(1, List.of("Модель", "Номер")));
      assertThat(table.origin().sheet()).contains("Список");
    }
  }

  @Test
  void a_workbook_with_random_flaws_is_read_or_refused() throws IOException {
    try (HSSFWorkbook book = new HSSFWorkbook()) {
      HSSFSheet sheet = book.createSheet();
      IntStream.range(0, 50).forEach(row -> fill(sheet, row, "Терминал", "SN" + row));
      byte[] sound = bytes(book);
      Random random = new Random(11);
      for (int tries = 0; tries < 300; tries++) {
        byte[] flawed = sound.clone();
        IntStream.range(0, 1 + random.nextInt(8))
            .forEach(flaw -> flawed[random.nextInt(flawed.length)] = (byte) random.nextInt());
        assertThat(Read.file(flawed)).isInstanceOfAny(Table.class, Unreadable.class);
      }
    }
  }

  @Test
  void a_cut_workbook_is_damaged() throws IOException {
    try (HSSFWorkbook book = new HSSFWorkbook()) {
      HSSFSheet sheet = book.createSheet();
      IntStream.range(0, 500).forEach(row -> fill(sheet, row, "Терминал", "SN" + row));
      byte[] content = bytes(book);

      assertThat(Read.file(Arrays.copyOf(content, content.length / 2)))
          .isInstanceOf(Unreadable.class);
    }
  }

  private static CellStyle format(HSSFWorkbook book, String code) {
    CellStyle style = book.createCellStyle();
    style.setDataFormat(book.createDataFormat().getFormat(code));
    return style;
  }

  private static void fill(HSSFSheet sheet, int row, String... values) {
    sheet.createRow(row);
    for (int at = 0; at < values.length; at++) {
      if (!values[at].isEmpty()) {
        sheet.getRow(row).createCell(at).setCellValue(values[at]);
      }
    }
  }

  private static byte[] bytes(HSSFWorkbook book) throws IOException {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    book.write(content);
    return content.toByteArray();
  }
}
