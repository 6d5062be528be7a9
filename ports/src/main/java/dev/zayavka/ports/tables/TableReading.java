package dev.zayavka.ports.tables;

import java.util.List;
import java.util.Optional;

/** Result of reading a file with a table. */
public sealed interface TableReading {
  /**
   * A table.
   *
   * @param rows the header is one of the first; values are stripped, rows without any value left
   *     out, and short rows not filled up
   * @param encoding what the file was read as; empty for a workbook, which needs none
   */
  record Table(List<Row> rows, Optional<TextEncoding> encoding) implements TableReading {
    public Table {
      rows = List.copyOf(rows);
    }
  }

  /**
   * A row of a table.
   *
   * @param number the line (of a CSV file) or the row (of a workbook) where it begins, from 1
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
    /** Nothing in it, or nothing but a header. */
    EMPTY,
    /** Neither text nor a workbook we know; a workbook of the old kind, a picture, an archive. */
    NOT_A_TABLE,
    /** It is not in the encoding that was chosen. */
    WRONG_ENCODING,
    /** Quotation marks that do not close, a workbook that is damaged or locked. */
    DAMAGED,
    /** The messenger does not have it any more. */
    GONE
  }

  /** Largest file, in bytes. */
  int MOST_BYTES = 10 * 1024 * 1024;

  /** Most rows below the header. */
  int MOST_ROWS = 20_000;
}
