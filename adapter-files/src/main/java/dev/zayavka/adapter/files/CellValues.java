package dev.zayavka.adapter.files;

import dev.zayavka.ports.tables.TableReading;
import java.util.regex.Matcher;
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

  /** Formula of a text, which programs write so that Excel keeps zeros. */
  private static final Pattern QUOTED_FORMULA = Pattern.compile("=\\s*\"((?:[^\"]|\"\")*)\"");

  /**
   * Error values of Excel and LibreOffice in the languages of their users; number signs fill a
   * column that is too narrow for its value.
   */
  private static final Pattern ERROR =
      Pattern.compile(
          "##+|err:\\d{3}"
              + "|#(?:н/д|ссылка!|знач!|дел/0!|имя\\?|число!|пусто!|перенос!|вычисл!|поле!"
              + "|n/?a|ref!|value!|div/0!|name\\?|num!|null!|spill!|calc!|field!|getting_data"
              + "|blocked!|connect!|busy!|unknown!|external!|python!"
              + "|nv|bezug!|wert!|zahl!|überlauf!|kalk!|feld!"
              + "|¡ref!|¡valor!|¡div/0!|¿nombre\\?|¡num!|¡nulo!|¡desbordamiento!|¡calc!"
              + "|není_k_dispozici|odkaz!|hodnota!|dělení_nulou!|název\\?|číslo!"
              + "|nd!|valeur!|nom\\?|nombre!|arg!|liczba!|adr!)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern FORMULA =
      Pattern.compile(
          "=(?:[-+(\\p{Lu}][^\"]*?[^\"\\p{L}\\d]|[-+(]?)\\$?[A-Z]{1,3}\\$?\\d{1,7}(?![\\p{L}\\d]).*",
          Pattern.DOTALL);

  private CellValues() {}

  /**
   * Value of a cell as people see it: without control characters, white space at both ends, the
   * frame of {@code ="007"} and the apostrophe {@link #guard} adds. An error value is {@linkplain
   * TableReading#UNKNOWN unknown}.
   */
  static String read(String raw) {
    String value = clean(raw);
    if (value.isEmpty()) {
      return value;
    }
    return switch (value.charAt(0)) {
      case '#', 'E', 'e' -> ERROR.matcher(value).matches() ? TableReading.UNKNOWN + value : value;
      case '=' -> quoted(value);
      case APOSTROPHE -> unguard(value);
      default -> value;
    };
  }

  /**
   * True for the text of a formula that refers to other cells, which a text file may have instead
   * of its value. Other texts that begin like a formula are values.
   */
  static boolean isFormula(String value) {
    return value.startsWith("=") && FORMULA.matcher(value).matches();
  }

  static boolean hasControl(String value) {
    return value.chars().anyMatch(CellValues::isControl);
  }

  private static String quoted(String value) {
    Matcher formula = QUOTED_FORMULA.matcher(value);
    return formula.matches() ? clean(formula.group(1).replace("\"\"", "\"")) : value;
  }

  /** Removes control characters, and {@linkplain #strip white space} at both ends. */
  static String clean(String value) {
    if (!hasControl(value)) {
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
    return (sign < ' ' && (sign < '\t' || sign > '\r')) || sign == '\u007F';
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
