package dev.zayavka.ports.tables;

import java.util.List;
import java.util.Optional;

/**
 * Place of a table in its file, and what else the file holds.
 *
 * @param sheet name of its sheet; empty if the file has no sheets with names
 * @param others the other sheets, in the order of the file
 * @param notices what a person should know about the reading
 */
public record TableOrigin(
    TableFormat format,
    Optional<String> sheet,
    List<OtherSheet> others,
    List<TableNotice> notices) {

  /** A text file in which nothing is remarkable. */
  public static final TableOrigin PLAIN =
      new TableOrigin(TableFormat.TEXT, Optional.empty(), List.of(), List.of());

  public TableOrigin {
    others = List.copyOf(others);
    notices = List.copyOf(notices);
  }

  /**
   * A sheet that was not read.
   *
   * @param rows number of its rows with a value, which may be more than a table may have; 0 for an
   *     empty sheet or a chart
   * @param hidden whether a person who opens the file does not see it
   */
  public record OtherSheet(String name, int rows, boolean hidden) {}
}
