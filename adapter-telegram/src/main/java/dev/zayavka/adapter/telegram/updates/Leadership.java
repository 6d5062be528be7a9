package dev.zayavka.adapter.telegram.updates;

/** Whether this instance is the one that polls. */
public interface Leadership {

  /** True while this instance is to poll. */
  boolean leads();

  /** Telegram says that somebody else polls on this token, or that a webhook is set (409). */
  void contested();
}
