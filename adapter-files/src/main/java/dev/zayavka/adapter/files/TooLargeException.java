package dev.zayavka.adapter.files;

/** A workbook exceeds a limit. Unchecked, because it passes through the XML parser. */
final class TooLargeException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  TooLargeException() {
    super("the workbook exceeds a limit");
  }
}
