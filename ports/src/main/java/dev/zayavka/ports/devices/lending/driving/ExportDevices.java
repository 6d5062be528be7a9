package dev.zayavka.ports.devices.lending.driving;

import dev.zayavka.ports.tables.DataTable;
import dev.zayavka.ports.tables.TableRows;
import java.util.function.Supplier;

/** Export of the data of the device desk. */
public interface ExportDevices {

  /** Table of devices in the form an import accepts. */
  DataTable export();

  /**
   * Streams every table of the desk, row by row.
   *
   * @param receivers supplier of a new receiver for each attempt: rows received before a failure of
   *     the store do not count
   * @return the receiver that got everything
   */
  <R extends TableRows> R exportAll(Supplier<R> receivers);
}
