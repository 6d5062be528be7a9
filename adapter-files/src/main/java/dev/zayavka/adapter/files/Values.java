package dev.zayavka.adapter.files;

import java.util.regex.Pattern;

/** What is done to a value on its way from a file and into one. */
final class Values {

  private static final char APOSTROPHE = '\'';

  /** The wide forms count in Excels of the Far East. */
  private static final String CALCULATED = "=+-@＝＋－＠\t\r";

  private static final Pattern PLAIN = Pattern.compile("0|[1-9]\\d{0,10}");
  private static final Pattern NUMBER_OR_DATE = Pattern.compile("[.,]?\\d[\\d.,/:\\-eE+ \u00A0]*");

  /** Excel takes MAR1, 12-дек and сен 2024 for dates. */
  private static final Pattern MONTH =
      Pattern.compile(
          "(\\d{1,4}[ .\\-/]?)?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
              + "|янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек)\\p{L}*\\.?[ .\\-/]?(\\d{1,4})?",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private Values() {}

  /** Without control characters, and without white space at its ends, that of no width too. */
  static String clean(String value) {
    if (value.chars().noneMatch(Values::isControl)) {
      return strip(value);
    }
    StringBuilder kept = new StringBuilder(value.length());
    value.chars().filter(sign -> !isControl(sign)).forEach(sign -> kept.append((char) sign));
    return strip(kept.toString());
  }

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

  /** With an apostrophe in front, when Excel would make something else of it. */
  static String guard(String value) {
    return needsGuard(value) ? APOSTROPHE + value : value;
  }

  /** Without the apostrophe {@link #guard} puts there. */
  static String unguard(String value) {
    return !value.isEmpty() && value.charAt(0) == APOSTROPHE && needsGuard(value.substring(1))
        ? value.substring(1)
        : value;
  }

  /** True for the characters no text has; there are white space and the end of a page besides. */
  static boolean isControl(int sign) {
    return sign < ' ' && (sign < '\t' || sign > '\r');
  }

  private static boolean needsGuard(String value) {
    return !value.isEmpty()
        && (value.charAt(0) == APOSTROPHE
            || CALCULATED.indexOf(value.charAt(0)) >= 0
            || isChanged(value));
  }

  private static boolean isChanged(String value) {
    return NUMBER_OR_DATE.matcher(value).matches() && !PLAIN.matcher(value).matches()
        || MONTH.matcher(value).matches() && value.chars().anyMatch(Character::isDigit);
  }

  static boolean isBlank(char sign) {
    return Character.isWhitespace(sign)
        || Character.isSpaceChar(sign)
        || sign >= '\u200B' && sign <= '\u200F'
        || sign == '\u2060'
        || sign == '\uFEFF';
  }
}
