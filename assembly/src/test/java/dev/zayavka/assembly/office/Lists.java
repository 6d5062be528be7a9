package dev.zayavka.assembly.office;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The lists of devices people send. */
final class Lists {

  private static final byte[] UTF_8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private Lists() {}

  /** Rows of a CSV file, the header first. */
  static String csv(char delimiter, List<List<String>> rows) {
    return rows.stream()
        .map(row -> String.join(String.valueOf(delimiter), row) + "\r\n")
        .collect(Collectors.joining());
  }

  static byte[] in(String charset, String text) {
    return text.getBytes(Charset.forName(charset));
  }

  /** UTF-8 as Excel saves it. */
  static byte[] marked(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(UTF_8_MARK);
    all.writeBytes(bytes);
    return all.toByteArray();
  }

  /** A workbook with one sheet. */
  static byte[] workbook(List<List<String>> rows) {
    return workbook(workbook -> fill(workbook.newWorksheet("Техника"), 0, 0, rows));
  }

  /**
   * A workbook with two sheets, whose tables begin at C4 below a title; the title and the
   * categories are merged cells.
   */
  static byte[] officeWorkbook() {
    return workbook(
        workbook -> {
          Worksheet equipment = workbook.newWorksheet("Оборудование");
          equipment.value(1, 2, "Оборудование отдела, сводный список");
          equipment.range(1, 2, 1, 6).merge();
          fill(
              equipment,
              3,
              2,
              List.of(
                  List.of("Категория", "Наименование", "Инв. №", "Зав. №", "Кабинет"),
                  List.of("Мониторы", "Заря 24", "ОФ-001", "ЗР-24-1", "12"),
                  List.of("", "Заря 27", "ОФ-002", "ЗР-27-1", "12"),
                  List.of("", "Заря 27", "ОФ-003", "ЗР-27-2", "14"),
                  List.of("Принтеры", "Печать М", "ОФ-004", "ПМ-1", "14"),
                  List.of("", "Печать Ц", "ОФ-005", "ПЦ-1", "15")));
          equipment.range(4, 2, 6, 2).merge();
          equipment.range(7, 2, 8, 2).merge();
          Worksheet stocktaking = workbook.newWorksheet("Инвентаризация");
          stocktaking.value(1, 2, "Найдено при инвентаризации");
          stocktaking.range(1, 2, 1, 4).merge();
          fill(
              stocktaking,
              3,
              2,
              List.of(
                  List.of("Категория", "Наименование", "Инв. №"),
                  List.of("Сканеры", "Луч 5", "ОФ-101"),
                  List.of("", "Луч 7", "ОФ-102")));
          stocktaking.range(4, 2, 5, 2).merge();
        });
  }

  private static byte[] workbook(Consumer<Workbook> content) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(file, "Excel", "16.0")) {
      content.accept(workbook);
    } catch (IOException e) {
      throw new UncheckedIOException("a workbook cannot be written", e);
    }
    return file.toByteArray();
  }

  /** Writes rows from a cell on; an empty value leaves its cell out. */
  private static void fill(
      Worksheet sheet, int firstRow, int firstColumn, List<List<String>> rows) {
    for (int row = 0; row < rows.size(); row++) {
      for (int column = 0; column < rows.get(row).size(); column++) {
        String value = rows.get(row).get(column);
        if (!value.isEmpty()) {
          sheet.value(firstRow + row, firstColumn + column, value);
        }
      }
    }
  }

  /** The beginning of a PNG picture. */
  static byte[] picture() {
    return HexFormat.of().parseHex("89504e470d0a1a0a0000000d49484452000000010000000108060000");
  }

  /** As many cash registers in Dushanbe, numbered from 1. */
  static String registers(int count) {
    return Stream.concat(
            Stream.of(DeviceDeskDriver.HEADER),
            IntStream.rangeClosed(1, count)
                .mapToObj(i -> "Касса;Эвотор;7.2;SN-%d;ИНВ-%d;;Душанбе;;\r\n".formatted(i, i)))
        .collect(Collectors.joining());
  }
}
