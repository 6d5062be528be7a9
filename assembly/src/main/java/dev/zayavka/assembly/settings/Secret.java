package dev.zayavka.assembly.settings;

/** A value that must not reach a log: it is shown as {@code ***} wherever it is printed. */
public record Secret(String value) {
  @Override
  public String toString() {
    return "***";
  }
}
