package dev.zayavka.adapter.sheets.support;

import java.io.IOException;

/** Failure to read a table, with a message for the log. */
final class UnreadableTableException extends IOException {

  private static final long serialVersionUID = 1L;

  UnreadableTableException(String message) {
    super(message);
  }
}
