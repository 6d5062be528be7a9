package dev.zayavka.ports.devices.imports;

import dev.zayavka.ports.devices.DeviceField;
import dev.zayavka.ports.tables.TableOrigin;
import java.util.List;
import java.util.Map;

/**
 * Layout of a list as it was understood: what is taken, and what is left out and why.
 *
 * @param origin sheets, and what the reader noticed
 * @param literalQuotes true if quotation marks are read as signs of the values
 * @param remembered true if columns are as they were chosen for an earlier list
 * @param header the number of the row of the header; 0 without a header
 * @param headersKey the normal form of the headers, by which choices are remembered; empty without
 * @param columns all columns with a header or a value
 * @param sections true if the category of a row is the name of its section
 * @param passed rows that are no devices
 * @param shortened number of rows of which a long value is cut
 * @param asked fields that have to be chosen or given before all rows can be taken
 * @param suggestions categories to choose from, if the category is asked for
 * @param held the first rows that change a device somebody has
 * @param heldCount number of such rows
 */
public record ListLayout(
    TableOrigin origin,
    boolean literalQuotes,
    boolean remembered,
    int header,
    String headersKey,
    List<ListColumn> columns,
    Map<DeviceField, String> given,
    boolean sections,
    List<PassedRows> passed,
    int shortened,
    List<DeviceField> asked,
    List<String> suggestions,
    List<PlannedRow> held,
    int heldCount) {
  public ListLayout {
    columns = List.copyOf(columns);
    given = Map.copyOf(given);
    passed = List.copyOf(passed);
    asked = List.copyOf(asked);
    suggestions = List.copyOf(suggestions);
    held = List.copyOf(held);
  }

  /** True if at least one column becomes this field. */
  public boolean hasColumnFor(DeviceField field) {
    return columns.stream().anyMatch(column -> column.isFor(field));
  }
}
