package dev.zayavka.adapter.sheets;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** Where the list of clients is read. */
public sealed interface SheetsSettings {

  /**
   * A Google spreadsheet.
   *
   * @param id as its address names it
   * @param range in A1 notation; its first row has the headers
   * @param credentials a service account's JSON; empty for a stand-in that asks for none
   * @param apiUrl the Sheets API
   */
  record Spreadsheet(String id, String range, Optional<String> credentials, URI apiUrl)
      implements SheetsSettings {

    /** Without the account, so that no log has it. */
    @Override
    public String toString() {
      return "Spreadsheet[range=" + range + ", apiUrl=" + apiUrl + "]";
    }
  }

  /** A local file, its first line the headers. */
  record CsvFile(Path file) implements SheetsSettings {}
}
