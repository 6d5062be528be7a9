package dev.zayavka.adapter.telegram.text;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** The languages the bot speaks, with their forms of numbers (CLDR). */
public enum Language {
  RU("ru", '\u00A0', ',') {
    @Override
    String category(BigDecimal number) {
      if (!isWhole(number)) {
        return OTHER;
      }
      int ones = lastDigits(number, 10);
      int tens = lastDigits(number, 100) / 10;
      if (tens == 1 || ones == 0 || ones > 4) {
        return MANY;
      }
      return ones == 1 ? ONE : FEW;
    }
  },
  EN("en", ',', '.') {
    @Override
    String category(BigDecimal number) {
      return number.abs().compareTo(BigDecimal.ONE) == 0 ? ONE : OTHER;
    }
  };

  private static final String ONE = "one";
  private static final String FEW = "few";
  private static final String MANY = "many";
  private static final String OTHER = "other";
  private static final int GROUP = 3;

  private final String code;
  private final char betweenGroups;
  private final char beforeFraction;

  Language(String code, char betweenGroups, char beforeFraction) {
    this.code = code;
    this.betweenGroups = betweenGroups;
    this.beforeFraction = beforeFraction;
  }

  String code() {
    return code;
  }

  /** Plural category of a number, as messages name it. */
  abstract String category(BigDecimal number);

  /**
   * A number with its digits in groups.
   *
   * @param fraction digits of the fraction at most; zeros at its end are left out
   */
  String number(BigDecimal number, int fraction) {
    BigDecimal rounded = number.setScale(fraction, RoundingMode.HALF_EVEN).stripTrailingZeros();
    String digits = rounded.abs().toPlainString();
    int point = digits.indexOf('.');
    int whole = point < 0 ? digits.length() : point;
    StringBuilder text = new StringBuilder(number.signum() < 0 ? "-" : "");
    for (int i = 0; i < whole; i++) {
      if (i > 0 && (whole - i) % GROUP == 0) {
        text.append(betweenGroups);
      }
      text.append(digits.charAt(i));
    }
    if (point >= 0) {
      text.append(beforeFraction).append(digits, point + 1, digits.length());
    }
    return text.toString();
  }

  private static boolean isWhole(BigDecimal number) {
    return number.stripTrailingZeros().scale() <= 0;
  }

  private static int lastDigits(BigDecimal number, int base) {
    return number.abs().remainder(BigDecimal.valueOf(base)).intValue();
  }
}
