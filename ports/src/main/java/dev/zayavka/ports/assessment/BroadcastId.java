package dev.zayavka.ports.assessment;

/**
 * Number of a broadcast.
 *
 * @param value positive
 */
public record BroadcastId(long value) {

  public BroadcastId {
    if (value <= 0) {
      throw new IllegalArgumentException("a broadcast's number is positive: " + value);
    }
  }
}
