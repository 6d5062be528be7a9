package dev.zayavka.ports.devices.imports;

import dev.zayavka.ports.tables.TextEncoding;

/** Answers of an admin to the preview of a list. */
public sealed interface ImportStep {

  /** To read it again in another encoding. */
  record ReadAs(TextEncoding encoding) implements ImportStep {}

  /** <b>Применить</b>. */
  record Apply() implements ImportStep {}

  /** <b>Отменить</b>. */
  record Cancel() implements ImportStep {}
}
