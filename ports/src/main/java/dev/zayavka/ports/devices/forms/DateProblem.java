package dev.zayavka.ports.devices.forms;

/** Problem of an answer that is no day of return. */
public enum DateProblem {
  NOT_A_DATE,
  IN_PAST,
  /** More than a year away. */
  TOO_FAR,
  NOT_TEXT
}
