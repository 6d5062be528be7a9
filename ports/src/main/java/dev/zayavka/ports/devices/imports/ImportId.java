package dev.zayavka.ports.devices.imports;

/**
 * The number of an imported list.
 *
 * @param value positive
 */
public record ImportId(long value) {
  public ImportId {
    if (value <= 0) {
      throw new IllegalArgumentException(
          "the number of a list somebody sent to be taken in is positive: " + value);
    }
  }
}
