package dev.zayavka.adapter.telegram.updates;

/** Leadership of this instance: only the leader polls. */
public interface Leadership {

  /** True while this instance is to poll. */
  boolean leads();

  /** Telegram reports another poller on this token, or a webhook (409). */
  void contested();
}
