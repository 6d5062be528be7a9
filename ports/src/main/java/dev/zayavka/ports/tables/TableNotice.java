package dev.zayavka.ports.tables;

/** Remark on the reading of a table: nothing is mended or left out in silence. */
public sealed interface TableNotice {

  /** Rows that a person who opens the file does not see. They are in the table. */
  record HiddenRows(int count, int first) implements TableNotice {}

  /** Columns that a person who opens the file does not see. They are in the table. */
  record HiddenColumns(int count) implements TableNotice {}

  /** Merged cells whose value was given to further rows. */
  record Merged(int count) implements TableNotice {}

  /**
   * Cells with a formula for which the file has no value.
   *
   * @param first row of the first one
   */
  record FormulasWithoutValue(int count, int first) implements TableNotice {}

  /**
   * Cells with an error value, for example {@code #N/A}.
   *
   * @param first row of the first one
   */
  record ErrorValues(int count, int first) implements TableNotice {}

  /**
   * Lines inside a quoted value that look like rows: its opening quotation mark may be a sign of
   * the text. Reading quotation marks literally shows them.
   *
   * @param first the first of these lines
   */
  record SwallowedLines(int count, int first) implements TableNotice {}

  /** A quotation mark that never closes; it was read as a sign of its value. */
  record OpenQuote(int line) implements TableNotice {}

  /**
   * Rows with bytes that are no text; U+FFFD stands for each.
   *
   * @param first the first of these rows
   */
  record DamagedSigns(int count, int first) implements TableNotice {}

  /**
   * Rows with control signs, which were dropped.
   *
   * @param first the first of these rows
   */
  record DroppedSigns(int count, int first) implements TableNotice {}

  /** Half a sign at the end of UTF-16 text, which was dropped. */
  record OddByte() implements TableNotice {}
}
