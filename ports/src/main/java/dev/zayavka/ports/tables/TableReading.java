package dev.zayavka.ports.tables;

import java.util.List;
import java.util.Optional;

/** Result of reading a file with a table. */
public sealed interface TableReading {
  /**
   * A table: one sheet of a workbook, or a text file.
   *
   * @param rows the header is one of the first; values are stripped, rows without any value left
   *     out, and short rows not filled up. A merged cell's value is in each row the cell spans, in
   *     its first column
   * @param encoding what the file was read as; empty for a workbook, which needs none
   */
  record Table(List<Row> rows, Optional<TextEncoding> encoding, TableOrigin origin)
      implements TableReading {
    public Table {
      rows = List.copyOf(rows);
    }

    public Table(List<Row> rows, Optional<TextEncoding> encoding) {
      this(rows, encoding, TableOrigin.PLAIN);
    }
  }

  /**
   * A row of a table.
   *
   * @param number the line (of a text file) or the row (of a workbook) where it begins, from 1
   * @param values each in the column it has in the file; {@linkplain #isUnknown unknown} where a
   *     cell makes no statement
   */
  record Row(int number, List<String> values) {
    public Row {
      values = List.copyOf(values);
    }
  }

  /** The file cannot be read as a table. */
  record Unreadable(Problem problem) implements TableReading {}

  /** Reasons why a file cannot be read. */
  enum Problem {
    /** More than {@link #MOST_BYTES}, also once a workbook is unpacked too far. */
    TOO_LARGE,
    /** More than {@link #MOST_ROWS} rows below the header. */
    TOO_MANY_ROWS,
    /** Nothing in it. */
    EMPTY,
    /** Neither text nor a workbook we know. */
    NOT_A_TABLE,
    /** It is not in the encoding that was chosen. */
    WRONG_ENCODING,
    /** A workbook that is damaged. */
    DAMAGED,
    /** The messenger does not have it any more. */
    GONE,
    /** A workbook with a password. */
    LOCKED,
    /** A workbook in a form we cannot read: Excel before 1997, binary (.xlsb), Numbers. */
    OTHER_WORKBOOK,
    /** A picture, for example a scan of a list. */
    PICTURE,
    /** A PDF document. */
    PDF_DOCUMENT,
    /** A text document or a presentation, for example of Word. */
    DOCUMENT,
    /** An archive, which may hold a table. */
    ARCHIVE,
    /** A web page with its pictures in one file (.mht), also when it is called .xls. */
    WEB_ARCHIVE
  }

  /** Largest file, in bytes. */
  int MOST_BYTES = 10 * 1024 * 1024;

  /** Most rows below the header. */
  int MOST_ROWS = 20_000;

  /**
   * Value of a cell that makes no statement, because its formula has no value. For an error value
   * the text people see follows, for example {@code #N/A}.
   */
  String UNKNOWN = "\uFFFC";

  /** True if the cell makes no statement: an error value, or a formula without a value. */
  static boolean isUnknown(String value) {
    return value.startsWith(UNKNOWN);
  }

  /** The value as people see it: empty for a formula without a value. */
  static String seen(String value) {
    return isUnknown(value) ? value.substring(UNKNOWN.length()) : value;
  }
}
