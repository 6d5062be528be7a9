package dev.zayavka.adapter.files;

import dev.zayavka.ports.tables.ReadingOptions;
import dev.zayavka.ports.tables.TableFormat;
import dev.zayavka.ports.tables.TableNotice;
import dev.zayavka.ports.tables.TableReading;
import dev.zayavka.ports.tables.TableReading.Problem;
import dev.zayavka.ports.tables.TableReading.Unreadable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
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
      Pattern.compile("\\Asep=([;,\t|])(?=\r|\n|\\z)", Pattern.CASE_INSENSITIVE);

  private final DecodedText decoded;
  private final ReadingOptions options;
  private final SheetCollector sheets;

  private CsvReader(DecodedText decoded, ReadingOptions options, SheetCollector sheets) {
    this.decoded = decoded;
    this.options = options;
    this.sheets = sheets;
  }

  static TableReading read(DecodedText decoded, ReadingOptions options, SheetCollector sheets) {
    return new CsvReader(decoded, options, sheets).reading();
  }

  private TableReading reading() {
    Matcher hint = HINT.matcher(decoded.text());
    boolean hinted = hint.find();
    String text = hinted ? decoded.text().substring(hint.end()) : decoded.text();
    char delimiter =
        hinted ? hint.group(1).charAt(0) : DelimiterDetector.detect(text, options.literalQuotes());
    List<TableNotice> notices = new ArrayList<>(decoded.notices());
    TableBuilder table = sheets.next();
    try {
      if (options.literalQuotes()) {
        readLines(table, text, delimiter);
      } else {
        OpenQuotes quotes = OpenQuotes.closed(text, delimiter);
        quotes.lines().forEach(line -> notices.add(new TableNotice.OpenQuote(line)));
        SwallowedLines swallowed = readRows(table, quotes.text(), delimiter);
        swallowed.notice().ifPresent(notices::add);
      }
    } catch (IOException | UncheckedIOException unclosed) {
      return new Unreadable(Problem.DAMAGED);
    }
    sheets.add(table.finish("", false));
    return sheets.reading(TableFormat.TEXT, Optional.of(decoded.encoding()), notices);
  }

  private static SwallowedLines readRows(TableBuilder table, String text, char delimiter)
      throws IOException {
    SwallowedLines swallowed = new SwallowedLines(text, delimiter);
    try (CSVParser parser = parser(text, delimiter)) {
      Iterator<CSVRecord> records = parser.iterator();
      long line = parser.getCurrentLineNumber() + 1;
      while (!table.isFull() && records.hasNext()) {
        CSVRecord read = records.next();
        table.add((int) line, read.stream().map(CsvReader::value).toList());
        long next = parser.getCurrentLineNumber() + 1;
        swallowed.row((int) line, (int) next, read);
        line = next;
      }
    }
    return swallowed;
  }

  /** Reads each line as a row; quotation marks around a value that has none inside are dropped. */
  private static void readLines(TableBuilder table, String text, char delimiter)
      throws IOException {
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setDelimiter(delimiter)
            .setQuote(null)
            .setIgnoreEmptyLines(false)
            .get();
    try (CSVParser parser = CSVParser.parse(text, format)) {
      Iterator<CSVRecord> records = parser.iterator();
      for (int line = 1; !table.isFull() && records.hasNext(); line++) {
        table.add(line, records.next().stream().map(CsvReader::unquoted).toList());
      }
    }
  }

  private static String value(String raw) {
    return CellValues.isFormula(raw) ? TableReading.UNKNOWN : raw;
  }

  private static String unquoted(String raw) {
    String value = CellValues.strip(raw);
    boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
    String inside = quoted ? value.substring(1, value.length() - 1) : value;
    return inside.indexOf('"') < 0 ? inside : value.replace("\"\"", "\"");
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
