package dev.zayavka.assembly.settings;

/** A value that must not reach a log: it is always printed as {@code ***}. */
public record Secret(String value) {
  @Override
  public String toString() {
    return "***";
  }
}
