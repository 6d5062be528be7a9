package dev.zayavka.ports.devices.imports;

import dev.zayavka.ports.devices.DeviceField;
import dev.zayavka.ports.devices.DeviceId;
import java.util.List;
import java.util.Optional;

/**
 * A row of a list with its planned result.
 *
 * @param number where it begins in the file, from 1
 * @param values as written in the file
 */
public record PlannedRow(int number, List<String> values, Fate fate) {
  public PlannedRow {
    values = List.copyOf(values);
  }

  /** Planned result for one row. */
  public sealed interface Fate {
    record Added() implements Fate {}

    /**
     * Some fields of a device change.
     *
     * @param holder the name of the person who has it
     */
    record Changed(DeviceId device, List<DeviceField> fields, Optional<String> holder)
        implements Fate {
      /** A change of a device that nobody has. */
      public Changed(DeviceId device, List<DeviceField> fields) {
        this(device, fields, Optional.empty());
      }

      public Changed {
        fields = List.copyOf(fields);
      }
    }

    record Same(DeviceId device) implements Fate {}

    record Refused(RowProblem problem) implements Fate {}
  }
}
