package dev.zayavka.ports.devices;

import java.util.Optional;

/** Why a row of a list is not taken. */
public sealed interface RowProblem {
  /** A value will not do. */
  record Field(DeviceField field, FieldProblem problem) implements RowProblem {}

  /** An earlier row is about the same device. */
  record Repeated(int row) implements RowProblem {}

  /**
   * The file as a whole has no column for this field; {@link DeviceField#INVENTORY_NUMBER} when it
   * has no number at all.
   */
  record NoColumn(Optional<DeviceField> field) implements RowProblem {}
}
