package dev.zayavka.core.devices.imports;

import dev.zayavka.ports.devices.DeviceField;
import dev.zayavka.ports.devices.DeviceFields;
import dev.zayavka.ports.devices.NumberKey;
import dev.zayavka.ports.devices.Placeholders;
import dev.zayavka.ports.devices.imports.ImportChoices.ColumnChoice;
import dev.zayavka.ports.devices.imports.ListColumn;
import dev.zayavka.ports.tables.TableReading;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Assignment of the columns of a list to the fields of devices, and the values of a row by it.
 *
 * @param columns all columns with a header or a value
 * @param sources columns of each field; the first with a value counts, or all of a joined field
 * @param joined fields whose columns are put together
 * @param even fields with two columns of equal right, whose values must not differ
 * @param labels headers that go in front of the values of a column, in a comment
 */
record ColumnAssignment(
    List<ListColumn> columns,
    Map<DeviceField, List<Integer>> sources,
    Set<DeviceField> joined,
    Set<DeviceField> even,
    Map<Integer, String> labels) {

  ColumnAssignment {
    columns = List.copyOf(columns);
    sources = Map.copyOf(sources);
    joined = Set.copyOf(joined);
    even = Set.copyOf(even);
    labels = Map.copyOf(labels);
  }

  static ColumnAssignment of(
      ListTable table,
      ColumnDictionary dictionary,
      Placeholders placeholders,
      List<ColumnChoice> choices) {
    return new ColumnAssigner(table, dictionary, placeholders).assigned(choices);
  }

  boolean has(DeviceField field) {
    return sources.containsKey(field);
  }

  /** Columns of a field, the one that counts first. */
  List<Integer> of(DeviceField field) {
    return sources.getOrDefault(field, List.of());
  }

  /**
   * Value of a field in a row: empty if there is none, {@link TableReading#UNKNOWN} if a formula
   * has none.
   */
  String value(DeviceField field, TableReading.Row row, Placeholders placeholders) {
    List<String> values =
        of(field).stream()
            .map(column -> ListTable.cell(row, column))
            .filter(value -> !value.isEmpty())
            .toList();
    List<String> known =
        values.stream()
            .filter(value -> !TableReading.isUnknown(value) && isValue(field, value, placeholders))
            .toList();
    if (!known.isEmpty()) {
      return joined.contains(field)
          ? String.join(divider(field), named(field, row))
          : known.getFirst();
    }
    return values.stream()
        .filter(TableReading::isUnknown)
        .findFirst()
        .or(() -> values.stream().findFirst())
        .orElse("");
  }

  /** True if two columns of equal right have different values in a row. */
  boolean isDisputed(DeviceField field, TableReading.Row row, Placeholders placeholders) {
    return even.contains(field)
        && of(field).stream()
                .map(column -> ListTable.cell(row, column))
                .filter(
                    value ->
                        !value.isEmpty()
                            && !TableReading.isUnknown(value)
                            && isValue(field, value, placeholders))
                .map(value -> NumberKey.of(value).value())
                .distinct()
                .count()
            > 1;
  }

  private static boolean isValue(DeviceField field, String value, Placeholders placeholders) {
    return field.isNumber() || field.required()
        ? !placeholders.include(value)
        : DeviceFields.cleaned(value).codePoints().anyMatch(sign -> !isDash(sign));
  }

  private static boolean isDash(int sign) {
    return Character.getType(sign) == Character.DASH_PUNCTUATION
        || sign == '\u2212'
        || sign == '_'
        || Character.isSpaceChar(sign);
  }

  /** Values of a joined field; in a comment, those of other columns with their header. */
  private List<String> named(DeviceField field, TableReading.Row row) {
    List<String> parts = new ArrayList<>();
    for (int column : of(field)) {
      String value = ListTable.cell(row, column);
      boolean counts =
          !value.isEmpty()
              && !TableReading.isUnknown(value)
              && value.codePoints().anyMatch(sign -> !isDash(sign));
      if (counts) {
        String label = labels.getOrDefault(column, "");
        parts.add(label.isEmpty() ? value : label + ": " + value);
      }
    }
    return parts;
  }

  private static String divider(DeviceField field) {
    return switch (field) {
      case LOCATION -> ", ";
      case COMMENT -> "; ";
      case SERIAL_NUMBER, INVENTORY_NUMBER -> " ";
      case CATEGORY, VENDOR, MODEL, SOFTWARE_VERSION, OWNER -> " ";
    };
  }
}
