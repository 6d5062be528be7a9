package dev.zayavka.ports.tables;

/** Formats of files with tables that can be read. */
public enum TableFormat {
  /** Values divided by a sign (CSV). */
  TEXT,
  /** Workbook of Excel since 2007. */
  XLSX,
  /** Workbook of Excel 97 to 2003. */
  XLS,
  /** Workbook of LibreOffice and OpenOffice. */
  ODS,
  /** Web page, which many programs call .xls. */
  HTML,
  /** XML Spreadsheet 2003, which many programs call .xls. */
  XML_2003
}
