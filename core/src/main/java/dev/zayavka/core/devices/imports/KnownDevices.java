package dev.zayavka.core.devices.imports;

import dev.zayavka.ports.devices.DeviceDossier;
import dev.zayavka.ports.devices.DeviceField;
import dev.zayavka.ports.devices.DeviceFields;
import dev.zayavka.ports.devices.DeviceId;
import dev.zayavka.ports.devices.NumberKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Index of the devices there are by their numbers, and the people who have them. */
final class KnownDevices {

  private final Map<DeviceField, Map<NumberKey, List<DeviceDossier>>> byNumber =
      new EnumMap<>(DeviceField.class);
  private final Map<DeviceId, String> holders;

  /**
   * Indexes devices.
   *
   * @param holders names of the people who have devices
   */
  KnownDevices(Collection<DeviceDossier> devices, Map<DeviceId, String> holders) {
    this.holders = holders;
    Stream.of(DeviceField.values())
        .filter(DeviceField::isNumber)
        .forEach(number -> byNumber.put(number, byKey(number, devices)));
  }

  /**
   * The device with a number of a row. Of several whose numbers look alike, from before they
   * counted as one, the one with exactly this number.
   */
  Optional<DeviceDossier> with(DeviceField number, RowValues values) {
    List<DeviceDossier> alike = alike(number, values);
    if (alike.size() < 2) {
      return alike.stream().findFirst();
    }
    String exact = DeviceFields.key(values.value(number).orElse(""));
    return alike.stream()
        .filter(device -> device.fields().key(number).filter(exact::equals).isPresent())
        .findFirst();
  }

  /** All devices whose number looks like that of a row. */
  List<DeviceDossier> alike(DeviceField number, RowValues values) {
    Map<NumberKey, List<DeviceDossier>> devices = byNumber.getOrDefault(number, Map.of());
    return values.key(number).map(key -> devices.getOrDefault(key, List.of())).orElse(List.of());
  }

  Optional<String> holder(DeviceDossier device) {
    return Optional.ofNullable(holders.get(device.id()));
  }

  private static Map<NumberKey, List<DeviceDossier>> byKey(
      DeviceField number, Collection<DeviceDossier> devices) {
    Map<NumberKey, List<DeviceDossier>> all = new HashMap<>();
    for (DeviceDossier device : devices) {
      device
          .fields()
          .numberKey(number)
          .ifPresent(key -> all.computeIfAbsent(key, any -> new ArrayList<>(1)).add(device));
    }
    return all;
  }
}
