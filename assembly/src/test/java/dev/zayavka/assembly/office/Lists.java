package dev.zayavka.assembly.office;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
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
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(file, "Excel", "16.0")) {
      Worksheet sheet = workbook.newWorksheet("Техника");
      for (int row = 0; row < rows.size(); row++) {
        for (int column = 0; column < rows.get(row).size(); column++) {
          sheet.value(row, column, rows.get(row).get(column));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a workbook cannot be written", e);
    }
    return file.toByteArray();
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
