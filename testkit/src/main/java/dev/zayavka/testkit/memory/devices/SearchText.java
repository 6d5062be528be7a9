package dev.zayavka.testkit.memory.devices;

import static java.util.stream.Collectors.joining;

import dev.zayavka.ports.devices.Borrower;
import dev.zayavka.ports.devices.DeviceField;
import dev.zayavka.ports.devices.DeviceFields;
import dev.zayavka.ports.devices.NumberKey;
import dev.zayavka.ports.devices.lending.SearchQuery;
import dev.zayavka.ports.people.Email;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** Search text of devices and people. */
final class SearchText {
  private SearchText() {}

  /** All values of a device, and its numbers without separators between letters and digits. */
  static String of(DeviceFields fields) {
    Stream<String> values =
        Arrays.stream(DeviceField.values()).flatMap(field -> fields.value(field).stream());
    Stream<String> bare =
        Arrays.stream(DeviceField.values())
            .filter(DeviceField::isNumber)
            .flatMap(field -> fields.value(field).stream())
            .flatMap(
                number ->
                    Stream.of(
                        bare(number),
                        NumberKey.of(number).value(),
                        bare(NumberKey.of(number).value())));
    return SearchQuery.normal(Stream.concat(values, bare).collect(joining(" ")));
  }

  private static String bare(String number) {
    return number.replaceAll("[^\\p{L}\\p{N}]", "");
  }

  /** The names and the e-mail address of a person. */
  static String of(Borrower borrower) {
    return SearchQuery.normal(
        Stream.of(
                Optional.of(borrower.person().name()),
                borrower.username(),
                borrower.email().map(Email::value))
            .flatMap(Optional::stream)
            .collect(joining(" ")));
  }
}
