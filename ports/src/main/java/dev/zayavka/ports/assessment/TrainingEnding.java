package dev.zayavka.ports.assessment;

/** End of a training. */
public enum TrainingEnding {
  /** All components were shown. */
  ALL_MET,
  /** The scenario allows no further turn. */
  OUT_OF_TURNS,
  /** The person asked for the review ({@code 📊 Получить анализ}, "get the analysis"). */
  BY_REQUEST,
  /** The training had no AI, and the person ticked the components. */
  SELF_CHECK,
  /** Left for the menu. */
  MENU,
  /** Left for another training. */
  RESTART,
  /** Idle for too long. */
  EXPIRED,
  /** The membership ended. */
  REVOKED
}
