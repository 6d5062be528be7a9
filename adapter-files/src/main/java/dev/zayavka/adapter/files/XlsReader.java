package dev.zayavka.adapter.files;

import dev.zayavka.ports.tables.TableFormat;
import dev.zayavka.ports.tables.TableReading;
import dev.zayavka.ports.tables.TableReading.Problem;
import dev.zayavka.ports.tables.TableReading.Unreadable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * Streaming reader for workbooks of Excel 97 to 2003 (BIFF8), on top of the event model of Apache
 * POI: it never holds the workbook, only the shared strings and the rows of one table.
 */
final class XlsReader {

  private static final String ENCRYPTED_PACKAGE = "EncryptedPackage";

  /** Names of the stream with the workbook, in lower case; the second one is that of Excel 95. */
  private static final Set<String> WORKBOOKS = Set.of("workbook", "book");

  private static final Set<String> DOCUMENTS = Set.of("worddocument", "powerpoint document");

  private XlsReader() {}

  /** Reads a workbook without the container it usually has. */
  static TableReading readStream(byte[] content, SheetCollector sheets) {
    try {
      XlsSheetReader reader = new XlsSheetReader(sheets);
      HSSFRequest request = new HSSFRequest();
      reader.listenTo(request);
      new HSSFEventFactory().processEvents(request, new ByteArrayInputStream(content));
      reader.finish();
      return sheets.reading(TableFormat.XLS, Optional.empty(), List.of());
    } catch (TooLargeException tooLarge) {
      return new Unreadable(Problem.TOO_LARGE);
    } catch (RuntimeException damaged) {
      return new Unreadable(Problem.DAMAGED);
    }
  }

  /** A parser may throw any unchecked exception for input it does not expect. */
  static TableReading read(byte[] content, SheetCollector sheets) {
    try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(content))) {
      return read(files.getRoot(), sheets);
    } catch (TooLargeException tooLarge) {
      return new Unreadable(Problem.TOO_LARGE);
    } catch (EncryptedDocumentException locked) {
      return new Unreadable(Problem.LOCKED);
    } catch (OldExcelFormatException old) {
      return new Unreadable(Problem.OTHER_WORKBOOK);
    } catch (IOException | RuntimeException damaged) {
      return new Unreadable(Problem.DAMAGED);
    }
  }

  private static TableReading read(DirectoryNode root, SheetCollector sheets) throws IOException {
    if (root.hasEntryCaseInsensitive(ENCRYPTED_PACKAGE)) {
      return new Unreadable(Problem.LOCKED);
    }
    Optional<String> workbook = named(root, WORKBOOKS);
    if (workbook.isEmpty()) {
      boolean document = named(root, DOCUMENTS).isPresent();
      return new Unreadable(document ? Problem.DOCUMENT : Problem.NOT_A_TABLE);
    }
    if (workbook.get().equalsIgnoreCase("book")) {
      return new Unreadable(Problem.OTHER_WORKBOOK);
    }
    XlsSheetReader reader = new XlsSheetReader(sheets);
    HSSFRequest request = new HSSFRequest();
    reader.listenTo(request);
    new HSSFEventFactory().processWorkbookEvents(request, root);
    reader.finish();
    return sheets.reading(TableFormat.XLS, Optional.empty(), List.of());
  }

  private static Optional<String> named(DirectoryNode root, Set<String> names) {
    return root.getEntryNames().stream()
        .filter(name -> names.contains(name.toLowerCase(Locale.ROOT)))
        .findFirst();
  }
}
