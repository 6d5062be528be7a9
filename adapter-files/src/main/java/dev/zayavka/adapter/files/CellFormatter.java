package dev.zayavka.adapter.files;

import dev.zayavka.adapter.files.NumberFormats.NumberFormat;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Text of cell values as Excel shows it, except that numbers keep all their digits.
 *
 * @param since1904 whether day numbers count from 1904, as in the first Excel for Mac
 */
record CellFormatter(boolean since1904) {

  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd.MM.yyyy");
  private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("HH:mm");
  private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss");
  private static final BigDecimal SECONDS_OF_DAY = new BigDecimal(86_400);
  private static final int ISO_DATE_LENGTH = "2026-11-20".length();

  /** Correct from March 1900 on: Excel counts a 29 February 1900. */
  private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

  private static final LocalDate DAY_ZERO_OF_1904 = LocalDate.of(1904, 1, 1);
  private static final BigDecimal LAST_DAY = new BigDecimal(2_958_465);
  private static final BigDecimal FIRST_OF_MARCH_1900 = new BigDecimal(61);

  /** Precision of Excel; further digits are an artefact of binary fractions. */
  private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_EVEN);

  /** Largest exponent of a number in a cell; a larger one is not written out in full. */
  private static final int MAX_EXPONENT = 308;

  /** Longer numbers are kept as text, because parsing them takes too long. */
  private static final int MAX_NUMBER_LENGTH = 400;

  private static final Pattern ESCAPED = Pattern.compile("_x(?![Dd][89A-Fa-f])([0-9A-Fa-f]{4})_");

  /** Text of a number, which is a date or a time if the format says so. */
  String number(String raw, NumberFormat format) {
    @Nullable BigDecimal number = parsed(raw);
    if (number == null) {
      return raw;
    }
    if (format.hasDate() && isDay(number)) {
      return format.hasTime() ? date(number) + ' ' + time(number) : date(number);
    }
    if (format.hasTime()
        && !format.hasDate()
        && number.signum() >= 0
        && isBelow(number, LAST_DAY)) {
      return time(number);
    }
    return format.pattern().number(number, plain(number.abs()));
  }

  /** Text of a date in ISO 8601 (ECMA-376, part 1, section 18.18.11); other values as they are. */
  String isoDate(String raw) {
    if (raw.length() < ISO_DATE_LENGTH) {
      return raw;
    }
    try {
      return DATE.format(LocalDate.parse(raw.substring(0, ISO_DATE_LENGTH)));
    } catch (DateTimeParseException noDate) {
      return raw;
    }
  }

  String bool(String raw) {
    return switch (raw) {
      case "" -> "";
      case "1", "true" -> "TRUE";
      default -> "FALSE";
    };
  }

  /** Replaces {@code _xHHHH_}, the escape for characters (ECMA-376, part 1, section 22.4.2.4). */
  static String unescaped(String text) {
    return text.indexOf("_x") < 0
        ? text
        : ESCAPED
            .matcher(text)
            .replaceAll(
                found ->
                    Matcher.quoteReplacement(
                        Character.toString(Integer.parseInt(found.group(1), 16))));
  }

  private static @Nullable BigDecimal parsed(String raw) {
    if (raw.isEmpty() || raw.length() > MAX_NUMBER_LENGTH) {
      return null;
    }
    try {
      return new BigDecimal(raw);
    } catch (NumberFormatException noNumber) {
      return null;
    }
  }

  private String date(BigDecimal day) {
    if (since1904) {
      return DATE.format(DAY_ZERO_OF_1904.plusDays(day.intValue()));
    }
    int later = day.compareTo(FIRST_OF_MARCH_1900) < 0 ? 1 : 0;
    return DATE.format(DAY_ZERO.plusDays(day.intValue() + later));
  }

  private static String time(BigDecimal day) {
    BigDecimal seconds = day.remainder(BigDecimal.ONE).multiply(SECONDS_OF_DAY);
    int rounded = seconds.setScale(0, RoundingMode.HALF_UP).intValue() % SECONDS_OF_DAY.intValue();
    LocalTime time = LocalTime.ofSecondOfDay(rounded);
    return (time.getSecond() == 0 ? MINUTES : SECONDS).format(time);
  }

  private static String plain(BigDecimal number) {
    if (number.scale() < 0 && (long) number.precision() - number.scale() > DIGITS.getPrecision()) {
      // Excel rounded away the last digits. The exponent shows that to the reader of the table.
      return number.toString();
    }
    BigDecimal exact = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    if (Math.abs((long) exact.precision() - exact.scale()) > MAX_EXPONENT) {
      return exact.toString();
    }
    return (exact.scale() <= 0 ? exact : exact.round(DIGITS).stripTrailingZeros()).toPlainString();
  }

  private static boolean isDay(BigDecimal number) {
    return number.compareTo(BigDecimal.ONE) >= 0 && number.compareTo(LAST_DAY) <= 0;
  }

  private static boolean isBelow(BigDecimal number, BigDecimal limit) {
    return number.compareTo(limit) < 0;
  }
}
