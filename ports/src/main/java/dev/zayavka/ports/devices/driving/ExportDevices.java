package dev.zayavka.ports.devices.driving;

import dev.zayavka.ports.tables.DataTable;
import dev.zayavka.ports.tables.TableRows;
import java.util.function.Supplier;

/** Export of the data of the device desk. */
public interface ExportDevices {

  /** The devices as a table that can be taken in again. */
  DataTable export();

  /**
   * Hands over every table of the desk, row by row.
   *
   * @param receivers a new one for each try: what came before the store failed does not count
   * @return the one that has got everything
   */
  <R extends TableRows> R exportAll(Supplier<R> receivers);
}
