package dev.zayavka.ports.devices.imports;

import dev.zayavka.ports.devices.DeviceField;
import dev.zayavka.ports.tables.TextEncoding;
import java.util.Optional;

/** Answers of an admin to the preview of a list. */
public sealed interface ImportStep {

  /** Read the list again in another encoding. */
  record ReadAs(TextEncoding encoding) implements ImportStep {}

  /** Choice about how the list is understood: it is read again, and the choice is remembered. */
  sealed interface Choice extends ImportStep {}

  /** A column, from 0, is this field; it is left out without one. */
  record AssignColumn(int column, Optional<DeviceField> field) implements Choice {}

  /** A field has this value in all rows without one of their own. */
  record GiveValue(DeviceField field, String value) implements Choice {}

  /** A field has one of the values that were suggested, from 0. */
  record TakeSuggestion(DeviceField field, int suggestion) implements Choice {}

  /** Another sheet is read, by its place among the others, from 0. */
  record ChooseSheet(int other) implements Choice {}

  /** Quotation marks are signs of the values, or they are not. */
  record ReadQuotes(boolean literal) implements Choice {}

  /** The row with this number is the header; there is none for 0. */
  record ChooseHeader(int row) implements Choice {}

  /** Apply the list (Применить). */
  record Apply() implements ImportStep {}

  /** Cancel the list (Отменить). */
  record Cancel() implements ImportStep {}
}
