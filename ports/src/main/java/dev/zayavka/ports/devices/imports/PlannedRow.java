package dev.zayavka.ports.devices.imports;

import dev.zayavka.ports.devices.DeviceField;
import dev.zayavka.ports.devices.DeviceId;
import java.util.List;

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

    record Changed(DeviceId device, List<DeviceField> fields) implements Fate {
      public Changed {
        fields = List.copyOf(fields);
      }
    }

    record Same(DeviceId device) implements Fate {}

    record Refused(RowProblem problem) implements Fate {}
  }
}
