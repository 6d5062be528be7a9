package dev.zayavka.adapter.files;

import dev.zayavka.ports.tables.TableReading;
import dev.zayavka.ports.tables.TableReading.Problem;
import dev.zayavka.ports.tables.TableReading.Unreadable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Predicate;
import javax.xml.stream.XMLStreamException;

/** Reader of ZIP archives: a workbook (XLSX, ODS), or something else that is named. */
final class PackageReader {

  private static final byte[] CONTENTS = "[Content_Types].xml".getBytes(StandardCharsets.US_ASCII);
  private static final String MIME_TYPE = "mimetype";
  private static final String OPEN_DOCUMENT = "application/vnd.oasis.opendocument.";
  private static final String SPREADSHEET = OPEN_DOCUMENT + "spreadsheet";
  private static final int MIME_TYPE_LENGTH = 100;

  private final XlsxPackage parts;
  private final SheetCollector sheets;

  private PackageReader(XlsxPackage parts, SheetCollector sheets) {
    this.parts = parts;
    this.sheets = sheets;
  }

  static TableReading read(byte[] content, SheetCollector sheets) {
    try (XlsxPackage parts = XlsxPackage.open(content)) {
      return new PackageReader(parts, sheets).reading();
    } catch (TooLargeException tooLarge) {
      return new Unreadable(Problem.TOO_LARGE);
    } catch (IOException noArchive) {
      return new Unreadable(
          FileFormat.contains(content, CONTENTS) ? Problem.DAMAGED : Problem.NOT_A_TABLE);
    }
  }

  /** A parser may throw any unchecked exception for input it does not expect. */
  private TableReading reading() {
    try {
      String type = new String(parts.head(MIME_TYPE, MIME_TYPE_LENGTH), StandardCharsets.US_ASCII);
      if (type.startsWith(SPREADSHEET)) {
        return new OdsReader(sheets).read(parts);
      }
      Optional<Problem> other = other(type);
      if (other.isPresent()) {
        return new Unreadable(other.get());
      }
      Optional<String> main = parts.mainPart();
      return main.isEmpty()
          ? new Unreadable(Problem.ARCHIVE)
          : new XlsxReader(parts, sheets)
              .read(main.get())
              .orElseGet(() -> new Unreadable(Problem.NOT_A_TABLE));
    } catch (TooLargeException tooLarge) {
      throw tooLarge;
    } catch (IOException | XMLStreamException | RuntimeException damaged) {
      return new Unreadable(Problem.DAMAGED);
    }
  }

  private Optional<Problem> other(String type) {
    if (has(name -> name.endsWith("workbook.bin") || name.endsWith(".iwa"))) {
      return Optional.of(Problem.OTHER_WORKBOOK);
    }
    return type.startsWith(OPEN_DOCUMENT)
            || has(name -> name.startsWith("word/") || name.startsWith("ppt/"))
        ? Optional.of(Problem.DOCUMENT)
        : Optional.empty();
  }

  private boolean has(Predicate<String> name) {
    return parts.names().stream().anyMatch(name);
  }
}
