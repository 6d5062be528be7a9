package dev.zayavka.ports.devices.imports;

import dev.zayavka.ports.devices.DeviceField;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Choices that are used again for the next list with the same headers.
 *
 * @param columns fields of columns
 * @param given values for all rows without one
 */
public record RememberedColumns(List<NamedChoice> columns, Map<DeviceField, String> given) {
  public RememberedColumns {
    columns = List.copyOf(columns);
    given = Map.copyOf(given);
  }

  /**
   * Field of a column; without one it is left out.
   *
   * @param header the normal form of its header
   */
  public record NamedChoice(String header, Optional<DeviceField> field) {}
}
