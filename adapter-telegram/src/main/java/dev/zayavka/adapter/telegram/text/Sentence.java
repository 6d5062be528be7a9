package dev.zayavka.adapter.telegram.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A sentence parsed from ICU message format, with gaps for named values. Numbers are formatted, and
 * plural forms chosen, as its language does.
 *
 * @param parts what it consists of, in order
 */
record Sentence(List<Part> parts) {

  /** Digits shown of a fraction. */
  private static final int FRACTION = 3;

  /**
   * Parses a pattern of text, {@code {name}}, {@code {name, number}} and {@code {name, plural,
   * ..}}.
   *
   * @throws IllegalArgumentException if it is anything else
   */
  static Sentence of(String pattern) {
    return new SentenceParser(pattern).parsed();
  }

  /** The sentence with its gaps filled; a gap without a value stays visible. */
  String format(Language language, Map<String, ?> values) {
    StringBuilder text = new StringBuilder();
    append(text, language, values, null);
    return text.toString();
  }

  private void append(
      StringBuilder text, Language language, Map<String, ?> values, @Nullable BigDecimal count) {
    for (Part part : parts) {
      switch (part) {
        case Words words -> text.append(words.text());
        case Gap gap -> text.append(filled(gap.name(), language, values));
        case Count ignored -> text.append(count == null ? "#" : language.number(count, FRACTION));
        case Plural plural -> {
          BigDecimal number = number(plural.name(), values);
          plural.form(number, language).append(text, language, values, number);
        }
      }
    }
  }

  private static String filled(String name, Language language, Map<String, ?> values) {
    Object value = values.get(name);
    return switch (value) {
      case null -> "{" + name + "}";
      case Number number -> language.number(decimal(number), FRACTION);
      case Object other -> other.toString();
    };
  }

  private static BigDecimal number(String name, Map<String, ?> values) {
    if (values.get(name) instanceof Number number) {
      return decimal(number);
    }
    throw new IllegalArgumentException(name + " is not a number: " + values.get(name));
  }

  private static BigDecimal decimal(Number number) {
    return new BigDecimal(number.toString());
  }

  /** A part of a sentence. */
  sealed interface Part permits Words, Gap, Count, Plural {}

  record Words(String text) implements Part {}

  /** A value of this name. */
  record Gap(String name) implements Part {}

  /** The number of the plural around it. */
  record Count() implements Part {}

  /**
   * A choice by number.
   *
   * @param forms by exact number, as {@code =0}, or by plural category
   * @param other the form for all other numbers
   */
  record Plural(String name, Map<String, Sentence> forms, Sentence other) implements Part {

    Sentence form(BigDecimal number, Language language) {
      String category = language.category(number.setScale(FRACTION, RoundingMode.HALF_EVEN));
      return forms.getOrDefault("=" + number.toPlainString(), forms.getOrDefault(category, other));
    }
  }
}
