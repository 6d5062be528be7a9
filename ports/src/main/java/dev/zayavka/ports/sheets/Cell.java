package dev.zayavka.ports.sheets;

import java.math.BigDecimal;

/** Value of a cell. Text is never taken for a formula, a number or a date. */
public sealed interface Cell {

  /** Empties the cell. */
  Cell BLANK = new Text("");

  static Cell of(String text) {
    return new Text(text);
  }

  static Cell of(long number) {
    return new Number(BigDecimal.valueOf(number));
  }

  static Cell of(BigDecimal number) {
    return new Number(number);
  }

  /**
   * Text, written as it is.
   *
   * @param value at most 50000 characters, the limit of a cell; empty for a blank
   */
  record Text(String value) implements Cell {

    private static final int LONGEST = 50_000;

    public Text {
      if (value.length() > LONGEST) {
        throw new IllegalArgumentException("a cell has at most 50000 characters");
      }
    }

    /** Without the text, which belongs in no log. */
    @Override
    public String toString() {
      return "Text[" + value.length() + "]";
    }
  }

  /** Number, written as a number. */
  record Number(BigDecimal value) implements Cell {}
}
