package dev.zayavka.ports.devices;

/**
 * The number of a category.
 *
 * @param value positive
 */
public record CategoryId(long value) {
  public CategoryId {
    if (value <= 0) {
      throw new IllegalArgumentException("the number of a category is positive: " + value);
    }
  }
}
