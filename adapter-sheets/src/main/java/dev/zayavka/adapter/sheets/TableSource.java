package dev.zayavka.adapter.sheets;

import java.io.IOException;
import java.util.List;

/** A table somebody keeps elsewhere. */
interface TableSource {

  /**
   * All rows, the headers first; rows may be shorter than the headers.
   *
   * @throws IOException when it cannot be read; the message has no secrets in it
   */
  List<List<String>> read() throws IOException;
}
