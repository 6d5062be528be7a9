package dev.zayavka.adapter.telegram.delivery;

/** The pace of calls to Telegram. */
public enum SendPace {
  /** Rate limits as Telegram has them. */
  TELEGRAM,
  /** No rate limits, for load runs against an emulator. */
  OPEN
}
