package dev.zayavka.adapter.telegram.api;

/** Telegram did not do what we cannot go on without; the message never has the token in it. */
public final class TelegramRefusal extends RuntimeException {

  private static final long serialVersionUID = 1L;
  private static final int UNAUTHORIZED = 401;
  private static final int NOT_FOUND = 404;

  private final int code;

  TelegramRefusal(String method, int code, String description) {
    super(method + ": " + code + " " + description);
    this.code = code;
  }

  /** Telegram's {@code error_code}; 0 when there was no clear answer. */
  public int code() {
    return code;
  }

  /** True when trying again is of no use: the token is wrong or was revoked. */
  public boolean isAboutToken() {
    return code == UNAUTHORIZED || code == NOT_FOUND;
  }
}
