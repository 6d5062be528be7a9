package dev.zayavka.ports.tables;

import java.util.List;

/** A table to be written into a file. */
public record DataTable(String name, List<String> header, List<List<String>> rows) {
  public DataTable {
    header = List.copyOf(header);
    rows = List.copyOf(rows);
  }
}
