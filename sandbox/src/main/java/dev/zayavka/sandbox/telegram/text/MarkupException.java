package dev.zayavka.sandbox.telegram.text;

/**
 * Thrown for markup that Telegram refuses; the message is the end of its "can't parse entities:
 * ..." text.
 */
public final class MarkupException extends RuntimeException {
  MarkupException(String reason) {
    super(reason);
  }
}
