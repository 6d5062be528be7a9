package dev.zayavka.ports.support;

/**
 * Our number of a post; they grow in the order in which posts were taken in.
 *
 * @param value positive
 */
public record PostId(long value) {

  public PostId {
    if (value <= 0) {
      throw new IllegalArgumentException("a post id is positive: " + value);
    }
  }
}
