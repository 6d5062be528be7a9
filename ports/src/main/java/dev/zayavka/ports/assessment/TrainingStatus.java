package dev.zayavka.ports.assessment;

/** Name of a state of a training, as stored in {@code assessment.trainings}. */
public enum TrainingStatus {
  TALKING,
  HEARING,
  CONFIRMING,
  REPLYING,
  STALLED,
  REVIEWING,
  REVIEWED,
  LEFT
}
