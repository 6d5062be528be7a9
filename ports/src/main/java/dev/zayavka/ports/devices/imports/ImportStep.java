package dev.zayavka.ports.devices.imports;

import dev.zayavka.ports.tables.TextEncoding;

/** Answers of an admin to the preview of a list. */
public sealed interface ImportStep {

  /** Read the list again in another encoding. */
  record ReadAs(TextEncoding encoding) implements ImportStep {}

  /** Apply the list (Применить). */
  record Apply() implements ImportStep {}

  /** Cancel the list (Отменить). */
  record Cancel() implements ImportStep {}
}
