package dev.zayavka.adapter.files;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** CSV writer for Excel: UTF-8 with a byte order mark, semicolons, CRLF. */
final class CsvWriter {

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /** Commas and tabs too, because a reader may take them for delimiters. */
  private static final String QUOTED = ";,|\t\"\r\n";

  private CsvWriter() {}

  /** Writes line by line, to save memory on a long table. */
  static byte[] write(List<String> header, List<List<String>> rows) {
    ByteArrayOutputStream csv = new ByteArrayOutputStream();
    csv.writeBytes(first(header));
    rows.forEach(row -> csv.writeBytes(line(row)));
    return csv.toByteArray();
  }

  /** Header line with the byte order mark. */
  static byte[] first(List<String> header) {
    return (BYTE_ORDER_MARK + joined(header)).getBytes(StandardCharsets.UTF_8);
  }

  /** One line with its line end. */
  static byte[] line(List<String> values) {
    return joined(values).getBytes(StandardCharsets.UTF_8);
  }

  private static String joined(List<String> values) {
    return values.stream().map(CsvWriter::field).collect(Collectors.joining(";", "", "\r\n"));
  }

  private static String field(String value) {
    String guarded = CellValues.guard(CellValues.clean(value));
    return needsQuotes(guarded) ? '"' + guarded.replace("\"", "\"\"") + '"' : guarded;
  }

  /** Quotes also a value that begins with {@code sep=}, because Excel takes it for a hint. */
  private static boolean needsQuotes(String value) {
    return value.chars().anyMatch(sign -> QUOTED.indexOf(sign) >= 0)
        || value.toLowerCase(Locale.ROOT).startsWith("sep=");
  }
}
