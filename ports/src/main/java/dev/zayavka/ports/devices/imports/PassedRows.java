package dev.zayavka.ports.devices.imports;

/**
 * Rows of a list that are no devices.
 *
 * @param first the number of the first, from 1
 */
public record PassedRows(Kind kind, int count, int first) {

  /** Kinds of rows that are passed over. */
  public enum Kind {
    /** Above the header. */
    TITLE,
    /** The header again. */
    HEADER,
    /** The numbers of the columns. */
    COLUMN_NUMBERS,
    /** The name of a section of the list. */
    SECTION,
    /** Totals. */
    TOTAL
  }
}
