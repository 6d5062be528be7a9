package dev.zayavka.adapter.sheets.support;

import java.io.IOException;
import java.util.List;

/** External source of a table. */
interface TableSource {

  /**
   * Reads all rows, the header first. Rows may be shorter than the header.
   *
   * @throws IOException if the table cannot be read; the message contains no secrets
   */
  List<List<String>> read() throws IOException;
}
