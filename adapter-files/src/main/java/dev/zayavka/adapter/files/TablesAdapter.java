package dev.zayavka.adapter.files;

import dev.zayavka.ports.tables.driven.TableFiles;

/** Factory of the port for tables in files, which no desk owns. */
public final class TablesAdapter {

  private TablesAdapter() {}

  /** Reader and writer of tables: CSV, spreadsheets and ZIP. */
  public static TableFiles tables() {
    return new SpreadsheetFiles();
  }
}
