package dev.zayavka.ports.devices;

import dev.zayavka.ports.tables.TextEncoding;

/** What an admin answers to a list that is shown to them. */
public sealed interface ImportStep {

  /** To read it again in another encoding. */
  record ReadAs(TextEncoding encoding) implements ImportStep {}

  /** <b>Применить</b>. */
  record Apply() implements ImportStep {}

  /** <b>Отменить</b>. */
  record Cancel() implements ImportStep {}
}
