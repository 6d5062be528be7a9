package dev.zayavka.adapter.files;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Tables as text that Excel opens without a question: marked UTF-8, semicolons, CRLF. */
final class CsvWriter {

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /** Commas and tabs too, or a reader might take them for what stands between values. */
  private static final String QUOTED = ";,\t\"\r\n";

  private CsvWriter() {}

  /** Line by line: a long table takes a good part of a small heap as it is. */
  static byte[] write(List<String> header, List<List<String>> rows) {
    ByteArrayOutputStream csv = new ByteArrayOutputStream();
    csv.writeBytes(first(header));
    rows.forEach(row -> csv.writeBytes(line(row)));
    return csv.toByteArray();
  }

  /** The first line, with the mark before it. */
  static byte[] first(List<String> header) {
    return (BYTE_ORDER_MARK + joined(header)).getBytes(StandardCharsets.UTF_8);
  }

  static byte[] line(List<String> values) {
    return joined(values).getBytes(StandardCharsets.UTF_8);
  }

  private static String joined(List<String> values) {
    return values.stream().map(CsvWriter::field).collect(Collectors.joining(";", "", "\r\n"));
  }

  private static String field(String value) {
    String guarded = Values.guard(Values.clean(value));
    return needsQuotes(guarded) ? '"' + guarded.replace("\"", "\"\"") + '"' : guarded;
  }

  /** Excel would take a line that begins with {@code sep=} for a hint. */
  private static boolean needsQuotes(String value) {
    return value.chars().anyMatch(sign -> QUOTED.indexOf(sign) >= 0)
        || value.toLowerCase(Locale.ROOT).startsWith("sep=");
  }
}
