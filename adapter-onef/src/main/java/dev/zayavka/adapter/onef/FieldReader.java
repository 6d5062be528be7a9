package dev.zayavka.adapter.onef;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.zayavka.ports.credit.OnefId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reader of the fields of one body that collects validation errors. A missing field, null and blank
 * text mean no value; only the number is required.
 */
final class FieldReader {

  private static final Pattern ISO_DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2100;

  /** Most digits of a price on either side of the point, far more than needed. */
  private static final int MAX_PRICE_DIGITS = 30;

  private final List<FieldError> errors = new ArrayList<>();

  List<FieldError> errors() {
    return errors;
  }

  Optional<OnefId> number(JsonNode root) {
    JsonNode node = root.path("ID");
    if (node.isMissingNode() || node.isNull()) {
      return fault("ID", "is required");
    }
    return node.isIntegralNumber() && node.canConvertToLong() && node.longValue() > 0
        ? Optional.of(new OnefId(node.longValue()))
        : fault("ID", "must be a positive integer of at most 64 bits");
  }

  /** Object under this name; a missing node if there is none. */
  JsonNode section(JsonNode root, String name) {
    JsonNode node = root.path(name);
    if (!node.isObject() && !node.isNull() && !node.isMissingNode()) {
      fault(name, "must be an object");
      return MissingNode.getInstance();
    }
    return node;
  }

  Optional<String> text(JsonNode section, String sectionName, String name) {
    JsonNode node = section.path(name);
    if (node.isMissingNode() || node.isNull()) {
      return Optional.empty();
    }
    return node.isTextual()
        ? Optional.of(node.textValue()).filter(text -> !text.isBlank())
        : fault(sectionName + "." + name, "must be a string");
  }

  Optional<LocalDate> pastDate(JsonNode section, String sectionName, String name, LocalDate today) {
    Optional<String> text = text(section, sectionName, name);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    String path = sectionName + "." + name;
    if (!ISO_DATE.matcher(text.get()).matches()) {
      return fault(path, "must be a date, year-month-day in digits");
    }
    try {
      LocalDate date = LocalDate.parse(text.get());
      return date.isAfter(today) ? fault(path, "must not be in the future") : Optional.of(date);
    } catch (DateTimeParseException e) {
      return fault(path, "is not a day of the calendar");
    }
  }

  Optional<BigDecimal> amount(JsonNode section, String sectionName, String name) {
    JsonNode node = section.path(name);
    if (node.isMissingNode() || node.isNull()) {
      return Optional.empty();
    }
    String path = sectionName + "." + name;
    if (!node.isNumber() || node.decimalValue().signum() < 0) {
      return fault(path, "must be a number, zero or more");
    }
    BigDecimal amount = node.decimalValue().stripTrailingZeros();
    return amount.precision() - amount.scale() > MAX_PRICE_DIGITS
            || amount.scale() > MAX_PRICE_DIGITS
        ? fault(path, "has too many digits")
        // Trailing zeros do not matter, but the text of the price must not have an exponent.
        : Optional.of(amount.scale() < 0 ? amount.setScale(0) : amount);
  }

  Optional<Integer> year(JsonNode section, String sectionName, String name) {
    JsonNode node = section.path(name);
    if (node.isMissingNode() || node.isNull()) {
      return Optional.empty();
    }
    return node.isIntegralNumber()
            && node.canConvertToInt()
            && node.intValue() >= FIRST_YEAR
            && node.intValue() <= LAST_YEAR
        ? Optional.of(node.intValue())
        : fault(
            sectionName + "." + name, "must be an integer from " + FIRST_YEAR + " to " + LAST_YEAR);
  }

  private <T> Optional<T> fault(String field, String message) {
    errors.add(new FieldError(field, message));
    return Optional.empty();
  }
}
