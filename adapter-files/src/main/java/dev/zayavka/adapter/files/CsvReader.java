package dev.zayavka.adapter.files;

import dev.zayavka.ports.tables.TableReading;
import dev.zayavka.ports.tables.TableReading.Problem;
import dev.zayavka.ports.tables.TableReading.Unreadable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** CSV reader (RFC 4180, with the deviations of Excel and other programs). */
final class CsvReader {

  /** First line that tells Excel the delimiter. */
  private static final Pattern HINT =
      Pattern.compile("\\Asep=([;,\t])(?=\r|\n|\\z)", Pattern.CASE_INSENSITIVE);

  private CsvReader() {}

  static TableReading read(DecodedText decoded) {
    Matcher hint = HINT.matcher(decoded.text());
    boolean hinted = hint.find();
    String text = hinted ? decoded.text().substring(hint.end()) : decoded.text();
    char delimiter = hinted ? hint.group(1).charAt(0) : DelimiterDetector.detect(text);
    TableBuilder rows = new TableBuilder();
    try (CSVParser parser = parser(text, delimiter)) {
      Iterator<CSVRecord> records = parser.iterator();
      long line = parser.getCurrentLineNumber() + 1;
      while (!rows.isFull() && records.hasNext()) {
        rows.add((int) line, records.next().toList());
        line = parser.getCurrentLineNumber() + 1;
      }
      return rows.reading(Optional.of(decoded.encoding()));
    } catch (IOException | UncheckedIOException unclosed) {
      return new Unreadable(Problem.DAMAGED);
    }
  }

  /** Text after a closing quotation mark continues the value, as in Excel. */
  static CSVParser parser(String text, char delimiter) throws IOException {
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setDelimiter(delimiter)
            .setIgnoreEmptyLines(false)
            .setTrailingData(true)
            .get();
    return CSVParser.parse(text, format);
  }
}
