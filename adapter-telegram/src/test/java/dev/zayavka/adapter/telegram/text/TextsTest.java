package dev.zayavka.adapter.telegram.text;

import static dev.zayavka.adapter.telegram.text.Arg.gap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ibm.icu.text.MessageFormat;
import dev.zayavka.adapter.telegram.assessment.AssessmentFeature;
import dev.zayavka.adapter.telegram.credit.CreditFeature;
import dev.zayavka.adapter.telegram.delivery.EffectNames;
import dev.zayavka.adapter.telegram.devices.DeviceFeature;
import dev.zayavka.adapter.telegram.support.SupportFeature;
import dev.zayavka.testkit.fixture.EveryEffect;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TextsTest {

  private static final ZoneId ZONE = ZoneId.of("Europe/Moscow");
  private static final Set<String> NAMES_OF_EFFECTS =
      EveryEffect.everyEffect().stream()
          .map(effect -> EffectNames.key(effect.getClass()))
          .collect(Collectors.toSet());
  private final Texts russian = Texts.in(Language.RU, ZONE).with(CreditFeature.TEXTS);
  private final Texts english = Texts.in(Language.EN, ZONE).with(CreditFeature.TEXTS);

  static Stream<TextBundle> bundles() {
    return Stream.of(
        TextBundle.BOT,
        CreditFeature.TEXTS,
        SupportFeature.TEXTS,
        DeviceFeature.TEXTS,
        AssessmentFeature.TEXTS);
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void every_sentence_is_there_in_every_language(TextBundle bundle) {
    assertThat(bundle.load(Language.EN).keySet()).isEqualTo(bundle.load(Language.RU).keySet());
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void every_sentence_has_the_same_gaps_in_every_language(TextBundle bundle) {
    Map<String, String> translated = bundle.load(Language.EN);
    bundle
        .load(Language.RU)
        .forEach(
            (key, pattern) ->
                assertThat(gaps(translated.getOrDefault(key, "")))
                    .as(key)
                    .isEqualTo(gaps(pattern)));
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void no_russian_is_left_in_english(TextBundle bundle) {
    bundle
        .load(Language.EN)
        .forEach(
            (key, pattern) -> assertThat(pattern).as(key).doesNotContainPattern("\\p{IsCyrillic}"));
  }

  /** Every sentence is used: common ones by any desk, those of a desk by itself or the spine. */
  @ParameterizedTest
  @MethodSource("bundles")
  void every_sentence_is_used(TextBundle bundle) throws IOException {
    String sources = sources(bundle);
    Set<String> unused = new TreeSet<>();
    for (String key : bundle.load(Language.RU).keySet()) {
      String family = key.substring(0, key.lastIndexOf('.') + 1);
      boolean used =
          family.equals("effect.")
              ? NAMES_OF_EFFECTS.contains(key)
              : sources.contains('"' + key + '"') || sources.contains('"' + family + '"');
      if (!used) {
        unused.add(key);
      }
    }
    assertThat(unused).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void every_sentence_leaves_its_marks_closed(TextBundle bundle) {
    for (Language language : Language.values()) {
      bundle.load(language).forEach(TextsTest::marksAreClosed);
    }
  }

  private static void marksAreClosed(String key, String pattern) {
    for (String tag : new String[] {"b", "s", "i", "code"}) {
      assertThat(pattern.split("<" + tag + ">", -1).length)
          .as(key)
          .isEqualTo(pattern.split("</" + tag + ">", -1).length);
    }
  }

  @Test
  void no_desk_words_a_sentence_of_the_bot_anew() {
    Texts bot = Texts.in(Language.RU, ZONE);

    assertThatThrownBy(() -> bot.with(TextBundle.BOT)).hasMessageContaining("a second text");
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

  private static String sources(TextBundle bundle) throws IOException {
    Path all = Path.of("src/main/java/dev/zayavka/adapter/telegram");
    if (bundle.equals(TextBundle.BOT)) {
      return sources(all);
    }
    return sources(all.resolve(bundle.name())) + sources(all.resolve("routing"));
  }

  private static String sources(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
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
