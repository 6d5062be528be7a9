package dev.zayavka.adapter.files;

import dev.zayavka.ports.tables.ReadingOptions;
import dev.zayavka.ports.tables.TableReading;

/** Files as the adapter reads them. */
final class Read {

  private Read() {}

  static TableReading file(byte[] content) {
    return file(content, ReadingOptions.NONE);
  }

  static TableReading file(byte[] content, ReadingOptions options) {
    return TablesAdapter.tables().read(content, options, rows -> 0);
  }
}
