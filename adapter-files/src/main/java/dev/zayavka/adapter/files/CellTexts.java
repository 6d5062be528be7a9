package dev.zayavka.adapter.files;

/**
 * Looks through a part of a workbook for texts longer than a cell can hold. A reader has to take
 * such a one into memory in one piece, several times over.
 */
final class CellTexts {

  /** A cell holds 32,767 characters, each of them up to ten bytes when written as its number. */
  private static final int LONGEST = 1024 * 1024;

  private int length;
  private boolean tooLong;

  void accept(byte next) {
    length = next == '<' ? 0 : length + 1;
    tooLong |= length > LONGEST;
  }

  boolean areTooLong() {
    return tooLong;
  }
}
