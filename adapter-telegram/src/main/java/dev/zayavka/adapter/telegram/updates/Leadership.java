package dev.zayavka.adapter.telegram.updates;

/** Whether this instance is the one that polls. */
public interface Leadership {

  /** True while this instance is to poll. */
  boolean leads();

  /** Telegram reports another poller on this token, or a webhook (409). */
  void contested();
}
