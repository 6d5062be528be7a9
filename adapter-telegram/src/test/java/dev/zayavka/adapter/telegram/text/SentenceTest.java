package dev.zayavka.adapter.telegram.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import dev.zayavka.adapter.telegram.credit.CreditFeature;
import dev.zayavka.adapter.telegram.devices.DeviceFeature;
import dev.zayavka.adapter.telegram.support.SupportFeature;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Our formatting of sentences, with ICU as the oracle. */
final class SentenceTest {

  private static final List<TextBundle> BUNDLES =
      List.of(TextBundle.BOT, CreditFeature.TEXTS, SupportFeature.TEXTS, DeviceFeature.TEXTS);

  private static final List<Object> NUMBERS =
      Stream.concat(
              IntStream.rangeClosed(-25, 130).boxed(),
              Stream.of(
                  999,
                  1000,
                  1001,
                  12_345,
                  1_000_011,
                  1_234_567_890_123L,
                  1.5,
                  2.0,
                  -0.25,
                  new BigDecimal("1234.5675"),
                  new BigDecimal("0.0004"),
                  new BigDecimal("21.0")))
          .map(Object.class::cast)
          .toList();

  @ParameterizedTest
  @EnumSource
  void every_sentence_reads_as_icu_formats_it(Language language) {
    for (TextBundle bundle : BUNDLES) {
      bundle.load(language).forEach((key, pattern) -> likeIcu(key, pattern, language));
    }
  }

  private static void likeIcu(String key, String pattern, Language language) {
    Sentence sentence = Sentence.of(pattern);
    MessageFormat icu = new MessageFormat(pattern, new ULocale(language.code()));
    for (Object number : icu.getArgumentNames().isEmpty() ? List.<Object>of(1) : NUMBERS) {
      Map<String, Object> values = new HashMap<>();
      icu.getArgumentNames().forEach(name -> values.put(name, number));
      assertThat(sentence.format(language, values)).as(key).isEqualTo(icu.format(values));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "it''s {name}, isn't it",
        "'{name}' is {name}",
        "a '{''}' b '{",
        "{ name } and {missing}",
        "{count, plural, =0 {none} =1{exactly # of '#'} one {# one} few{# few} many {# many} "
            + "other {#, {name}}}!",
        "{count,plural,other{{count, plural, one{#} other{{name} #}}}}",
        "# and | of {count,number}"
      })
  void syntax_is_icus(String pattern) {
    for (Language language : Language.values()) {
      for (Object count : NUMBERS) {
        Map<String, Object> values = Map.of("name", "<Анна> {0} 'x'", "count", count);
        assertThat(Sentence.of(pattern).format(language, values))
            .isEqualTo(new MessageFormat(pattern, new ULocale(language.code())).format(values));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "}",
        "a } b",
        "{}",
        "{a",
        "{a, date}",
        "{a, plural, one{x}}",
        "{a, plural, other{x}"
      })
  void anything_else_is_refused(String pattern) {
    assertThatThrownBy(() -> Sentence.of(pattern)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_plural_needs_a_number() {
    assertThatThrownBy(
            () ->
                Sentence.of("{count, plural, other{#}}")
                    .format(Language.EN, Map.of("count", "many")))
        .hasMessageContaining("count");
  }

  @Test
  void values_are_cut_where_icu_would() {
    String value = "Анна 👩‍👩‍👧 é e\u0301 🇹🇯🇷🇺 👍🏽 각 \r\n конец";
    BreakIterator icu = BreakIterator.getCharacterInstance();
    icu.setText(value);
    for (int max = 2; max < value.length(); max++) {
      int end = icu.isBoundary(max - 1) ? max - 1 : icu.preceding(max - 1);
      if (end > 0) {
        assertThat(Truncate.cut(value, max)).isEqualTo(value.substring(0, end) + "…");
      }
    }
  }
}
