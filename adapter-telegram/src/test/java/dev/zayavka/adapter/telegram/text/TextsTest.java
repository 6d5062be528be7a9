package dev.zayavka.adapter.telegram.text;

import static dev.zayavka.adapter.telegram.text.Arg.gap;
import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextsTest {

  private static final ZoneId ZONE = ZoneId.of("Europe/Moscow");
  private final Texts russian = Texts.in(Language.RU, ZONE);
  private final Texts english = Texts.in(Language.EN, ZONE);

  @Test
  void every_sentence_is_there_in_every_language() {
    assertThat(english.keys()).isEqualTo(russian.keys());
  }

  @Test
  void every_sentence_has_the_same_gaps_in_every_language() {
    for (String key : russian.keys()) {
      assertThat(gaps(english.pattern(key))).as(key).isEqualTo(gaps(russian.pattern(key)));
    }
  }

  @Test
  void no_russian_is_left_in_english() {
    for (String key : english.keys()) {
      assertThat(english.pattern(key)).as(key).doesNotContainPattern("\\p{IsCyrillic}");
    }
  }

  @Test
  void every_sentence_is_used() throws IOException {
    String sources = sources();
    Set<String> unused = new TreeSet<>();
    for (String key : russian.keys()) {
      String family = key.substring(0, key.lastIndexOf('.') + 1);
      if (!sources.contains('"' + key + '"') && !sources.contains('"' + family + '"')) {
        unused.add(key);
      }
    }
    assertThat(unused).isEmpty();
  }

  @Test
  void every_sentence_leaves_its_marks_closed() {
    for (Texts texts : new Texts[] {russian, english}) {
      for (String key : texts.keys()) {
        String pattern = texts.pattern(key);
        for (String tag : new String[] {"b", "s", "i", "code"}) {
          assertThat(pattern.split("<" + tag + ">", -1).length)
              .as(key)
              .isEqualTo(pattern.split("</" + tag + ">", -1).length);
        }
      }
    }
  }

  @Test
  void the_buttons_of_the_credit_desk_are_worded_to_the_letter() {
    assertThat(russian.plain("button.accept")).isEqualTo("Accept");
    assertThat(english.plain("button.accept")).isEqualTo("Accept");
    assertThat(russian.plain("button.take")).isEqualTo("Принять заявку");
    assertThat(russian.plain("button.decline")).isEqualTo("Отказаться");
    assertThat(russian.plain("button.approve")).isEqualTo("Передать АЛ");
    assertThat(russian.plain("button.reject")).isEqualTo("Отклонить");
    assertThat(russian.plain("button.send_again")).isEqualTo("Отправить ещё раз");
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1 минуту",
    "2, 2 минуты",
    "5, 5 минут",
    "11, 11 минут",
    "21, 21 минуту",
    "22, 22 минуты"
  })
  void numbers_have_their_plural_forms(int count, String words) {
    assertThat(russian.plain("span.minutes", gap("count", count))).isEqualTo(words);
  }

  @Test
  void values_are_escaped_in_messages_and_left_alone_elsewhere() {
    Arg name = gap("name", "<b>&{0}'\"");
    assertThat(russian.html("line.assigned", name).markup())
        .isEqualTo("🟡 Принята: &lt;b&gt;&amp;{0}'&quot;");
    assertThat(russian.plain("line.assigned", name)).isEqualTo("🟡 Принята: <b>&{0}'\"");
  }

  @Test
  void amounts_have_their_digits_in_groups() {
    assertThat(russian.amount(new BigDecimal("25000"))).isEqualTo("25\u00A0000");
    assertThat(english.amount(new BigDecimal("25000.50"))).isEqualTo("25,000.5");
    assertThat(english.amount(new BigDecimal("1E+999999999")).length()).isLessThan(30);
    assertThat(english.amount(new BigDecimal("1E-999999999")).length()).isLessThan(30);
  }

  @Test
  void days_and_moments_are_shown_in_the_offices_zone() {
    assertThat(russian.day(LocalDate.of(1990, 1, 31))).isEqualTo("31.01.1990");
    assertThat(russian.moment(Instant.parse("2026-11-20T22:30:00Z"))).isEqualTo("21.11.2026 01:30");
  }

  private static Set<String> gaps(String pattern) {
    return new MessageFormat(pattern).getArgumentNames();
  }

  private static String sources() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .map(TextsTest::read)
          .collect(Collectors.joining());
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }
}
