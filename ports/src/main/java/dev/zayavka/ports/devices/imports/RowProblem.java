package dev.zayavka.ports.devices.imports;

import dev.zayavka.ports.devices.DeviceField;
import dev.zayavka.ports.devices.FieldProblem;
import java.util.Optional;

/** Reason not to take a row of a list. */
public sealed interface RowProblem {
  /** A value will not do. */
  record Field(DeviceField field, FieldProblem problem) implements RowProblem {}

  /** A number that a spreadsheet has rounded: its original digits are lost. */
  record Rounded(DeviceField number) implements RowProblem {}

  /** It has more values than the header has columns, so that values may be in wrong columns. */
  record TooManyValues() implements RowProblem {}

  /** A character could not be decoded and was replaced by U+FFFD. */
  record BrokenSign(DeviceField field) implements RowProblem {}

  /** An earlier row is about the same device. */
  record Repeated(int row) implements RowProblem {}

  /** It has no number: a placeholder or an error value stands in its place. */
  record NoNumber(DeviceField number, String seen) implements RowProblem {}

  /** Two columns of this field have different values. */
  record Disputed(DeviceField field) implements RowProblem {}

  /** The file has no column for this field; no column we know at all when empty. */
  record NoColumn(Optional<DeviceField> field) implements RowProblem {}
}
