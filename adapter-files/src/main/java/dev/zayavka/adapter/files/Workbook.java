package dev.zayavka.adapter.files;

import dev.zayavka.ports.tables.TableReading;
import dev.zayavka.ports.tables.TableReading.Problem;
import dev.zayavka.ports.tables.TableReading.Unreadable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** Tables from workbooks (XLSX: ECMA-376). */
final class Workbook {

  private static final ReadingOptions WITH_STYLES = new ReadingOptions(true, true);
  private static final ReadingOptions WITHOUT_STYLES = new ReadingOptions(false, true);

  private Workbook() {}

  static TableReading read(byte[] content) {
    Parts parts = Parts.of(content);
    return parts
        .problem()
        .<TableReading>map(Unreadable::new)
        .orElseGet(() -> firstSheet(content, parts));
  }

  /** What the library throws at what it does not expect is not told, so all of it is expected. */
  private static TableReading firstSheet(byte[] content, Parts parts) {
    try (ReadableWorkbook workbook =
        open(parts.hasDateCells() ? Parts.withDatesAsText(content) : content)) {
      return rows(workbook, new CellText(parts.since1904())).reading(Optional.empty());
    } catch (IOException | RuntimeException damaged) {
      return new Unreadable(Problem.DAMAGED);
    }
  }

  /** Programs that know no styles leave them out, which only a second attempt forgives. */
  private static ReadableWorkbook open(byte[] content) throws IOException {
    try {
      return new ReadableWorkbook(new ByteArrayInputStream(content), WITH_STYLES);
    } catch (ExcelReaderException noStyles) {
      return new ReadableWorkbook(new ByteArrayInputStream(content), WITHOUT_STYLES);
    }
  }

  private static Rows rows(ReadableWorkbook workbook, CellText text) throws IOException {
    Rows rows = new Rows();
    try (Stream<Row> read = sheet(workbook).openStream()) {
      Iterator<Row> each = read.iterator();
      while (!rows.areTooMany() && each.hasNext()) {
        Row row = each.next();
        rows.add(row.getRowNum(), values(row, text));
      }
    }
    return rows;
  }

  private static Sheet sheet(ReadableWorkbook workbook) {
    List<Sheet> sheets = workbook.getSheets().toList();
    return sheets.stream()
        .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
        .findFirst()
        .orElseGet(sheets::getFirst);
  }

  /** Cells that are only coloured go as far to the right as they like. */
  private static List<String> values(Row row, CellText text) {
    List<String> values = new ArrayList<>();
    for (int column = 0; column < row.getCellCount(); column++) {
      values.add(row.getOptionalCell(column).map(text::of).orElse(""));
    }
    while (!values.isEmpty() && values.getLast().isEmpty()) {
      values.removeLast();
    }
    return values;
  }
}
