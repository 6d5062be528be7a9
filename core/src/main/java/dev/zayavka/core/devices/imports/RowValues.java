package dev.zayavka.core.devices.imports;

import dev.zayavka.core.devices.imports.DeviceList.DeviceRow;
import dev.zayavka.ports.devices.DeviceField;
import dev.zayavka.ports.devices.DeviceFields;
import dev.zayavka.ports.devices.NumberKey;
import dev.zayavka.ports.devices.Placeholders;
import dev.zayavka.ports.devices.imports.RowProblem;
import dev.zayavka.ports.tables.TableReading;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Values of one row of a list, by field.
 *
 * @param statements what the row says about each field
 * @param onlyNew values for a new device that do not change one that exists
 * @param shortened true if a long value was cut
 * @param placeholder reason to give if the row has no number
 */
record RowValues(
    Map<DeviceField, Statement> statements,
    Map<DeviceField, String> onlyNew,
    boolean shortened,
    Optional<RowProblem> placeholder) {

  private static final String CUT = "\u2026";

  RowValues {
    statements = Map.copyOf(statements);
    onlyNew = Map.copyOf(onlyNew);
  }

  /** Statement of a row about a field. */
  sealed interface Statement {
    /** It has this value; none, if it is empty. */
    record Says(String value) implements Statement {}

    /** Nothing. */
    record Silent() implements Statement {}
  }

  static RowValues of(
      DeviceList list,
      DeviceRow device,
      Map<DeviceField, String> given,
      Placeholders placeholders) {
    Map<DeviceField, Statement> statements = new EnumMap<>(DeviceField.class);
    Map<DeviceField, String> onlyNew = new EnumMap<>(DeviceField.class);
    Optional<RowProblem> placeholder = Optional.empty();
    boolean shortened = false;
    for (DeviceField field : DeviceField.values()) {
      String raw = list.columns().value(field, device.row(), placeholders);
      if (field.isNumber()) {
        boolean isNumber = !TableReading.isUnknown(raw) && !placeholders.include(raw);
        statements.put(
            field,
            isNumber
                ? new Statement.Says(DeviceFields.cleaned(NumberKey.seen(raw)))
                : new Statement.Silent());
        String seen = DeviceFields.cleaned(TableReading.seen(raw));
        if (!isNumber && !seen.isEmpty()) {
          placeholder = Optional.of(new RowProblem.NoNumber(field, seen));
        }
        continue;
      }
      String value = value(field, raw, placeholders);
      if (value.length() > field.longest() && isCut(field)) {
        shortened = true;
        if (field == DeviceField.MODEL) {
          onlyNew.put(DeviceField.COMMENT, cut(value, DeviceField.COMMENT.longest()));
        }
        value = cut(value, field.longest());
      }
      boolean says = list.columns().has(field) && !TableReading.isUnknown(raw);
      statements.put(field, says ? new Statement.Says(value) : new Statement.Silent());
      if (value.isEmpty()) {
        fill(field, list, device, given, statements, onlyNew);
      }
    }
    return new RowValues(statements, onlyNew, shortened, placeholder);
  }

  Statement statement(DeviceField field) {
    return statements.getOrDefault(field, new Statement.Silent());
  }

  /** Value of a field in the row; empty if it has none. */
  Optional<String> value(DeviceField field) {
    return statement(field) instanceof Statement.Says(String value) && !value.isEmpty()
        ? Optional.of(value)
        : Optional.empty();
  }

  /** Normal form of a number in the row; empty if it has none. */
  Optional<NumberKey> key(DeviceField number) {
    return value(number).map(NumberKey::of);
  }

  /** All values of the row. */
  Map<DeviceField, String> known() {
    Map<DeviceField, String> values = new EnumMap<>(DeviceField.class);
    for (DeviceField field : DeviceField.values()) {
      value(field).ifPresent(value -> values.put(field, value));
    }
    return values;
  }

  /** Values of a new device. */
  Map<DeviceField, String> ofNewDevice() {
    Map<DeviceField, String> values = known();
    onlyNew.forEach(values::putIfAbsent);
    return values;
  }

  /**
   * Fills a gap with the value given for the whole list, or with the name of the section. What a
   * device needs is for new devices alone: one that exists has it.
   */
  private static void fill(
      DeviceField field,
      DeviceList list,
      DeviceRow device,
      Map<DeviceField, String> given,
      Map<DeviceField, Statement> statements,
      Map<DeviceField, String> onlyNew) {
    String value = given.getOrDefault(field, "");
    if (value.isEmpty() && field == DeviceField.CATEGORY && list.sections()) {
      value = device.section();
    }
    if (value.isEmpty()) {
      return;
    }
    if (field.required()) {
      onlyNew.put(field, value);
      statements.put(field, new Statement.Silent());
    } else if (!list.columns().has(field)) {
      statements.put(field, new Statement.Says(value));
    } else {
      onlyNew.put(field, value);
    }
  }

  private static String value(DeviceField field, String raw, Placeholders placeholders) {
    if (TableReading.isUnknown(raw) || field.required() && placeholders.include(raw)) {
      return "";
    }
    String value = DeviceFields.cleaned(raw);
    return value.codePoints().allMatch(RowValues::isDash) ? "" : value;
  }

  private static boolean isDash(int sign) {
    return Character.getType(sign) == Character.DASH_PUNCTUATION || sign == '\u2212' || sign == ' ';
  }

  /** A long name or comment is cut; a long value of another field is a mistake. */
  private static boolean isCut(DeviceField field) {
    return field == DeviceField.MODEL || field == DeviceField.COMMENT;
  }

  private static String cut(String value, int longest) {
    if (value.length() <= longest) {
      return value;
    }
    int end = longest - CUT.length();
    int whole = Character.isHighSurrogate(value.charAt(end - 1)) ? end - 1 : end;
    return DeviceFields.cleaned(value.substring(0, whole)) + CUT;
  }
}
