package dev.zayavka.core.devices.imports;

import dev.zayavka.ports.devices.DeviceField;
import dev.zayavka.ports.devices.lending.SearchQuery;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Mapping of columns to fields by their header, in Russian or English. */
record ColumnMapping(Map<DeviceField, Integer> positions) {
  private static final Map<String, DeviceField> NAMES = names();

  ColumnMapping {
    positions = Map.copyOf(positions);
  }

  /** Maps a header. The first column of each name wins; unknown headers are ignored. */
  static ColumnMapping of(List<String> header) {
    Map<DeviceField, Integer> found = new EnumMap<>(DeviceField.class);
    for (int i = 0; i < header.size(); i++) {
      int position = i;
      named(header.get(i)).ifPresent(field -> found.putIfAbsent(field, position));
    }
    return new ColumnMapping(found);
  }

  boolean has(DeviceField field) {
    return positions.containsKey(field);
  }

  /** Value of a field in a row; empty if the column is missing or the cell is empty. */
  String value(DeviceField field, List<String> row) {
    Integer position = positions.get(field);
    return position == null || position >= row.size() ? "" : row.get(position);
  }

  private static Optional<DeviceField> named(String header) {
    return Optional.ofNullable(NAMES.get(key(header)));
  }

  private static String key(String header) {
    return SearchQuery.normal(header).replaceAll("[^\\p{L}\\p{N}№]", "");
  }

  private static Map<String, DeviceField> names() {
    Map<String, DeviceField> names = new HashMap<>();
    put(names, DeviceField.CATEGORY, "Категория", "Category", "Тип", "Type");
    put(names, DeviceField.VENDOR, "Производитель", "Вендор", "Vendor", "Manufacturer", "Бренд");
    put(names, DeviceField.MODEL, "Модель", "Model");
    put(
        names,
        DeviceField.SERIAL_NUMBER,
        "Серийный номер",
        "Серийный №",
        "Сер номер",
        "Заводской номер",
        "Serial number",
        "Serial",
        "SN",
        "S/N");
    put(
        names,
        DeviceField.INVENTORY_NUMBER,
        "Инвентарный номер",
        "Инвентарный №",
        "Инв номер",
        "Инв №",
        "Inventory number",
        "Inventory");
    put(
        names,
        DeviceField.SOFTWARE_VERSION,
        "Версия ПО",
        "Версия",
        "ПО",
        "Software version",
        "Software",
        "Version",
        "Firmware");
    put(names, DeviceField.LOCATION, "Местоположение", "Расположение", "Место", "Location");
    put(names, DeviceField.OWNER, "Владелец", "Owner");
    put(names, DeviceField.COMMENT, "Комментарий", "Примечание", "Comment", "Note");
    return Map.copyOf(names);
  }

  private static void put(Map<String, DeviceField> names, DeviceField field, String... headers) {
    for (String header : headers) {
      names.put(key(header), field);
    }
  }
}
