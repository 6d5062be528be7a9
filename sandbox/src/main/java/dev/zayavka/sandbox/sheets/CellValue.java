package dev.zayavka.sandbox.sheets;

import java.math.BigDecimal;

/** Value of a cell that is not blank. */
public sealed interface CellValue {

  /** The text a person sees. */
  String shown();

  /** Text, also one that looks like a number or a formula. */
  record Text(String value) implements CellValue {
    @Override
    public String shown() {
      return value;
    }
  }

  /** Number; a date is one as well. */
  record Number(BigDecimal value) implements CellValue {
    @Override
    public String shown() {
      return value.stripTrailingZeros().toPlainString();
    }
  }

  /** Truth value. */
  record Bool(boolean value) implements CellValue {
    @Override
    public String shown() {
      return value ? "TRUE" : "FALSE";
    }
  }

  /** Formula. The stand-in computes nothing. */
  record Formula(String source) implements CellValue {
    @Override
    public String shown() {
      return "#ERROR!";
    }
  }
}
