package dev.zayavka.adapter.files;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/**
 * Cells as text: what people see in Excel, but for how it is rounded.
 *
 * @param since1904 whether days are counted as the first Excel for Mac did
 */
record CellText(boolean since1904) {

  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd.MM.yyyy");

  /** A day later before March 1900, for which Excel has a 29th of February. */
  private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

  private static final LocalDate DAY_ZERO_OF_MAC = LocalDate.of(1904, 1, 1);
  private static final BigDecimal LAST_DAY = new BigDecimal(2_958_465);
  private static final BigDecimal FIRST_OF_MARCH = new BigDecimal(61);

  /** All digits Excel keeps; those behind them come from binary fractions. */
  private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_EVEN);

  /** The greatest exponent a cell can have, and the length of what it makes. */
  private static final int GREATEST_EXPONENT = 308;

  private static final Pattern FRAME =
      Pattern.compile("(?<before>\"[^\"]*\")?(?<zeros>0+)(?<after>\"[^\"]*\")?");
  private static final Pattern LITERALS = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*]|_.|\\*.");
  private static final Pattern ESCAPED = Pattern.compile("_x(?![Dd][89A-Fa-f])([0-9A-Fa-f]{4})_");

  String of(Cell cell) {
    @Nullable Object value = cell.getValue();
    return switch (value) {
      case null -> cell.getType() == CellType.ERROR ? cell.getRawValue() : "";
      case BigDecimal number when isDate(cell) && isDay(number) -> date(number);
      case BigDecimal number when number.signum() >= 0 -> framed(plain(number), cell);
      case BigDecimal number -> plain(number);
      case Boolean bool -> bool.toString().toUpperCase(Locale.ROOT);
      case Object text -> unescaped(text.toString());
    };
  }

  private String date(BigDecimal day) {
    if (since1904) {
      return DATE.format(DAY_ZERO_OF_MAC.plusDays(day.intValue()));
    }
    int later = day.compareTo(FIRST_OF_MARCH) < 0 ? 1 : 0;
    return DATE.format(DAY_ZERO.plusDays(day.intValue() + later));
  }

  /** Numbers of inventories are often written as 123 and shown as 000123, or as ИНВ-0123. */
  private static String framed(String digits, Cell cell) {
    @Nullable String format = cell.getDataFormatString();
    Matcher frame = FRAME.matcher(format == null ? "" : format);
    if (!frame.matches() || !digits.chars().allMatch(Character::isDigit)) {
      return digits;
    }
    String zeros = "0".repeat(Math.max(0, frame.group("zeros").length() - digits.length()));
    return literal(frame.group("before")) + zeros + digits + literal(frame.group("after"));
  }

  private static String literal(@Nullable String quoted) {
    return quoted == null ? "" : quoted.substring(1, quoted.length() - 1);
  }

  private static String plain(BigDecimal number) {
    if (number.scale() < 0 && (long) number.precision() - number.scale() > DIGITS.getPrecision()) {
      // Its last digits were rounded away when it was typed in: the core has to be told of it.
      return number.toString();
    }
    BigDecimal exact = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    if (Math.abs((long) exact.precision() - exact.scale()) > GREATEST_EXPONENT) {
      return exact.toString();
    }
    return (exact.scale() <= 0 ? exact : exact.round(DIGITS).stripTrailingZeros()).toPlainString();
  }

  private static boolean isDay(BigDecimal number) {
    return number.compareTo(BigDecimal.ONE) >= 0 && number.compareTo(LAST_DAY) <= 0;
  }

  /** By the number of its format (ECMA-376, part 1, section 18.8.30), or what the format says. */
  private static boolean isDate(Cell cell) {
    @Nullable String format = cell.getDataFormatString();
    if (format != null) {
      String shown = LITERALS.matcher(format).replaceAll("").toLowerCase(Locale.ROOT);
      return shown.indexOf('y') >= 0 || shown.indexOf('d') >= 0;
    }
    @Nullable Integer id = cell.getDataFormatId();
    return id != null
        && (id >= 14 && id <= 17
            || id == 22
            || id >= 27 && id <= 31
            || id == 36
            || id >= 50 && id <= 58);
  }

  /** Signs XML cannot carry are written as their numbers (ECMA-376, part 1, section 22.4.2.4). */
  private static String unescaped(String text) {
    return text.indexOf("_x") < 0
        ? text
        : ESCAPED
            .matcher(text)
            .replaceAll(
                found ->
                    Matcher.quoteReplacement(
                        Character.toString(Integer.parseInt(found.group(1), 16))));
  }
}
