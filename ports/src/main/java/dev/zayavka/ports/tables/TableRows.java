package dev.zayavka.ports.tables;

import java.util.List;

/** Writer of tables, row by row, for data that does not fit into memory. */
public interface TableRows {
  /** The next table begins; no two of them have the same name. */
  void table(String name, List<String> header);

  /** The next row of the table that began last, as wide as its header. */
  void row(List<String> values);
}
