package dev.zayavka.ports.tables;

import java.util.List;

/** Takes tables row by row: there may be more of them than fits into memory. */
public interface TableRows {
  /** The next table begins; no two of them have the same name. */
  void table(String name, List<String> header);

  /** The next row of the table that began last, as wide as its header. */
  void row(List<String> values);
}
