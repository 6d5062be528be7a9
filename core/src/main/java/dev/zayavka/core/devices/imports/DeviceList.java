package dev.zayavka.core.devices.imports;

import dev.zayavka.ports.devices.DeviceField;
import dev.zayavka.ports.devices.DeviceFields;
import dev.zayavka.ports.devices.Placeholders;
import dev.zayavka.ports.devices.imports.ImportChoices;
import dev.zayavka.ports.devices.imports.PassedRows;
import dev.zayavka.ports.devices.imports.PassedRows.Kind;
import dev.zayavka.ports.tables.TableReading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A list as it was understood: its columns, the rows of devices, and the rows that are none.
 *
 * @param sections true if the name of a section is the category of its rows
 */
record DeviceList(
    ListTable table,
    ColumnAssignment columns,
    List<DeviceRow> rows,
    List<PassedRows> passed,
    boolean sections) {

  /** Fewest columns of a list in which a row of one value can be the name of a section. */
  private static final int FEWEST_COLUMNS = 3;

  DeviceList {
    rows = List.copyOf(rows);
    passed = List.copyOf(passed);
  }

  /**
   * A row of a device.
   *
   * @param section the name of its section; empty without one
   */
  record DeviceRow(TableReading.Row row, String section) {}

  static DeviceList of(
      TableReading.Table read,
      ColumnDictionary dictionary,
      Placeholders placeholders,
      ImportChoices choices) {
    ListTable table = ListTable.of(read, dictionary, choices.header());
    List<TableReading.Row> devices = new ArrayList<>();
    ListTable.Passed passed = new ListTable.Passed();
    table.above().forEach(row -> passed.add(Kind.TITLE, row));
    for (TableReading.Row row : table.rows()) {
      Optional<Kind> kind = kind(table, dictionary, row);
      kind.ifPresentOrElse(known -> passed.add(known, row), () -> devices.add(row));
    }
    ListTable bare =
        new ListTable(table.header(), table.headerRow(), table.certain(), devices, table.above());
    ColumnAssignment columns =
        ColumnAssignment.of(bare, dictionary, placeholders, choices.columns());
    return withSections(bare, columns, passed, choices);
  }

  private static DeviceList withSections(
      ListTable table, ColumnAssignment columns, ListTable.Passed passed, ImportChoices choices) {
    boolean possible =
        !columns.has(DeviceField.CATEGORY) && columns.columns().size() >= FEWEST_COLUMNS;
    List<DeviceRow> rows = new ArrayList<>();
    String section = "";
    boolean used = false;
    for (TableReading.Row row : table.rows()) {
      Optional<String> name = possible ? section(columns, row) : Optional.empty();
      if (name.isPresent()) {
        passed.add(Kind.SECTION, row);
        section = name.get();
      } else {
        rows.add(new DeviceRow(row, section));
        used |= !section.isEmpty();
      }
    }
    boolean sections = used && !choices.given().containsKey(DeviceField.CATEGORY);
    return new DeviceList(table, columns, rows, passed.list(), sections);
  }

  private static Optional<Kind> kind(
      ListTable table, ColumnDictionary dictionary, TableReading.Row row) {
    List<String> filled = row.values().stream().filter(value -> !value.isEmpty()).toList();
    if (table.hasHeader() && table.isHeaderAgain(row)) {
      return Optional.of(Kind.HEADER);
    }
    if (table.hasHeader() && table.isColumnNumbers(row)) {
      return Optional.of(Kind.COLUMN_NUMBERS);
    }
    boolean isShort = filled.size() * 2 <= Math.max(table.width(), FEWEST_COLUMNS);
    return !filled.isEmpty() && isShort && dictionary.isTotal(filled.getFirst())
        ? Optional.of(Kind.TOTAL)
        : Optional.empty();
  }

  /** The one value of a row that has no number. */
  private static Optional<String> section(ColumnAssignment columns, TableReading.Row row) {
    List<Integer> filled = new ArrayList<>();
    for (int i = 0; i < row.values().size(); i++) {
      if (!row.values().get(i).isEmpty()) {
        filled.add(i);
      }
    }
    if (filled.size() != 1) {
      return Optional.empty();
    }
    int column = filled.getFirst();
    boolean isNumber =
        columns.of(DeviceField.SERIAL_NUMBER).contains(column)
            || columns.of(DeviceField.INVENTORY_NUMBER).contains(column);
    String name = DeviceFields.cleaned(row.values().get(column));
    boolean hasWords = name.codePoints().anyMatch(Character::isLetter);
    return isNumber || !hasWords || name.length() > DeviceField.CATEGORY.longest()
        ? Optional.empty()
        : Optional.of(name);
  }
}
