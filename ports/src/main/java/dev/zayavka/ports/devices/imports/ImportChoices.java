package dev.zayavka.ports.devices.imports;

import dev.zayavka.ports.devices.DeviceField;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Choices of a person for one list, beside its encoding.
 *
 * @param sheet the sheet of a workbook; empty for the one that looks most like a list
 * @param literalQuotes true if quotation marks are read as signs of the values
 * @param header the row of the header, 0 for none; empty if it is looked for
 * @param columns fields of columns that are not left to the dictionary
 * @param given values for all rows that have none of their own
 */
public record ImportChoices(
    Optional<String> sheet,
    boolean literalQuotes,
    Optional<Integer> header,
    List<ColumnChoice> columns,
    Map<DeviceField, String> given) {

  /** Nothing was chosen. */
  public static final ImportChoices NONE =
      new ImportChoices(Optional.empty(), false, Optional.empty(), List.of(), Map.of());

  public ImportChoices {
    columns = List.copyOf(columns);
    given = Map.copyOf(given);
  }

  /** Field of a column, from 0; without one it is left out. */
  public record ColumnChoice(int column, Optional<DeviceField> field) {}

  /** Columns are those of a sheet, so they are forgotten. */
  public ImportChoices onSheet(String name) {
    return new ImportChoices(Optional.of(name), literalQuotes, Optional.empty(), List.of(), given);
  }

  public ImportChoices withQuotes(boolean literal) {
    return new ImportChoices(sheet, literal, header, columns, given);
  }

  public ImportChoices withHeader(int row) {
    return new ImportChoices(sheet, literalQuotes, Optional.of(row), List.of(), given);
  }

  public ImportChoices with(ColumnChoice choice) {
    List<ColumnChoice> all = new ArrayList<>(columns);
    all.removeIf(one -> one.column() == choice.column());
    all.add(choice);
    return withColumns(all);
  }

  public ImportChoices withColumns(List<ColumnChoice> all) {
    return new ImportChoices(sheet, literalQuotes, header, all, given);
  }

  public ImportChoices with(DeviceField field, String value) {
    Map<DeviceField, String> all = new EnumMap<>(DeviceField.class);
    all.putAll(given);
    all.put(field, value);
    return withGiven(all);
  }

  public ImportChoices withGiven(Map<DeviceField, String> all) {
    return new ImportChoices(sheet, literalQuotes, header, columns, all);
  }
}
