package dev.zayavka.ports.sheets;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * Layout of an export: the tabs it writes to, before any content is known.
 *
 * @param spreadsheet id of the spreadsheet, from its URL
 * @param fixed tabs with one range each, which is written as a whole
 * @param keyed tabs with a row for each record; column A holds its key
 */
public record ExportLayout(String spreadsheet, List<Tab> fixed, List<Tab> keyed) {

  public ExportLayout {
    fixed = List.copyOf(fixed);
    keyed = List.copyOf(keyed);
    if (spreadsheet.isBlank()) {
      throw new IllegalArgumentException("a spreadsheet has an id");
    }
    if (new HashSet<>(tabs(fixed, keyed)).size() < fixed.size() + keyed.size()) {
      throw new IllegalArgumentException("each tab is named once: " + tabs(fixed, keyed));
    }
  }

  /** All tabs, in the order in which missing ones are created. */
  public List<Tab> tabs() {
    return tabs(fixed, keyed);
  }

  private static List<Tab> tabs(List<Tab> fixed, List<Tab> keyed) {
    return Stream.concat(fixed.stream(), keyed.stream()).toList();
  }
}
