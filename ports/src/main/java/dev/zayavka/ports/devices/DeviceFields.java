package dev.zayavka.ports.devices;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Field values of a device.
 *
 * @param values of one line each, as {@link #cleaned} leaves them; a field without a value is not
 *     in it
 */
public record DeviceFields(Map<DeviceField, String> values) {

  private static final Pattern BLANKS = Pattern.compile("[\\p{Z}\\p{Cc}]+");

  /** They are copied along with a number from a web page and are invisible. */
  private static final String OF_NO_WIDTH = "\u200B\u200C\u200D\u200E\u200F\u2060\uFEFF";

  private static final Pattern SPACES = Pattern.compile("\\s+");

  public DeviceFields {
    Map<DeviceField, String> kept = new EnumMap<>(DeviceField.class);
    values.forEach((field, value) -> keep(kept, field, value));
    values = Map.copyOf(kept);
    problem(values)
        .ifPresent(
            problem -> {
              throw new IllegalArgumentException("a device without " + problem);
            });
  }

  /** A required field that is missing; empty if the values describe a device. */
  public static Optional<DeviceField> problem(Map<DeviceField, String> values) {
    for (DeviceField field : DeviceField.values()) {
      if (field.required() && !values.containsKey(field)) {
        return Optional.of(field);
      }
    }
    return values.containsKey(DeviceField.SERIAL_NUMBER)
            || values.containsKey(DeviceField.INVENTORY_NUMBER)
        ? Optional.empty()
        : Optional.of(DeviceField.INVENTORY_NUMBER);
  }

  /** A value on one line, without blanks around it, those of no width too. */
  public static String cleaned(String value) {
    String line = BLANKS.matcher(value).replaceAll(" ");
    int from = 0;
    int to = line.length();
    while (from < to && isUnseen(line.charAt(from))) {
      from++;
    }
    while (to > from && isUnseen(line.charAt(to - 1))) {
      to--;
    }
    return line.substring(from, to);
  }

  /** Problem of a cleaned value; empty for a valid one. An empty one is no value. */
  public static Optional<FieldProblem> problem(DeviceField field, String value) {
    if (value.isEmpty()) {
      return field.required() ? Optional.of(FieldProblem.MISSING) : Optional.empty();
    }
    if (value.length() > field.longest()) {
      return Optional.of(FieldProblem.TOO_LONG);
    }
    return field.isNumber() && value.codePoints().noneMatch(Character::isLetterOrDigit)
        ? Optional.of(FieldProblem.NOT_A_NUMBER)
        : Optional.empty();
  }

  /** Normal form for comparing values: lower case, {@code ё} as {@code е}, without blanks. */
  public static String key(String value) {
    return SPACES.matcher(value.toLowerCase(Locale.ROOT).replace('ё', 'е')).replaceAll("");
  }

  public Optional<String> value(DeviceField field) {
    return Optional.ofNullable(values.get(field));
  }

  public String category() {
    return values.getOrDefault(DeviceField.CATEGORY, "");
  }

  public String model() {
    return values.getOrDefault(DeviceField.MODEL, "");
  }

  /** Normal form of this device's number; empty if it has no number of this kind. */
  public Optional<String> key(DeviceField number) {
    return value(number).map(DeviceFields::key);
  }

  /** Number of this kind in the form in which numbers are compared; empty if it has none. */
  public Optional<NumberKey> numberKey(DeviceField number) {
    return value(number).map(NumberKey::of);
  }

  /** The number it goes by: the serial one where there is one. */
  public String number() {
    return value(DeviceField.SERIAL_NUMBER)
        .or(() -> value(DeviceField.INVENTORY_NUMBER))
        .orElseThrow();
  }

  /** The same with another value for one field; an empty one takes it away. */
  public DeviceFields with(DeviceField field, String value) {
    Map<DeviceField, String> changed = new EnumMap<>(DeviceField.class);
    changed.putAll(values);
    changed.remove(field);
    if (!value.isEmpty()) {
      changed.put(field, value);
    }
    return new DeviceFields(changed);
  }

  private static boolean isUnseen(char sign) {
    return sign == ' ' || OF_NO_WIDTH.indexOf(sign) >= 0;
  }

  private static void keep(Map<DeviceField, String> kept, DeviceField field, String value) {
    if (!value.equals(cleaned(value)) || value.isEmpty() || problem(field, value).isPresent()) {
      throw new IllegalArgumentException("no value for " + field + ": " + value);
    }
    kept.put(field, value);
  }
}
