package dev.zayavka.sandbox.telegram.text;

/** Markup that Telegram refuses; the message is the end of its "can't parse entities: ..." text. */
public final class MarkupException extends RuntimeException {
  MarkupException(String reason) {
    super(reason);
  }
}
