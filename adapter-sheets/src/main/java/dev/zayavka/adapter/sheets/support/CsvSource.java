package dev.zayavka.adapter.sheets.support;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * CSV file in UTF-8, with or without a byte order mark, or in windows-1251. The delimiter is the
 * most frequent one in the header: semicolon, comma or tab.
 */
final class CsvSource implements TableSource {

  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final Charset RUSSIAN = Charset.forName("windows-1251");

  private final Path file;

  CsvSource(Path file) {
    this.file = file;
  }

  @Override
  public List<List<String>> read() throws IOException {
    String text = text();
    CSVFormat format =
        CSVFormat.DEFAULT
            .builder()
            .setDelimiter(delimiter(text))
            .setIgnoreEmptyLines(true)
            .setTrim(true)
            .get();
    try (CSVParser parser = CSVParser.parse(text, format)) {
      return parser.stream().map(CSVRecord::toList).toList();
    }
  }

  private String text() throws IOException {
    if (!Files.isReadable(file)) {
      throw new UnreadableTableException("the file of SHEETS_CLIENTS_CSV is not there");
    }
    byte[] bytes = Files.readAllBytes(file);
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException other) {
      text = new String(bytes, RUSSIAN);
    }
    return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
  }

  private static char delimiter(String text) {
    String headers = text.lines().findFirst().orElse("");
    return Stream.of(';', ',', '\t')
        .max(Comparator.comparingLong(mark -> headers.chars().filter(c -> c == mark).count()))
        .orElse(';');
  }
}
