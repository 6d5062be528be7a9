package dev.zayavka.adapter.sheets;

import dev.zayavka.ports.sheets.Tab;

/** Ranges in A1 notation. Titles of tabs are always quoted. */
final class A1 {

  private static final int LETTERS = 26;

  private A1() {}

  /** Column A of a tab. */
  static String keys(Tab tab) {
    return quoted(tab) + "!A:A";
  }

  /** Cells from column A on, in rows that are counted from 1 and inclusive. */
  static String range(Tab tab, int top, int bottom, int width) {
    return quoted(tab) + "!A" + top + ":" + letters(width) + bottom;
  }

  private static String quoted(Tab tab) {
    return "'" + tab.title().replace("'", "''") + "'";
  }

  private static String letters(int column) {
    StringBuilder letters = new StringBuilder();
    for (int rest = column; rest > 0; rest = (rest - 1) / LETTERS) {
      letters.insert(0, (char) ('A' + (rest - 1) % LETTERS));
    }
    return letters.toString();
  }
}
