package dev.zayavka.adapter.sheets.support;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** Source of the client list. */
public sealed interface SheetsSettings {

  /**
   * Google spreadsheet.
   *
   * @param id id in the URL of the spreadsheet
   * @param range range in A1 notation; its first row is the header
   * @param credentials JSON of a service account; empty for a fake that needs none
   * @param apiUrl base URL of the Sheets API
   */
  record Spreadsheet(String id, String range, Optional<String> credentials, URI apiUrl)
      implements SheetsSettings {

    /** Without the account, for logs. */
    @Override
    public String toString() {
      return "Spreadsheet[range=" + range + ", apiUrl=" + apiUrl + "]";
    }
  }

  /** Local CSV file; its first line is the header. */
  record CsvFile(Path file) implements SheetsSettings {}
}
