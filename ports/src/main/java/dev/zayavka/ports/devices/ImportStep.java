package dev.zayavka.ports.devices;

/** What an admin answers to a list that is shown to them. */
public sealed interface ImportStep {

  /** To read it again in another encoding. */
  record ReadAs(Encoding encoding) implements ImportStep {}

  /** <b>Применить</b>. */
  record Apply() implements ImportStep {}

  /** <b>Отменить</b>. */
  record Cancel() implements ImportStep {}
}
