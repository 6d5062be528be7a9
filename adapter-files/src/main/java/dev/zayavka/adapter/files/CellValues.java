package dev.zayavka.adapter.files;

import java.util.regex.Pattern;

/** Cleaning of cell values that are read, and protection of written ones from formulas. */
final class CellValues {

  private static final char APOSTROPHE = '\'';

  /** First characters of a formula. East Asian Excel accepts the full-width forms as well. */
  private static final String FORMULA_START = "=+-@＝＋－＠\t\r";

  private static final Pattern PLAIN = Pattern.compile("0|[1-9]\\d{0,10}");
  private static final Pattern NUMBER_OR_DATE = Pattern.compile("[.,]?\\d[\\d.,/:\\-eE+ \u00A0]*");

  /** Excel converts MAR1, 12-дек and сен 2024 to dates. */
  private static final Pattern MONTH =
      Pattern.compile(
          "(\\d{1,4}[ .\\-/]?)?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
              + "|янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек)\\p{L}*\\.?[ .\\-/]?(\\d{1,4})?",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private CellValues() {}

  /** Removes control characters, and {@linkplain #strip white space} at both ends. */
  static String clean(String value) {
    if (value.chars().noneMatch(CellValues::isControl)) {
      return strip(value);
    }
    StringBuilder kept = new StringBuilder(value.length());
    value.chars().filter(sign -> !isControl(sign)).forEach(sign -> kept.append((char) sign));
    return strip(kept.toString());
  }

  /** Removes white space at both ends, including zero-width characters. */
  static String strip(String value) {
    int from = 0;
    int to = value.length();
    while (from < to && isBlank(value.charAt(from))) {
      from++;
    }
    while (to > from && isBlank(value.charAt(to - 1))) {
      to--;
    }
    return value.substring(from, to);
  }

  /** Puts an apostrophe before a value that Excel would calculate or convert. */
  static String guard(String value) {
    return needsGuard(value) ? APOSTROPHE + value : value;
  }

  /** Removes the apostrophe {@link #guard} adds. */
  static String unguard(String value) {
    return !value.isEmpty() && value.charAt(0) == APOSTROPHE && needsGuard(value.substring(1))
        ? value.substring(1)
        : value;
  }

  /** True for control characters other than white space, which a text file does not contain. */
  static boolean isControl(int sign) {
    return sign < ' ' && (sign < '\t' || sign > '\r');
  }

  private static boolean needsGuard(String value) {
    return !value.isEmpty()
        && (value.charAt(0) == APOSTROPHE
            || FORMULA_START.indexOf(value.charAt(0)) >= 0
            || isConverted(value));
  }

  private static boolean isConverted(String value) {
    return (NUMBER_OR_DATE.matcher(value).matches() && !PLAIN.matcher(value).matches())
        || (MONTH.matcher(value).matches() && value.chars().anyMatch(Character::isDigit));
  }

  static boolean isBlank(char sign) {
    return Character.isWhitespace(sign)
        || Character.isSpaceChar(sign)
        || (sign >= '\u200B' && sign <= '\u200F')
        || sign == '\u2060'
        || sign == '\uFEFF';
  }
}
