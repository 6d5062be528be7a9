package dev.zayavka.assembly.settings;

import java.time.DateTimeException;
import java.util.function.Function;
import java.util.function.Predicate;

/** The form of a variable's value: parses its text, or describes the expected form. */
@FunctionalInterface
public interface Format<T> {
  Parsed<T> parse(String text);

  /** The format that reads with {@code parse}; an exception means a malformed text. */
  static <T> Format<T> of(String expected, Function<String, T> parse) {
    return text -> {
      try {
        return new Parsed.Valid<>(parse.apply(text.strip()));
      } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
        return new Parsed.Malformed<>(expected);
      }
    };
  }

  /**
   * The format that reads with {@code parse}, which tells by {@link WrongPart} what is wrong with
   * which part of the value.
   *
   * @param form how to write the value, to follow what is wrong
   */
  static <T> Format<T> explained(String form, Function<String, T> parse) {
    return text -> {
      try {
        return new Parsed.Valid<>(parse.apply(text.strip()));
      } catch (WrongPart wrong) {
        return new Parsed.Malformed<>(form + ": " + wrong.getMessage());
      } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
        return new Parsed.Malformed<>(form);
      }
    };
  }

  /** This format, for those of its values that pass {@code condition}. */
  default Format<T> where(String expected, Predicate<T> condition) {
    return text ->
        switch (parse(text)) {
          case Parsed.Valid<T> valid when !condition.test(valid.value()) ->
              new Parsed.Malformed<>(expected);
          case Parsed.Valid<T> valid -> valid;
          case Parsed.Malformed<T> malformed -> malformed;
        };
  }

  default <R> Format<R> map(Function<T, R> change) {
    return text ->
        switch (parse(text)) {
          case Parsed.Valid<T> valid -> new Parsed.Valid<>(change.apply(valid.value()));
          case Parsed.Malformed<T> malformed -> new Parsed.Malformed<>(malformed.expected());
        };
  }

  /** The value, or the expected form: words that follow "must be". */
  sealed interface Parsed<T> {
    record Valid<T>(T value) implements Parsed<T> {}

    record Malformed<T>(String expected) implements Parsed<T> {}
  }

  /** Thrown for a value with a wrong part. The message is shown: it must hold no secret. */
  final class WrongPart extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    public WrongPart(String message) {
      super(message);
    }
  }
}
