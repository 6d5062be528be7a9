package dev.zayavka.adapter.files;

import dev.zayavka.adapter.files.NumberFormats.NumberFormat;
import dev.zayavka.ports.tables.TableReading;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.hssf.eventusermodel.FormatTrackingHSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.ColumnInfoRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RowRecord;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;

/** Listener to the records of a workbook ([MS-XLS], section 2.3), in the order of the file. */
final class XlsSheetReader implements HSSFListener {

  private final SheetCollector sheets;
  private final FormatTrackingHSSFListener formats = new FormatTrackingHSSFListener(this);
  private final Map<Integer, NumberFormat> knownFormats = new HashMap<>();
  private final List<BoundSheetRecord> names = new ArrayList<>();
  private final Set<Integer> hiddenRows = new HashSet<>();
  private final List<String> values = new ArrayList<>();
  private CellFormatter formatter = new CellFormatter(false);
  private @Nullable SSTRecord strings;
  private @Nullable TableBuilder table;
  private @Nullable FormulaRecord awaitsString;
  private int depth;
  private int sheet = -1;
  private int row = -1;

  XlsSheetReader(SheetCollector sheets) {
    this.sheets = sheets;
  }

  void listenTo(HSSFRequest request) {
    request.addListenerForAllRecords(formats);
  }

  /** Ends a sheet whose end is missing. */
  void finish() {
    endSheet();
  }

  @Override
  public void processRecord(Record read) {
    switch (read) {
      case BOFRecord begin -> begin(begin);
      case EOFRecord end -> end();
      case BoundSheetRecord name -> names.add(name);
      case DateWindow1904Record window -> formatter = new CellFormatter(window.getWindowing() == 1);
      case SSTRecord table -> strings = table;
      default -> {
        TableBuilder open = table;
        if (open != null && depth == 1) {
          inSheet(open, read);
        }
      }
    }
  }

  private void inSheet(TableBuilder open, Record read) {
    switch (read) {
      case RowRecord line -> {
        if (line.getZeroHeight()) {
          hiddenRows.add(line.getRowNumber());
        }
      }
      case ColumnInfoRecord columns -> {
        if (columns.getHidden()) {
          open.hiddenColumns(columns.getFirstColumn(), columns.getLastColumn());
        }
      }
      case MergeCellsRecord merged -> {
        for (int at = 0; at < merged.getNumAreas(); at++) {
          CellRangeAddress area = merged.getAreaAt(at);
          open.merged(area.getFirstRow() + 1, area.getLastRow() + 1, area.getFirstColumn());
        }
      }
      case StringRecord string -> {
        FormulaRecord formula = awaitsString;
        if (formula != null) {
          put(open, formula, string.getString());
        }
        awaitsString = null;
      }
      case CellValueRecordInterface cell -> put(open, cell, text(cell));
      default -> {
        // Other records hold no values.
      }
    }
  }

  /** A worksheet; charts inside of one have a beginning and an end of their own. */
  private void begin(BOFRecord begin) {
    if (begin.getType() == BOFRecord.TYPE_WORKBOOK) {
      return;
    }
    depth++;
    if (depth == 1) {
      sheet++;
      table = begin.getType() == BOFRecord.TYPE_WORKSHEET ? sheets.next() : null;
      hiddenRows.clear();
      row = -1;
    }
  }

  private void end() {
    if (depth == 1) {
      endSheet();
    }
    depth = Math.max(0, depth - 1);
  }

  private void endSheet() {
    if (depth == 0 || sheet < 0) {
      return;
    }
    String name =
        sheet < names.size() ? names.get(sheet).getSheetname() : Integer.toString(sheet + 1);
    boolean hidden =
        sheet < names.size() && (names.get(sheet).isHidden() || names.get(sheet).isVeryHidden());
    TableBuilder read = table;
    if (read == null) {
      sheets.add(ReadSheet.blank(name, hidden));
    } else {
      endRow(read);
      sheets.add(read.finish(name, hidden));
    }
    table = null;
  }

  private void endRow(TableBuilder open) {
    if (row >= 0 && !open.isFull()) {
      open.add(row + 1, values);
      if (hiddenRows.contains(row)) {
        open.hidden(row + 1);
      }
    }
    values.clear();
  }

  private void put(TableBuilder open, CellValueRecordInterface cell, String value) {
    if (cell.getRow() != row) {
      endRow(open);
      row = cell.getRow();
    }
    RowValues.put(values, cell.getColumn(), value);
  }

  private String text(CellValueRecordInterface cell) {
    return switch (cell) {
      case LabelSSTRecord label -> shown(cell, shared(label.getSSTIndex()));
      case LabelRecord label -> shown(cell, label.getValue());
      case NumberRecord number -> number(cell, number.getValue());
      case BoolErrRecord value ->
          value.isBoolean()
              ? formatter.bool(value.getBooleanValue() ? "1" : "0")
              : error(value.getErrorValue());
      case FormulaRecord formula -> formula(formula);
      default -> "";
    };
  }

  private String formula(FormulaRecord formula) {
    if (formula.hasCachedResultString()) {
      awaitsString = formula;
      return "";
    }
    CellType type = formula.getCachedResultTypeEnum();
    if (type == CellType.BOOLEAN) {
      return formatter.bool(formula.getCachedBooleanValue() ? "1" : "0");
    }
    if (type == CellType.ERROR) {
      return error((byte) formula.getCachedErrorValue());
    }
    return type == CellType.NUMERIC ? number(formula, formula.getValue()) : "";
  }

  private String number(CellValueRecordInterface cell, double value) {
    return Double.isNaN(value) || Double.isInfinite(value)
        ? ""
        : formatter.number(BigDecimal.valueOf(value).toPlainString(), format(cell));
  }

  private String shown(CellValueRecordInterface cell, String text) {
    return text.isEmpty() ? text : format(cell).pattern().text(text);
  }

  private NumberFormat format(CellValueRecordInterface cell) {
    return knownFormats.computeIfAbsent(
        (int) cell.getXFIndex(),
        ignored -> {
          int id = formats.getFormatIndex(cell);
          String code = formats.getFormatString(cell);
          boolean own = id >= FIRST_OWN_FORMAT && code != null;
          return NumberFormat.of(id, own ? code : "");
        });
  }

  private static String error(byte code) {
    return FormulaError.isValidCode(code)
        ? TableReading.UNKNOWN + FormulaError.forInt(code).getString()
        : TableReading.UNKNOWN;
  }

  private String shared(int index) {
    SSTRecord all = strings;
    return all == null || index < 0 || index >= all.getNumUniqueStrings()
        ? "\uFFFD"
        : all.getString(index).getString();
  }

  /** Ids below are built in. */
  private static final int FIRST_OWN_FORMAT = 164;
}
