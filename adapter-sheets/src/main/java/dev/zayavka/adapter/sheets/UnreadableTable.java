package dev.zayavka.adapter.sheets;

import java.io.IOException;

/** A table could not be read; the message is for a log. */
final class UnreadableTable extends IOException {

  private static final long serialVersionUID = 1L;

  UnreadableTable(String message) {
    super(message);
  }
}
