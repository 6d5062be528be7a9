package dev.zayavka.sandbox.sheets;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Options of {@code valueInputOption}: how a value of a request becomes a cell. */
enum CellInput {
  /** Text stays text. */
  RAW {
    @Override
    Optional<CellValue> ofText(String text) {
      return Optional.<CellValue>of(new CellValue.Text(text)).filter(cell -> !text.isEmpty());
    }
  },

  /** As if a person typed it. */
  USER_ENTERED {
    @Override
    Optional<CellValue> ofText(String text) {
      return text.isEmpty() ? Optional.empty() : Optional.of(typed(text));
    }
  };

  private static final int LONGEST = 50_000;
  private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,15}([.]\\d{1,15})?");
  private static final Pattern DATE = Pattern.compile("(\\d{1,2})[./](\\d{1,2})[./](\\d{4})");
  private static final Pattern ISO_DATE = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");

  abstract Optional<CellValue> ofText(String text);

  /** The option of a request. */
  static CellInput parse(JsonNode option) {
    return switch (option.asText("")) {
      case "RAW" -> RAW;
      case "USER_ENTERED" -> USER_ENTERED;
      case "" -> throw GoogleError.invalid("'valueInputOption' is required but not specified");
      default ->
          throw GoogleError.invalid("Invalid value at 'value_input_option': " + option.asText());
    };
  }

  /** The cell; empty for a blank. */
  Optional<CellValue> read(JsonNode value) {
    if (value.isNumber()) {
      return Optional.of(new CellValue.Number(value.decimalValue()));
    }
    if (value.isBoolean()) {
      return Optional.of(new CellValue.Bool(value.booleanValue()));
    }
    if (!value.isTextual()) {
      throw GoogleError.invalid("Invalid values: a cell is a string, a number or a bool");
    }
    if (value.textValue().length() > LONGEST) {
      throw GoogleError.invalid(
          "Your input contains more than the maximum of 50000 characters in a single cell.");
    }
    return ofText(value.textValue());
  }

  private static CellValue typed(String text) {
    String stripped = text.strip();
    if (text.startsWith("'")) {
      return new CellValue.Text(text.substring(1));
    }
    if (NUMBER.matcher(stripped).matches()) {
      return new CellValue.Number(new BigDecimal(stripped));
    }
    if (stripped.startsWith("=") && stripped.length() > 1) {
      return new CellValue.Formula(stripped);
    }
    if (stripped.length() > 1 && (stripped.startsWith("+") || stripped.startsWith("-"))) {
      return new CellValue.Formula("=" + stripped);
    }
    String capitals = stripped.toUpperCase(Locale.ROOT);
    if (capitals.equals("TRUE") || capitals.equals("FALSE")) {
      return new CellValue.Bool(capitals.equals("TRUE"));
    }
    return date(stripped).orElseGet(() -> new CellValue.Text(text));
  }

  private static Optional<CellValue> date(String text) {
    Matcher date = DATE.matcher(text);
    Matcher iso = ISO_DATE.matcher(text);
    if (date.matches()) {
      return day(date.group(3), date.group(2), date.group(1));
    }
    return iso.matches() ? day(iso.group(1), iso.group(2), iso.group(3)) : Optional.empty();
  }

  private static Optional<CellValue> day(String year, String month, String day) {
    int number = Integer.parseInt(month);
    LocalDate first = LocalDate.of(Integer.parseInt(year), Math.clamp(number, 1, 12), 1);
    int ofMonth = Integer.parseInt(day);
    boolean exists =
        number >= 1 && number <= 12 && ofMonth >= 1 && ofMonth <= first.lengthOfMonth();
    return Optional.of(first.withDayOfMonth(Math.clamp(ofMonth, 1, first.lengthOfMonth())))
        .filter(any -> exists)
        .map(at -> new CellValue.Number(BigDecimal.valueOf(ChronoUnit.DAYS.between(DAY_ZERO, at))));
  }
}
