package dev.zayavka.ports.assessment;

/**
 * Number of a training.
 *
 * @param value positive
 */
public record TrainingId(long value) {

  public TrainingId {
    if (value <= 0) {
      throw new IllegalArgumentException("a training's number is positive: " + value);
    }
  }
}
